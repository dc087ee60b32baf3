// Stands between the frame and the pages: the pages mount only while the notebook is open, so that nothing of it stays
// in the document once it is closed.

import { useLocation } from '@solidjs/router'
import { createMemo, type JSX, Match, onCleanup, onMount, type ParentProps, Switch } from 'solid-js'
import type { SessionState } from '../../../app/carnet-app.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { t } from '../../i18n/t.ts'
import { first, later } from '../../later.tsx'
import { openExamplesByThemselves } from '../demo/auto-unlock.ts'
import { catchInvitation } from './invitation-link.ts'
import { sessionView } from './session-view.ts'

const Welcome = first(async () => (await import('./welcome.screen.tsx')).WelcomeScreen)
const Unlock = first(async () => (await import('./unlock.screen.tsx')).UnlockScreen)
const Elsewhere = first(async () => (await import('./elsewhere.screen.tsx')).ElsewhereScreen)
const Waiting = later(async () => (await import('./waiting.screen.tsx')).WaitingScreen)
const Handed = later(async () => (await import('../handing/handed.screen.tsx')).HandedScreen)
const Vanished = first(async () => (await import('./vanished.screen.tsx')).VanishedScreen)

/** An example that opens by itself, or closes, asks for nothing meanwhile. */
const stateToShow = (now: SessionState): SessionState['at'] =>
  now.at === 'locked' && now.demo && now.busy ? 'starting' : now.at

export function SessionGate(props: ParentProps): JSX.Element {
  catchInvitation()
  const app = useApp()
  const location = useLocation()
  const session = useLive(() => app.session)
  const begun = createMemo((before: boolean) => before || session().at !== 'starting', false)
  const view = createMemo(() => sessionView(stateToShow(session()), location.pathname, begun()))
  onMount(() => {
    const again = (): void => catchInvitation()
    window.addEventListener('hashchange', again)
    onCleanup(openExamplesByThemselves(app))
    onCleanup(() => window.removeEventListener('hashchange', again))
  })
  return (
    <Switch fallback={<Loading label={t('common.loading')} />}>
      <Match when={view() === 'page'}>{props.children}</Match>
      <Match when={view() === 'welcome'}>
        <Welcome />
      </Match>
      <Match when={view() === 'unlock'}>
        <Unlock />
      </Match>
      <Match when={view() === 'elsewhere'}>
        <Elsewhere />
      </Match>
      <Match when={view() === 'waiting'}>
        <Waiting />
      </Match>
      <Match when={view() === 'handed'}>
        <Handed />
      </Match>
      <Match when={view() === 'vanished'}>
        <Vanished />
      </Match>
    </Switch>
  )
}
