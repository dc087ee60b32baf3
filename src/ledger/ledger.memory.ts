// The ledger in memory: for devices that live only as long as the page (the demonstration's other authors,
// the simulator) and for tests. Same promises as the Dexie adapter, except that nothing is at rest, so that
// nothing is sealed. `MemoryLedgerStore` is the "disk": several ledgers may be opened on it, one after another.
import type { Hash } from '../base/ids.ts'
import type { Drafts } from '../vault/vault.port.ts'
import {
  type BeaconRows,
  type ChunkRows,
  type ControlItem,
  type ControlRows,
  type EntryRows,
  type Ledger,
  LedgerError,
  type LedgerTransactions,
  type MetaRows,
  type Outbox,
  type PendingRows,
  type StoredEntry,
} from './ledger.port.ts'
import {
  createMemoryLedgerStore,
  type MemoryLedgerStore,
  putBeacons,
  putControl,
  putEntries,
  putMeta,
  raiseHead,
} from './memory-store.ts'
import { type BeforeWrite, toLedgerError } from './write-errors.ts'

type Write = <T>(name: string, check: () => void, apply: () => T) => Promise<T>
interface Parts {
  readonly store: MemoryLedgerStore
  readonly write: Write
}
const nothingToCheck = (): void => undefined

export function createMemoryLedger(
  input: {
    readonly store?: MemoryLedgerStore
    /** Whose drafts `savePending` removes. */
    readonly drafts?: Drafts
    readonly beforeWrite?: BeforeWrite
  } = {},
): Ledger {
  const store = input.store ?? createMemoryLedgerStore()
  let lease: number | undefined
  /** All that can fail comes before the first change: a refused write leaves nothing behind. */
  const write: Write = async (name, check, apply) => {
    if (lease !== store.lease) throw new LedgerError('ledger.lease_lost')
    try {
      check()
      input.beforeWrite?.(name)
    } catch (error) {
      throw toLedgerError(error, 'ledger.write_failed')
    }
    return apply()
  }
  const parts: Parts = { store, write }
  return {
    async acquireLease() {
      lease = ++store.lease
      return lease
    },
    transactions: createTransactions(parts, input.drafts),
    pending: createPendingRows(parts),
    entries: createEntryRows(parts),
    outbox: createOutbox(parts),
    control: createControlRows(parts),
    beacons: createBeaconRows(parts),
    chunks: createChunkRows(parts),
    meta: createMetaRows(parts),
    close: () => undefined,
  }
}

function createTransactions({ store, write }: Parts, drafts: Drafts | undefined): LedgerTransactions {
  return {
    async savePending(newRows, clocks, alsoRemoveDraft) {
      const ids = await write('savePending', nothingToCheck, () => {
        for (const [space, clock] of clocks) store.clocks.set(space, clock)
        return newRows.map((row) => {
          const id = ++store.lastPending
          store.pending.set(id, { ...row, id })
          return id
        })
      })
      if (alsoRemoveDraft !== undefined) await drafts?.remove(alsoRemoveDraft)
      return ids
    },
    commitSegment: (space, expectedHead, entry, deletes) =>
      write(
        'commitSegment',
        () => {
          const head = store.chains.get(space)?.get(entry.device)
          const sameHead = head?.seq === expectedHead?.seq && head?.hash === expectedHead?.hash
          const allThere = deletes.every((id) => store.pending.get(id)?.space === space)
          if (!sameHead || !allThere) throw new LedgerError('ledger.head_moved')
        },
        () => {
          putEntries(store, [entry])
          for (const id of deletes) store.pending.delete(id)
        },
      ),
    store: (batch) =>
      write('store', nothingToCheck, () => {
        putControl(store, batch.control ?? [])
        putEntries(store, batch.entries ?? [])
        putBeacons(store, batch.beacons ?? [])
        putMeta(store, batch.meta)
      }),
  }
}

function createPendingRows({ store }: Parts): PendingRows {
  return {
    list: async (space) => [...store.pending.values()].filter((row) => space === undefined || row.space === space),
    count: async () => store.pending.size,
    clock: async (space) => store.clocks.get(space),
    clocks: async () => new Map(store.clocks),
  }
}

const byChain = (a: StoredEntry, b: StoredEntry): number =>
  a.device === b.device ? a.seq - b.seq : a.device < b.device ? -1 : 1

