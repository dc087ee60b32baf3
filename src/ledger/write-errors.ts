// How storage's own failures become the ledger's, in every adapter.
import { LedgerError } from './ledger.port.ts'

/** Called inside each write transaction, named, before it completes; throwing aborts it. For tests. */
export type BeforeWrite = (write: string) => void

export function toLedgerError(error: unknown, otherwise: 'ledger.write_failed' | 'ledger.read_failed'): LedgerError {
  if (error instanceof LedgerError) return error
  return new LedgerError(isQuota(error) ? 'ledger.full' : otherwise, { cause: error })
}

/** Dexie wraps: an aborted transaction carries the reason as `inner`. */
function isQuota(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error.name === 'QuotaExceededError') return true
  return 'inner' in error && error.inner !== error && isQuota(error.inner)
}
