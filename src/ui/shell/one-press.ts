/**
 * What a press does when it takes several steps (a draft kept, the record written, the draft removed, another page): a
 * second press before the last step does nothing. A button that is `busy` is not enough: it is only during the write.
 */
export function onePress<Args extends unknown[], T>(
  work: (...args: Args) => Promise<T>,
): (...args: Args) => Promise<T | undefined> {
  let running = false
  return async (...args) => {
    if (running) return undefined
    running = true
    try {
      return await work(...args)
    } finally {
      running = false
    }
  }
}
