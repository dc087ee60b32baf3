// Entry of the app: the policy before any component, then the first screen, then the service worker.

import { render } from 'solid-js/web'
import { createCarnetApp } from './app/compose.ts'
import { assert } from './base/assert.ts'
import { App } from './ui/app.tsx'
import { AppProvider } from './ui/app-context.tsx'
import { listenForInstall } from './ui/shell/install.ts'
import { restorePreferences } from './ui/shell/preferences.ts'
import { installTrustedTypes } from './ui/shell/trusted-types.ts'
import { registerWorker } from './ui/shell/update.ts'

installTrustedTypes()
const looks = restorePreferences()
listenForInstall()

async function start(): Promise<void> {
  const root = document.getElementById('app')
  assert(root !== null, 'expected an element #app, got none')
  await looks
  root.replaceChildren()
  const app = createCarnetApp({
    demonstrate: async (example, onProgress) => {
      const { demonstrate } = await import('./demo/demonstrate.ts')
      return demonstrate(example, onProgress)
    },
  })
  render(
    () => (
      <AppProvider app={app}>
        <App />
      </AppProvider>
    ),
    root,
  )
  if (import.meta.env.PROD) await registerWorker()
}

void start()
