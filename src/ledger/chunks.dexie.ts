// Attachments in Dexie: sealed chunks under their names. They are kilobytes, so whatever only counts or lists reads the
// index and leaves the rows alone.
import type { Hash } from '../base/ids.ts'
import type { CarnetDatabase, ChunkRow } from './database.ts'
import type { LeasedWriter } from './lease.dexie.ts'
import { type ChunkRows, LedgerError, type UnsentFile } from './ledger.port.ts'

const waiting = (db: CarnetDatabase) =>
  db.chunks.where('[todo+file+index]').between([1, '', 0], [1, '\uffff', Number.POSITIVE_INFINITY])

export const countUnsentChunks = (db: CarnetDatabase): Promise<number> => waiting(db).count()

/** Everything held is offered again; the relay says which it lacks. One row in memory at a time. */
export async function sendChunksAgainIn(db: CarnetDatabase): Promise<void> {
  await db.chunks.toCollection().modify({ todo: 1 })
}

export function createChunkRows(writer: LeasedWriter, db: CarnetDatabase): ChunkRows {
  return {
    async put(chunks, file) {
      await writer.write('putChunks', [db.chunks], async () => {
        const known = new Set(
          await db.chunks
            .where('name')
            .anyOf(chunks.map(({ name }) => name))
            .primaryKeys(),
        )
        const rows = chunks.map(
          ({ name, bytes }, index): ChunkRow =>
            file === undefined ? { name, bytes, file: '', index: 0 } : { name, bytes, file, index, todo: 1 },
        )
        await db.chunks.bulkAdd(rows.filter(({ name }) => !known.has(name)))
      })
      // A store that says "written" and does not give back is a failed write.
      const back = await writer.read(() => db.chunks.bulkGet(chunks.map(({ name }) => name)))
      if (!back.every((row, i) => row?.bytes.length === chunks[i]?.bytes.length))
        throw new LedgerError('ledger.write_failed')
    },
    get: async (names) => (await writer.read(() => db.chunks.bulkGet([...names]))).map((row) => row?.bytes),
    async unsent() {
      const [keys, names] = await writer.read(() =>
        db.transaction('r', db.chunks, () => Promise.all([waiting(db).keys(), waiting(db).primaryKeys()])),
      )
      return byFile(keys, names)
    },
    markSent: (names) =>
      writer.write('markChunksSent', [db.chunks], async () => {
        for (const row of await db.chunks.bulkGet([...names])) {
          if (row === undefined) continue
          const { todo: _, ...sent } = row
          await db.chunks.put(sent)
        }
      }),
    remove: (names) => writer.write('removeChunks', [db.chunks], () => db.chunks.bulkDelete([...names])),
  }
}

/** Two readings of one index, in one transaction, have one order. */
function byFile(keys: readonly unknown[], names: readonly string[]): UnsentFile[] {
  const files = new Map<string, Hash[]>()
  for (const [at, name] of names.entries()) {
    const key = keys[at]
    const file = Array.isArray(key) ? String(key[1]) : ''
    files.set(file, [...(files.get(file) ?? []), name as Hash])
  }
  return [...files].map(([file, held]) => ({ file, names: held }))
}
