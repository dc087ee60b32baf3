// In the page: how long each press or key took until its paint (Event Timing API), and every task of the main thread
// that lasted more than 50 ms. The browser rounds to 8 ms and leaves out what took less than 16 ms, counted apart.

import type { Page } from '@playwright/test'

export interface Interaction {
  /** Milliseconds from the press to the next paint. */
  readonly ms: number
  /** What was pressed or typed into, and on which page, by path without ids. */
  readonly where: string
}

export interface Use {
  readonly interactions: readonly Interaction[]
  /** Presses and keys, measured or too quick to be. */
  readonly presses: number
  readonly longTasks: readonly Interaction[]
}

interface Watched {
  readonly slowest: Map<number, Interaction>
  readonly longTasks: (Interaction & { readonly at: number })[]
  /** When something was looked for in the page: from, to. */
  readonly searches: [number, number][]
  presses: number
}

type WatchingWindow = Window & { watched?: Watched }

/** Counts from now on, in this page until it is loaded again. */
export async function watchInteractions(page: Page): Promise<() => Promise<Use>> {
  await page.evaluate(() => {
    const watched: Watched = { slowest: new Map(), longTasks: [], searches: [], presses: 0 }
    Object.assign(window, { watched })
    const path = (): string => location.pathname.replace(/[0-9a-f]{16,}|[a-z]{2}:[0-9a-z]+/g, '…')
    const words = (target: Node | null): string =>
      target instanceof HTMLElement ? target.innerText || target.getAttribute('aria-label') || target.tagName : ''
    for (const type of ['pointerdown', 'keydown'])
      window.addEventListener(type, () => watched.presses++, { capture: true })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (!('interactionId' in entry) || !('target' in entry)) continue
        const id = Number(entry.interactionId)
        if (id === 0 || entry.duration <= (watched.slowest.get(id)?.ms ?? 0)) continue
        const target = entry.target instanceof Node ? entry.target : null
        const where = `${path()} ${entry.name} ${words(target).slice(0, 30).replace(/\s+/g, ' ')}`
        watched.slowest.set(id, { ms: entry.duration, where })
      }
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
    new PerformanceObserver((list) => {
      for (const { duration, startTime } of list.getEntries())
        watched.longTasks.push({ ms: duration, where: path(), at: startTime })
    }).observe({ type: 'longtask' })
  })
  return () =>
    page.evaluate(() => {
      const { watched } = window as WatchingWindow
      if (watched === undefined) throw new Error('expected the page not to have been loaded again')
      return {
        interactions: [...watched.slowest.values()],
        presses: watched.presses,
        longTasks: watched.longTasks
          .filter(({ at }) => !watched.searches.some(([from, to]) => at >= from && at <= to))
          .map(({ ms, where }) => ({ ms, where })),
      }
    })
}

/** Work of a test in the page, whose own long tasks are not the application's. */
export async function notCounting<T>(page: Page, work: () => Promise<T>): Promise<T> {
  const now = () => page.evaluate(() => performance.now())
  const from = await now()
  const done = await work()
  const to = await now()
  const told = await page.evaluate((search) => (window as WatchingWindow).watched?.searches.push(search), [
    from,
    to,
  ] as [number, number])
  if (told === undefined) throw new Error('expected the page to be watched')
  return done
}
