// Stands between the frame and the pages: the pages mount only while the notebook is open, so that nothing of it stays
// in the document once it is closed.

import { useLocation } from '@solidjs/router'
import { createMemo, type JSX, lazy, Match, onCleanup, onMount, type ParentProps, Switch } from 'solid-js'
import { useApp, useLive } from '../../app-context.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { t } from '../../i18n/t.ts'
import { openExamplesByThemselves } from '../demo/auto-unlock.ts'
import { catchInvitation } from './invitation-link.ts'
import { sessionView } from './session-view.ts'

const Welcome = lazy(async () => ({ default: (await import('./welcome.screen.tsx')).WelcomeScreen }))
const Unlock = lazy(async () => ({ default: (await import('./unlock.screen.tsx')).UnlockScreen }))
const Elsewhere = lazy(async () => ({ default: (await import('./elsewhere.screen.tsx')).ElsewhereScreen }))
const Waiting = lazy(async () => ({ default: (await import('./waiting.screen.tsx')).WaitingScreen }))
const Vanished = lazy(async () => ({ default: (await import('./vanished.screen.tsx')).VanishedScreen }))

export function SessionGate(props: ParentProps): JSX.Element {
  catchInvitation()
  const app = useApp()
  const location = useLocation()
  const session = useLive(() => app.session)
  const begun = createMemo((before: boolean) => before || session().at !== 'starting', false)
  const view = createMemo(() => sessionView(session().at, location.pathname, begun()))
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
      <Match when={view() === 'vanished'}>
        <Vanished />
      </Match>
    </Switch>
  )
}
