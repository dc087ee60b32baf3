// Whether this browser may hold a notebook, and if not, why. Pure.

import { type BrowserFacts, isInAppBrowser, isPrivateWindow, isTooOld, mustInstallFirst } from '../../shell/platform.ts'

export type PlatformAdvice = 'fine' | 'in_app' | 'private' | 'too_old' | 'install_first'

/** The first thing to do something about: what is lost soonest comes first. */
export function platformAdvice(facts: BrowserFacts): PlatformAdvice {
  if (isInAppBrowser(facts)) return 'in_app'
  if (isPrivateWindow(facts)) return 'private'
  if (isTooOld(facts)) return 'too_old'
  return mustInstallFirst(facts) ? 'install_first' : 'fine'
}
