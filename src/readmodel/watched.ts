// A live value that reads only while someone listens, and a little longer.

import type { Live } from '../base/live.ts'

/** Watches that nobody listens to any more. The latest go on: whoever comes back to a page finds it as it is now. */
export class Resting {
  readonly #most: number
  readonly #ends = new Set<() => void>()

  constructor(most: number) {
    this.#most = most
  }

  add(end: () => void): void {
    this.#ends.add(end)
    for (const oldest of this.#ends) {
      if (this.#ends.size <= this.#most) break
      this.#ends.delete(oldest)
      oldest()
    }
  }

  takeBack(end: () => void): void {
    this.#ends.delete(end)
  }

  endAll(): void {
    for (const end of this.#ends) end()
    this.#ends.clear()
  }
}

/**
 * @param start begins reading, calls `set` with each reading, returns how to stop
 * @param resting where it goes on for a while after its last listener left
 */
export function createWatched<T>(
  start: (set: (value: T | undefined) => void) => () => void,
  resting?: Resting,
): Live<T | undefined> {
  const listeners = new Set<() => void>()
  let value: T | undefined
  let stop: (() => void) | undefined
  const end = (): void => {
    stop?.()
    stop = undefined
  }
  return {
    get: () => value,
    subscribe(listener) {
      listeners.add(listener)
      resting?.takeBack(end)
      stop ??= start((next) => {
        if (Object.is(next, value)) return
        value = next
        for (const hear of [...listeners]) hear()
      })
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0 || stop === undefined) return
        if (resting === undefined) end()
        else resting.add(end)
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
