// Every write of the Dexie adapter goes through here: one strict transaction, with the lease checked inside.
import type { Table } from 'dexie'
import type { CarnetDatabase } from './database.ts'
import { LedgerError } from './ledger.port.ts'

/** Called inside each write transaction before it completes; throwing aborts it. For tests. */
export type BeforeWrite = (write: string) => void

export interface LeasedWriter {
  acquire(): Promise<number>
  write<T>(name: string, tables: readonly Table[], work: () => Promise<T>): Promise<T>
  read<T>(work: () => Promise<T>): Promise<T>
}

export function createLeasedWriter(db: CarnetDatabase, beforeWrite: BeforeWrite = () => undefined): LeasedWriter {
  let lease: number | undefined
  return {
    async acquire() {
      try {
        lease = await db.transaction('rw', db.counters, async () => {
          const value = ((await db.counters.get('lease'))?.value ?? 0) + 1
          await db.counters.put({ name: 'lease', value })
          return value
        })
        return lease
      } catch (error) {
        throw toLedgerError(error, 'ledger.write_failed')
      }
    },
    async write(name, tables, work) {
      try {
        return await db.transaction('rw', [...tables, db.counters], async () => {
          const current = await db.counters.get('lease')
          if (lease === undefined || current?.value !== lease) throw new LedgerError('ledger.lease_lost')
          const result = await work()
          beforeWrite(name)
          return result
        })
      } catch (error) {
        throw toLedgerError(error, 'ledger.write_failed')
      }
    },
    async read(work) {
      try {
        return await work()
      } catch (error) {
        throw toLedgerError(error, 'ledger.read_failed')
      }
    },
  }
}

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
