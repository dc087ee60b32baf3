// The one IndexedDB database of a profile, `carnet-<profile>`, and the shape of every table in it.
// Rows hold ciphertext and pseudonymous ids only; what would tell (which draft, which page) is an HMAC.
// What is not here: the sealed mirrors, `carnet-<profile>-mirror-<coop>`, which y-indexeddb keeps.
import { Dexie, type Table } from 'dexie'
import type { Bytes } from '../base/bytes.ts'
import type { DeviceId, Hash, SpaceId } from '../base/ids.ts'
import type { VaultSlots } from '../vault/vault.port.ts'
import type { ControlKind, EntryState } from './ledger.port.ts'

/** `lease`: the number of the only writer. `pending`: the last id given to a pending row. */
export interface CounterRow {
  readonly name: 'lease' | 'pending'
  readonly value: number
}
export interface PendingSealedRow {
  readonly id: number
  readonly space: SpaceId
  readonly sealed: Bytes
}
export interface EntryRow {
  readonly hash: Hash
  readonly space: SpaceId
  readonly device: DeviceId
  readonly seq: number
  readonly bytes: Bytes
  readonly state: EntryState
  readonly reason?: string
  readonly acked?: { readonly pos: number; readonly at: number }
  readonly again?: true
  /** Present while it must be sent: a sparse index. */
  readonly todo?: 1
}
/** Highest accepted entry of a chain: derived from `entries`, in the same transactions. */
export interface HeadRow {
  readonly space: SpaceId
  readonly device: DeviceId
  readonly seq: number
  readonly hash: Hash
}
export interface ControlRow {
  readonly n?: number
  readonly hash: Hash
  readonly kind: ControlKind
  /** '' for blobs and receipts. */
  readonly log: string
  readonly bytes: Bytes
  readonly todo?: 1
}
export interface BeaconRow {
  readonly space: SpaceId
  readonly device: DeviceId
  readonly counter: number
  readonly bytes: Bytes
  readonly todo?: 1
}
export interface ChunkRow {
  readonly name: Hash
  readonly bytes: Bytes
  /** Which attachment, and where in it; '' and 0 for what came from the relay. */
  readonly file: string
  readonly index: number
  readonly todo?: 1
}
export interface SealedRow {
  readonly id: string
  readonly sealed: Bytes
}
/** A row of the read model: one coop's board, page or search index. */
export interface CoopSealedRow {
  /** HMAC of what the row is about; for a board or an index, of the coop. */
  readonly id: string
  /** HMAC of the coop, so that one coop can be rebuilt alone. */
  readonly coop: string
  /** HMAC of what is watched together: all boards, or the pages of one coop and kind. */
  readonly group: string
  readonly revision: number
  readonly sealed: Bytes
}

interface Tables {
  readonly counters: Table<CounterRow, string>
  readonly pending: Table<PendingSealedRow, number>
  readonly entries: Table<EntryRow, string>
  readonly heads: Table<HeadRow, [string, string]>
  readonly control: Table<ControlRow, number>
  readonly beacons: Table<BeaconRow, [string, string]>
  readonly chunks: Table<ChunkRow, string>
  readonly meta: Table<SealedRow, string>
  readonly drafts: Table<SealedRow, string>
  readonly slots: Table<VaultSlots & { readonly id: 'slots' }, string>
  readonly boards: Table<CoopSealedRow, string>
  readonly pages: Table<CoopSealedRow, string>
  readonly searches: Table<CoopSealedRow, string>
}
export type CarnetDatabase = Dexie & Tables

/** Opens on first use. Every write waits for the disk, as far as the browser lets us ask for it. */
export function openCarnetDatabase(profile: string): CarnetDatabase {
  const db = new Dexie(`carnet-${profile}`, { chromeTransactionDurability: 'strict' }) as CarnetDatabase
  db.version(1).stores({
    counters: 'name',
    pending: 'id, space',
    entries: 'hash, [space+device+seq], state, todo',
    heads: '[space+device], space',
    control: '++n, &hash, [kind+log], todo',
    beacons: '[space+device], space, todo',
    meta: 'id',
    drafts: 'id',
    slots: 'id',
    boards: 'id, coop, [group+revision]',
    pages: 'id, coop, [group+revision]',
    searches: 'id, coop',
  })
  // Attachments: what waits is counted and listed by the index alone, without reading a byte of them.
  db.version(2).stores({ chunks: 'name, [todo+file+index]' })
  return db
}

/** Deletes every database of a profile. Only the deletion gate may call this. */
export async function deleteProfileDatabases(profile: string): Promise<void> {
  const known = await indexedDB.databases()
  const mirrors = known.map((info) => info.name ?? '').filter((name) => name.startsWith(`carnet-${profile}-`))
  for (const name of [...mirrors, `carnet-${profile}`]) await Dexie.delete(name)
}
