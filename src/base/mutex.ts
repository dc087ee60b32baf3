// One thing at a time: everything that changes the ledger of a device goes through one of these.

export interface Mutex {
  /** Runs `work` after all earlier work has ended, whether it succeeded or not. */
  run<T>(work: () => Promise<T>): Promise<T>
}

export function createMutex(): Mutex {
  let last: Promise<unknown> = Promise.resolve()
  return {
    run(work) {
      const next = last.then(work, work)
      last = next.catch(() => undefined)
      return next
    },
  }
}
