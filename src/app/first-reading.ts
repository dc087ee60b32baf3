// When replicas may be read: after the home, which needs none of them.

import type { ReadModel } from '../readmodel/readmodel.port.ts'

/** How long replicas wait at most for the home to show. */
const longestReadingMs = 1500

/** From the first reading to the home's first frames, on a slow phone. */
const boardsDrawnMs = 150

/**
 * Until the boards were read and had a moment to be drawn: the home lives on them alone, and reading the replicas at the
 * same time would keep a slow phone from showing it. Whoever writes sooner opens them sooner (`Device.ready`).
 */
export function firstReading(reads: ReadModel): Promise<void> {
  const boards = reads.boards()
  return new Promise((resolve) => {
    const stop = boards.subscribe(() => done(boardsDrawnMs))
    let wait = setTimeout(done, longestReadingMs, 0)
    function done(after: number): void {
      clearTimeout(wait)
      wait = setTimeout(() => {
        stop()
        resolve()
      }, after)
    }
    if (boards.get() !== undefined) done(boardsDrawnMs)
  })
}
