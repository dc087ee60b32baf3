// Storage that fails on purpose: both adapters take `beforeWrite`, and this makes one that fails when told.
import type { BeforeWrite } from './write-errors.ts'

export interface WriteFaults {
  readonly beforeWrite: BeforeWrite
  /** The next write transaction fails with `cause`; a `QuotaExceededError` becomes `ledger.full`. */
  failNextWrite(cause?: Error): void
  /** Every write fails until `mend()`. */
  failEveryWrite(cause?: Error): void
  mend(): void
}

export function createWriteFaults(): WriteFaults {
  let fault: { cause: Error; once: boolean } | undefined
  return {
    beforeWrite() {
      if (!fault) return
      const { cause, once } = fault
      if (once) fault = undefined
      throw cause
    },
    failNextWrite: (cause = new Error('injected')) => {
      fault = { cause, once: true }
    },
    failEveryWrite: (cause = new Error('injected')) => {
      fault = { cause, once: false }
    },
    mend: () => {
      fault = undefined
    },
  }
}
