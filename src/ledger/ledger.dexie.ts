// The ledger in IndexedDB, through Dexie. See ledger.port.ts for what is promised.
import type { Bytes } from '../base/bytes.ts'
import type { Hash } from '../base/ids.ts'
import { createMutex } from '../base/mutex.ts'
import { draftRowId } from '../vault/drafts.ts'
import type { Vault } from '../vault/vault.port.ts'
import { countUnsentChunks, createChunkRows, sendChunksAgainIn } from './chunks.dexie.ts'
import type { CarnetDatabase } from './database.ts'
import { createLeasedWriter, type LeasedWriter } from './lease.dexie.ts'
import {
  type BeaconRows,
  type ControlRows,
  type EntryRows,
  type Head,
  type Ledger,
  type LedgerBatch,
  LedgerError,
  type LedgerTransactions,
  type MetaRows,
  type Outbox,
  type PendingRows,
} from './ledger.port.ts'
import * as rows from './rows.dexie.ts'
import {
  clockBytes,
  clockFrom,
  clockName,
  clockPrefix,
  openClocks,
  openMeta,
  openPending,
  sealMeta,
  sealPending,
} from './sealed-rows.ts'
import type { BeforeWrite } from './write-errors.ts'

interface Parts {
  readonly db: CarnetDatabase
  readonly vault: Vault
  readonly writer: LeasedWriter
}

/** Nothing can be written before `acquireLease()`. The vault stays the caller's to close. */
export function createDexieLedger(input: {
  readonly db: CarnetDatabase
  readonly vault: Vault
  readonly beforeWrite?: BeforeWrite
}): Ledger {
  const { db, vault } = input
  const writer = createLeasedWriter(db, input.beforeWrite)
  const parts: Parts = { db, vault, writer }
  return {
    acquireLease: () => writer.acquire(),
    transactions: createTransactions(parts),
    pending: createPendingRows(parts),
    entries: createEntryRows(parts),
    outbox: createOutbox(parts),
    control: createControlRows(parts),
    beacons: createBeaconRows(parts),
    chunks: createChunkRows(writer, db),
    meta: createMetaRows(parts),
    close: () => db.close(),
  }
}

function createTransactions({ db, vault, writer }: Parts): LedgerTransactions {
  // Later saves depend on earlier ones: they are sealed and written in the order of the calls.
  const saves = createMutex()
  let lastId = 0
  return {
    savePending: (newRows, clocks, alsoRemoveDraft) =>
      saves.run(async () => {
        const stored = await writer.read(() => db.counters.get('pending'))
        lastId = Math.max(lastId, stored?.value ?? 0)
        const sealed = await Promise.all(newRows.map((row, i) => sealPending(vault, lastId + 1 + i, row)))
        const sealedClocks = await Promise.all(
          [...clocks].map(([space, clock]) => sealMeta(vault, clockName(space), clockBytes(clock))),
        )
        lastId += newRows.length
        const draft = alsoRemoveDraft === undefined ? undefined : draftRowId(vault, alsoRemoveDraft)
        await writer.write('savePending', [db.pending, db.meta, db.drafts], async () => {
          await db.pending.bulkAdd(sealed)
          await db.meta.bulkPut(sealedClocks)
          await db.counters.put({ name: 'pending', value: lastId })
          if (draft !== undefined) await db.drafts.delete(draft)
        })
        const ids = sealed.map((row) => row.id)
        await readBack(writer, async () => (await db.pending.where('id').anyOf(ids).count()) === ids.length)
        return ids
      }),

    async commitSegment(space, expectedHead, entry, deletes) {
      const { device } = entry
      await writer.write('commitSegment', [db.pending, db.entries, db.heads], async () => {
        const head = await db.heads.get([space, device])
        const there = await db.pending.bulkGet([...deletes])
        const sameHead = head?.seq === expectedHead?.seq && head?.hash === expectedHead?.hash
        if (!sameHead || !there.every((row) => row?.space === space)) throw new LedgerError('ledger.head_moved')
        await db.entries.add(rows.entryToRow(entry))
        await db.heads.put({ space, device, seq: entry.seq, hash: entry.hash })
        await db.pending.bulkDelete([...deletes])
      })
      await readBack(writer, async () => (await db.entries.get(entry.hash))?.bytes.length === entry.bytes.length)
    },

    async store(batch) {
      const sealed = await sealedMeta(vault, batch.meta)
      await writer.write('store', [db.control, db.entries, db.heads, db.beacons, db.meta], async () => {
        await rows.putControlIn(db, batch.control ?? [])
        await rows.putEntriesIn(db, batch.entries ?? [])
        await rows.putBeaconsIn(db, batch.beacons ?? [])
        await sealed.write(db)
      })
    },
  }
}

