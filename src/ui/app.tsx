// The interface's root: what every page shares. The session and its frame are the concern of the root layout.

import { Router } from '@solidjs/router'
import type { JSX } from 'solid-js'
import { RootLayout } from './root-layout.tsx'
import { routes } from './routes.tsx'
import { ToastProvider } from './shell/toast-context.tsx'

export function App(): JSX.Element {
  return (
    <ToastProvider>
      <Router root={RootLayout}>{routes}</Router>
    </ToastProvider>
  )
}
