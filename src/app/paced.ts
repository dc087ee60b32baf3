// Work that many events ask for: done at once for the first, then once for all that came during each rest.

export interface Paced {
  run(): void
  /** What is still asked for is forgotten. */
  stop(): void
}

export function paced(work: () => void, restMs: number): Paced {
  let resting: ReturnType<typeof setTimeout> | undefined
  let asked = false
  const run = (): void => {
    if (resting !== undefined) {
      asked = true
      return
    }
    asked = false
    resting = setTimeout(() => {
      resting = undefined
      if (asked) run()
    }, restMs)
    work()
  }
  return {
    run,
    stop() {
      clearTimeout(resting)
      resting = undefined
      asked = false
    },
  }
}
