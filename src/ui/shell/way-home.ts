// The way back to the first page, for the pages that the bar under the thumb or the rail does not hold.

import type { JSX } from 'solid-js'
import { useApp } from '../app-context.tsx'
import { t } from '../i18n/t.ts'
import { words } from '../i18n/words.tsx'

/**
 * Nothing for coordinators, who keep the coop's index tabs in sight.
 *
 * @param inRail the page has its place in the animator's own navigation.
 */
export function useWayHome(inRail = false): { readonly href: string; readonly label: JSX.Element } | undefined {
  const { rank } = useApp().device().me
  if (rank === 'coordinator' || (rank === 'animator' && inRail)) return undefined
  return { href: '/', label: rank === 'animator' ? t('shell.nav.today') : words('shell.nav.today') }
}