/** Sealed before the transaction begins: IndexedDB commits one that waits for crypto. */
async function sealedMeta(
  vault: Vault,
  meta: LedgerBatch['meta'],
): Promise<{ write: (db: CarnetDatabase) => Promise<void> }> {
  const kept: [string, Bytes][] = []
  const removed: string[] = []
  for (const [name, value] of meta ?? []) {
    if (value === undefined) removed.push(name)
    else kept.push([name, value])
  }
  const sealed = await Promise.all(kept.map(([name, value]) => sealMeta(vault, name, value)))
  return {
    async write(db) {
      await db.meta.bulkPut(sealed)
      await db.meta.bulkDelete(removed)
    },
  }
}

/** A store that says "written" and does not give back is a failed write. */
async function readBack(writer: LeasedWriter, isThere: () => Promise<boolean>): Promise<void> {
  if (!(await writer.read(isThere))) throw new LedgerError('ledger.write_failed')
}

function createPendingRows({ db, vault, writer }: Parts): PendingRows {
  return {
    async list(space) {
      const found = await writer.read(() =>
        space === undefined ? db.pending.toArray() : db.pending.where('space').equals(space).sortBy('id'),
      )
      return Promise.all(found.map((row) => openPending(vault, row)))
    },
    count: () => writer.read(() => db.pending.count()),
    async clock(space) {
      const row = await writer.read(() => db.meta.get(clockName(space)))
      return row && clockFrom(await openMeta(vault, row))
    },
    async clocks() {
      const found = await writer.read(() => db.meta.where('id').startsWith(clockPrefix).toArray())
      return openClocks(vault, found)
    },
  }
}

function createEntryRows({ db, writer }: Parts): EntryRows {
  return {
    put: (entries) => writer.write('putEntries', [db.entries, db.heads], () => rows.putEntriesIn(db, entries)),
    setState: (hash, state, reason) =>
      writer.write('setState', [db.entries, db.heads], async () => {
        const row = await db.entries.get(hash)
        if (!row) return
        const { reason: _, ...entry } = rows.rowToEntry(row)
        await db.entries.put(rows.entryToRow({ ...entry, state, ...(reason === undefined ? {} : { reason }) }))
        await rows.recomputeHeadIn(db, row.space, row.device)
      }),
    async list(space, device, fromSeq) {
      const found = device === undefined ? rows.spaceRows(db, space) : rows.chainRows(db, space, device, fromSeq)
      return (await writer.read(() => found.toArray())).map(rows.rowToEntry)
    },
    async inState(state) {
      return (await writer.read(() => db.entries.where('state').equals(state).toArray())).map(rows.rowToEntry)
    },
    async head(space, device) {
      const row = await writer.read(() => db.heads.get([space, device]))
      return row && { seq: row.seq, hash: row.hash }
    },
    async frontier(space) {
      const heads = await writer.read(() => db.heads.where('space').equals(space).toArray())
      return new Map(heads.map(({ device, seq, hash }): [typeof device, Head] => [device, { seq, hash }]))
    },
    frontiers: async () => rows.headsBySpace(await writer.read(() => db.heads.toArray())),
  }
}

