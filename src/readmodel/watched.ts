// A live value that reads only while someone listens.

import type { Live } from '../base/live.ts'

/** @param start begins reading, calls `set` with each reading, returns how to stop */
export function createWatched<T>(start: (set: (value: T | undefined) => void) => () => void): Live<T | undefined> {
  const listeners = new Set<() => void>()
  let value: T | undefined
  let stop: (() => void) | undefined
  return {
    get: () => value,
    subscribe(listener) {
      listeners.add(listener)
      stop ??= start((next) => {
        if (Object.is(next, value)) return
        value = next
        for (const hear of [...listeners]) hear()
      })
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        stop?.()
        stop = undefined
      }
    },
  }
}

/** Runs `read` for the latest input only: inputs that arrive meanwhile replace each other. */
export function latestOnly<Input>(read: (input: Input) => Promise<void>): (input: Input) => void {
  let next: { readonly input: Input } | undefined
  let running = false
  const run = async (): Promise<void> => {
    for (let now = next; now !== undefined; now = next) {
      next = undefined
      await read(now.input)
    }
    running = false
  }
  return (input) => {
    next = { input }
    if (running) return
    running = true
    void run()
  }
}
