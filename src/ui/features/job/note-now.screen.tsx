import { Navigate } from '@solidjs/router'
import type { JSX } from 'solid-js'
import { useApp, useLive } from '../../app-context.tsx'

/** `/noter`, the shortcut of the installed app: the only address that can be written before a coop is known. */
export function NoteNowScreen(): JSX.Element {
  const app = useApp()
  const coops = useLive(() => app.coops)
  const coop = coops()[0]
  // Who coordinates several coops chooses one first.
  return <Navigate href={coop === undefined || coops().length > 1 ? '/' : `/c/${coop}/missions/noter`} />
}