function createEntryRows({ store, write }: Parts): EntryRows {
  const all = (keep: (entry: StoredEntry) => boolean): StoredEntry[] => [...store.entries.values()].filter(keep)
  return {
    put: (entries) => write('putEntries', nothingToCheck, () => putEntries(store, entries)),
    setState: (hash, state, reason) =>
      write('setState', nothingToCheck, () => {
        const known = store.entries.get(hash)
        if (!known) return
        const { reason: _, ...entry } = known
        store.entries.set(hash, { ...entry, state, ...(reason === undefined ? {} : { reason }) })
        store.chains.get(known.space)?.delete(known.device)
        for (const other of all((e) => e.space === known.space && e.device === known.device)) {
          if (other.state === 'accepted') raiseHead(store, other)
        }
      }),
    async list(space, device, fromSeq = 0) {
      const found = all((e) => e.space === space && (device === undefined || (e.device === device && e.seq >= fromSeq)))
      return found.sort(byChain)
    },
    inState: async (state) => all((entry) => entry.state === state),
    head: async (space, device) => store.chains.get(space)?.get(device),
    frontier: async (space) => new Map(store.chains.get(space)),
    frontiers: async () => new Map([...store.chains].map(([space, heads]) => [space, new Map(heads)])),
  }
}

function createOutbox({ store, write }: Parts): Outbox {
  const unacked = (): StoredEntry[] =>
    [...store.entries.values()].filter((e) => !e.acked && (e.state !== 'aside' || e.again))
  return {
    unacked: async () => unacked().sort((a, b) => a.seq - b.seq),
    ack: (acks) =>
      write('ack', nothingToCheck, () => {
        for (const { hash, pos, at } of acks) {
          const known = store.entries.get(hash)
          if (known) store.entries.set(hash, { ...known, acked: { pos, at } })
        }
      }),
    sendAgain: (links, meta) =>
      write('sendAgain', nothingToCheck, () => {
        for (const [hash, { acked: _, ...entry }] of store.entries) {
          if (entry.state !== 'aside') store.entries.set(hash, entry)
          else if (links.includes(hash)) store.entries.set(hash, { ...entry, again: true })
        }
        for (const [hash, item] of store.control)
          if (item.kind !== 'receipt') store.control.set(hash, { ...item, sent: false })
        for (const [key, beacon] of store.beacons) store.beacons.set(key, { ...beacon, sent: false })
        for (const [name, chunk] of store.chunks) store.chunks.set(name, { ...chunk, sent: false })
        putMeta(store, meta)
      }),
    async unsent() {
      const control = [...store.control.values()].filter((item) => !item.sent).length
      const chunks = [...store.chunks.values()].filter((chunk) => !chunk.sent).length
      return { pending: store.pending.size, entries: unacked().length, control, chunks }
    },
  }
}

function createControlRows({ store, write }: Parts): ControlRows {
  const all = (keep: (item: ControlItem) => boolean): ControlItem[] => [...store.control.values()].filter(keep)
  return {
    put: (items) => write('putControl', nothingToCheck, () => putControl(store, items)),
    list: async (kind, log) => all((item) => item.kind === kind && (log === undefined || item.log === log)),
    get: async (hash) => store.control.get(hash),
    unsent: async () => all((item) => !item.sent),
    markSent: (hashes) =>
      write('markSent', nothingToCheck, () => {
        putControl(
          store,
          hashes.flatMap((hash) => store.control.get(hash) ?? []).map((item) => ({ ...item, sent: true })),
        )
      }),
  }
}

function createBeaconRows({ store, write }: Parts): BeaconRows {
  return {
    put: (beacons) => write('putBeacons', nothingToCheck, () => putBeacons(store, beacons)),
    list: async (space) =>
      [...store.beacons.values()].filter((beacon) => space === undefined || beacon.space === space),
    unsent: async () => [...store.beacons.values()].filter((beacon) => !beacon.sent),
    markSent: (beacons) =>
      write('markBeaconsSent', nothingToCheck, () => {
        for (const { space, device, counter } of beacons) {
          const known = store.beacons.get(space + device)
          if (known?.counter === counter) store.beacons.set(space + device, { ...known, sent: true })
        }
      }),
  }
}

function createChunkRows({ store, write }: Parts): ChunkRows {
  return {
    put: (chunks, file) =>
      write('putChunks', nothingToCheck, () => {
        for (const chunk of chunks)
          if (!store.chunks.has(chunk.name))
            store.chunks.set(chunk.name, { ...chunk, file: file ?? '', sent: file === undefined })
      }),
    get: async (names) => names.map((name) => store.chunks.get(name)?.bytes),
    async unsent() {
      const files = new Map<string, Hash[]>()
      for (const { name, file, sent } of store.chunks.values())
        if (!sent) files.set(file, [...(files.get(file) ?? []), name])
      return [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([file, names]) => ({ file, names }))
    },
    markSent: (names) =>
      write('markChunksSent', nothingToCheck, () => {
        for (const name of names) {
          const known = store.chunks.get(name)
          if (known) store.chunks.set(name, { ...known, sent: true })
        }
      }),
    remove: (names) =>
      write('removeChunks', nothingToCheck, () => {
        for (const name of names) store.chunks.delete(name)
      }),
  }
}

function createMetaRows({ store, write }: Parts): MetaRows {
  return {
    get: async (name) => store.meta.get(name),
    set: (name, value) => write('setMeta', nothingToCheck, () => void store.meta.set(name, value)),
    remove: (name) => write('removeMeta', nothingToCheck, () => void store.meta.delete(name)),
  }
}
