// « / »: the home of the person's role.

import { type JSX, Match, Switch } from 'solid-js'
import { useApp, useLive } from '../app-context.tsx'
import { later } from '../later.tsx'

const CooperantHome = later(async () => (await import('./cooperant/home.screen.tsx')).CooperantHomeScreen)
const AnimatorHome = later(async () => (await import('./animator/home.screen.tsx')).AnimatorHomeScreen)
const CoordinatorHome = later(async () => (await import('./coordinator/home.screen.tsx')).CoordinatorHomeScreen)

/** Fetches the three homes while a person types their code: which one it will be is known once it is open. */
export async function preloadHomes(): Promise<void> {
  await Promise.all([CooperantHome.preload(), AnimatorHome.preload(), CoordinatorHome.preload()])
}

export function HomeScreen(): JSX.Element {
  const session = useLive(() => useApp().session)
  const rank = () => {
    const now = session()
    return now.at === 'open' ? now.me.rank : undefined
  }
  return (
    <Switch>
      <Match when={rank() === 'cooperant'}>
        <CooperantHome />
      </Match>
      <Match when={rank() === 'animator'}>
        <AnimatorHome />
      </Match>
      <Match when={rank() === 'coordinator'}>
        <CoordinatorHome />
      </Match>
    </Switch>
  )
}
