// The one place where what storage throws becomes an error that can be told: whatever fails under a press, the person
// hears of it, and what they typed is still there.

import { err, type Result } from '../base/result.ts'
import { toLedgerError } from '../ledger/write-errors.ts'

/** Runs a use case. Never rejects: what is thrown is told as a storage failure, such as `ledger.full`. */
export async function attempt<T, E>(
  work: () => Promise<Result<T, E>>,
): Promise<Result<T, E | { readonly type: string }>> {
  try {
    return await work()
  } catch (cause) {
    return err({ type: toLedgerError(cause, 'ledger.write_failed').type })
  }
}
