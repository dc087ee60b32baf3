// The read model's rows in the profile's database (tables `boards` and `pages` of src/ledger/database.ts).

import { Dexie, liveQuery, type Table } from 'dexie'
import type { CarnetDatabase, CoopSealedRow } from '../ledger/database.ts'
import type { ReadModelStore, ReadModelTable, RowRevision } from './readmodel.port.ts'

/** @param onError a watch failed: the database is closing, or the browser took it away */
export function createDexieReadModelStore(db: CarnetDatabase, onError: (error: unknown) => void): ReadModelStore {
  const tableOf = (table: ReadModelTable): Table<CoopSealedRow, string> => (table === 'boards' ? db.boards : db.pages)

  return {
    read: (table, ids) => tableOf(table).bulkGet([...ids]),

    pagesOf: (coop) => db.pages.where('coop').equals(coop).primaryKeys(),

    commit: ({ boards, pages, dropBoards, dropPages }) =>
      db.transaction('rw', [db.boards, db.pages], async () => {
        if (dropPages.length > 0) await db.pages.bulkDelete([...dropPages])
        if (dropBoards.length > 0) await db.boards.bulkDelete([...dropBoards])
        if (pages.length > 0) await db.pages.bulkPut([...pages])
        if (boards.length > 0) await db.boards.bulkPut([...boards])
      }),

    watch(table, group, hear) {
      // Only the index is read in here: a query that opened its rows would run again for each of them.
      const revisions = liveQuery(async () => {
        const found: RowRevision[] = []
        await tableOf(table)
          .where('[group+revision]')
          .between([group, Dexie.minKey], [group, Dexie.maxKey])
          .eachKey((key, cursor) => {
            found.push({ id: String(cursor.primaryKey), revision: revisionIn(key) })
          })
        return found
      })
      const subscription = revisions.subscribe({ next: hear, error: onError })
      return () => subscription.unsubscribe()
    },
  }
}

function revisionIn(key: unknown): number {
  return Array.isArray(key) ? Number(key[1]) : Number.NaN
}
