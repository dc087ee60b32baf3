// Where one was on each page: found again after a lock and by the back button. A number per address, in memory only.

import { type Accessor, createEffect, on, onCleanup } from 'solid-js'

/** How long the content may take to be back, and how long it must then stay in place. */
const comesWithinMs = 10_000
const settledAfterMs = 300

const address = (): string => location.pathname + location.search

/** @param shown whether a page of the notebook is on the screen (not the lock). Call it once, from the frame. */
export function keepScroll(shown: Accessor<boolean>): void {
  const places = new Map<string, number>()
  let restoring: AbortController | undefined

  const note = (): void => {
    if (shown() && restoring === undefined) places.set(address(), window.scrollY)
  }
  const restore = (): void => {
    restoring?.abort()
    const place = places.get(address()) ?? 0
    if (place === 0) {
      requestAnimationFrame(() => window.scrollTo({ top: 0 }))
      return
    }
    const run = new AbortController()
    restoring = run
    const stop = (): void => {
      run.abort()
      if (restoring === run) restoring = undefined
    }
    // Whoever moves the page meanwhile knows better.
    for (const type of ['wheel', 'touchstart', 'pointerdown', 'keydown'])
      window.addEventListener(type, stop, { signal: run.signal, passive: true })
    const started = performance.now()
    let settled = started
    const look = (now: number): void => {
      if (run.signal.aborted) return
      const reachable = document.documentElement.scrollHeight - window.innerHeight >= place
      if (!reachable || Math.abs(window.scrollY - place) > 1) {
        settled = now
        if (reachable) window.scrollTo({ top: place, behavior: 'instant' })
      }
      if (now - settled > settledAfterMs || now - started > comesWithinMs) stop()
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  }

  history.scrollRestoration = 'manual'
  window.addEventListener('scroll', note, { passive: true })
  window.addEventListener('popstate', restore)
  onCleanup(() => {
    window.removeEventListener('scroll', note)
    window.removeEventListener('popstate', restore)
    restoring?.abort()
  })
  createEffect(on(shown, (now) => now && restore(), { defer: true }))
}
