// Every write of the Dexie adapter goes through here: one strict transaction, with the lease checked inside.
import type { Table } from 'dexie'
import type { CarnetDatabase } from './database.ts'
import { LedgerError } from './ledger.port.ts'
import { type BeforeWrite, toLedgerError } from './write-errors.ts'

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
