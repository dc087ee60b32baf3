import { type RouteSectionProps, useLocation } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import { AppShell } from './shell/app-shell.tsx'

/** The frame around every page. The developers' gallery brings its own. */
export function RootLayout(props: RouteSectionProps): JSX.Element {
  const location = useLocation()
  const bare = (): boolean => import.meta.env.DEV && location.pathname.startsWith('/galerie')
  return (
    <Show when={bare()} fallback={<AppShell nav={[]}>{props.children}</AppShell>}>
      {props.children}
    </Show>
  )
}
