// What stands on the screen for each state of the session. Pure.

import type { SessionState } from '../../../app/carnet-app.ts'

/** Pages that need no open notebook: they bring one, or tell how. The frame shows no navigation there. */
const outsidePaths = [
  '/attestation',
  '/commencer',
  '/rejoindre',
  '/retrouver',
  '/resultat',
  '/demo',
  '/installer',
] as const

export const isOutsidePath = (pathname: string): boolean => outsidePaths.some((path) => path === pathname)

/** The first pictures are looked at one after the other: nothing stands beside « Suivant » that leads away. */
export const hasNavigation = (pathname: string): boolean => !isOutsidePath(pathname) && pathname !== '/decouvrir'

export type SessionView = 'page' | 'loading' | 'welcome' | 'unlock' | 'elsewhere' | 'waiting' | 'handed' | 'vanished'

/**
 * @param begun false until the session first left `starting`: the outside pages wait for it, and never leave the
 * screen again for what the session does while they work (a recovery sheet must not vanish).
 */
export function sessionView(at: SessionState['at'], pathname: string, begun: boolean): SessionView {
  // In somebody else's hands no address leads anywhere.
  if (at === 'handed') return 'handed'
  if (begun && isOutsidePath(pathname)) return 'page'
  switch (at) {
    case 'starting':
      return 'loading'
    case 'empty':
      return 'welcome'
    case 'locked':
      return 'unlock'
    case 'open':
      return 'page'
    default:
      return at
  }
}