function createOutbox({ db, vault, writer }: Parts): Outbox {
  return {
    async unacked() {
      const found = await writer.read(() => db.entries.where('todo').equals(1).sortBy('seq'))
      return found.map(rows.rowToEntry)
    },
    ack: (acks) =>
      writer.write('ack', [db.entries], async () => {
        const found = await db.entries.bulkGet(acks.map((ack) => ack.hash))
        const acked = found.flatMap((row, i) => {
          const ack = acks[i]
          return row && ack ? [rows.entryToRow({ ...rows.rowToEntry(row), acked: { pos: ack.pos, at: ack.at } })] : []
        })
        await db.entries.bulkPut(acked)
      }),
    async sendAgain(links, meta) {
      const sealed = await sealedMeta(vault, meta)
      await writer.write('sendAgain', [db.entries, db.control, db.beacons, db.chunks, db.meta], async () => {
        await rows.sendAgainIn(db, links)
        await sendChunksAgainIn(db)
        await sealed.write(db)
      })
    },
    unsent: () => writer.read(() => countUnsent(db)),
  }
}

/** What only this device has; needs no key, so that the deletion gate can ask while the notebook is locked. */
export async function countUnsent(db: CarnetDatabase): Promise<Awaited<ReturnType<Outbox['unsent']>>> {
  // One transaction for the four: on a slow phone, beginning one costs more than counting in it.
  return db.transaction('r', [db.pending, db.entries, db.control, db.chunks], async () => {
    const [pending, entries, control, chunks] = await Promise.all([
      db.pending.count(),
      db.entries.where('todo').equals(1).count(),
      db.control.where('todo').equals(1).count(),
      countUnsentChunks(db),
    ])
    return { pending, entries, control, chunks }
  })
}

function createControlRows({ db, writer }: Parts): ControlRows {
  return {
    put: (items) => writer.write('putControl', [db.control], () => rows.putControlIn(db, items)),
    async list(kind, log) {
      const found = db.control.where('[kind+log]')
      const range = log === undefined ? found.between([kind, ''], [kind, rows.afterIds]) : found.equals([kind, log])
      return (await writer.read(() => range.sortBy('n'))).map(rows.rowToControl)
    },
    async get(hash) {
      const row = await writer.read(() => db.control.where('hash').equals(hash).first())
      return row && rows.rowToControl(row)
    },
    async unsent() {
      return (await writer.read(() => db.control.where('todo').equals(1).sortBy('n'))).map(rows.rowToControl)
    },
    markSent: (hashes: readonly Hash[]) =>
      writer.write('markSent', [db.control], async () => {
        const found = await db.control.where('hash').anyOf(hashes).toArray()
        await db.control.bulkPut(found.map(rows.withoutTodo))
      }),
  }
}

function createBeaconRows({ db, writer }: Parts): BeaconRows {
  return {
    put: (beacons) => writer.write('putBeacons', [db.beacons], () => rows.putBeaconsIn(db, beacons)),
    async list(space) {
      const found = space === undefined ? db.beacons : db.beacons.where('space').equals(space)
      return (await writer.read(() => found.toArray())).map(rows.rowToBeacon)
    },
    async unsent() {
      return (await writer.read(() => db.beacons.where('todo').equals(1).toArray())).map(rows.rowToBeacon)
    },
    markSent: (beacons) =>
      writer.write('markBeaconsSent', [db.beacons], async () => {
        for (const { space, device, counter } of beacons) {
          const row = await db.beacons.get([space, device])
          // A newer one was put meanwhile: that one is still to send.
          if (row?.counter === counter) await db.beacons.put(rows.withoutTodo(row))
        }
      }),
  }
}

function createMetaRows({ db, vault, writer }: Parts): MetaRows {
  return {
    async get(name) {
      const row = await writer.read(() => db.meta.get(name))
      return row && openMeta(vault, row)
    },
    async set(name, value) {
      const sealed = await sealMeta(vault, name, value)
      await writer.write('setMeta', [db.meta], () => db.meta.put(sealed))
    },
    remove: (name) => writer.write('removeMeta', [db.meta], () => db.meta.delete(name)),
  }
}
