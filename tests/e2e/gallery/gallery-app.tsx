// The developers' gallery alone: no notebook, no relay to talk to. Built by gallery-page.ts.

import { Router } from '@solidjs/router'
import { render } from 'solid-js/web'
import { GalleryScreen } from '../../../src/ui/gallery/gallery.screen.tsx'
import { loadWords } from '../../../src/ui/i18n/locale.ts'
import { ToastProvider } from '../../../src/ui/shell/toast-context.tsx'
import { installTrustedTypes } from '../../../src/ui/shell/trusted-types.ts'

installTrustedTypes()
await loadWords()
const root = document.getElementById('app')
if (root === null) throw new Error('expected an element #app, got none')
render(
  () => (
    <ToastProvider>
      <Router>{[{ path: '/galerie/:part?', component: GalleryScreen }]}</Router>
    </ToastProvider>
  ),
  root,
)
