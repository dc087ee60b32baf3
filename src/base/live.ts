// A value that changes over time, without any framework: the application gives these, the screens turn them into signals.

export interface Live<T> {
  get(): T
  /** Called after each change, never at once. Returns how to stop. */
  subscribe(listener: () => void): () => void
}

export interface LiveCell<T> extends Live<T> {
  set(value: T): void
}

export function createLive<T>(initial: T): LiveCell<T> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return
      value = next
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
