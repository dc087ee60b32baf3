// The service worker: keeps every file of one version together and serves them without a network.
// It never touches what people write, and a new version waits until the page asks (src/ui/shell/update.ts).

import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: { url: string; revision: string | null }[] }

precacheAndRoute(self.__WB_MANIFEST)
cleanupOutdatedCaches()

// Every page of the app is index.html; what the relay answers itself is not a page.
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), {
    denylist: [/^\/(healthz|metrics|ws|api)(\/|$)/, /\.\w+$/],
  }),
)

self.addEventListener('message', (event) => {
  const data: unknown = event.data
  if (typeof data === 'object' && data !== null && 'type' in data && data.type === 'SKIP_WAITING')
    void self.skipWaiting()
})

// The first version controls the page that installed it, so that it already works offline.
self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim())
})
