// The screens that the links of a page lead to are fetched while the browser is idle, one at a time: on a slow phone the
// first press on each would wait for its code to be read. Only once a service worker keeps them all on the device, so
// that nobody's data plan pays for pages that they never open.

import { useLocation, usePreloadRoute } from '@solidjs/router'
import { type Accessor, createEffect, onCleanup } from 'solid-js'

/** A page first finishes showing what it has, and answers: on a slow phone the home takes two seconds for it. */
const afterMs = 3000

/** Of a long list, the first rows lead where all others do. */
const mostLinks = 40

export function preloadLinks(active: Accessor<boolean>): void {
  if (!('requestIdleCallback' in window)) return
  const location = useLocation()
  const preload = usePreloadRoute()
  const done = new Set<string>()

  createEffect(() => {
    if (!active() || location.pathname === '' || !navigator.serviceWorker?.controller) return
    let waiting: readonly string[] = []
    let idle = 0
    const next = (): void => {
      const [href, ...rest] = waiting
      waiting = rest
      if (href === undefined) return
      done.add(href)
      preload(href, { preloadData: false })
      idle = requestIdleCallback(next)
    }
    const begin = setTimeout(() => {
      const links = [...document.querySelectorAll('a[href^="/"]')].slice(0, mostLinks)
      waiting = [...new Set(links.map((link) => link.getAttribute('href') ?? ''))].filter((href) => !done.has(href))
      idle = requestIdleCallback(next)
    }, afterMs)
    onCleanup(() => {
      clearTimeout(begin)
      cancelIdleCallback(idle)
    })
  })
}
