// The ledger: the truth of a device (ARCHITECTURE §2). What was saved and not yet made into a segment
// ("pending"), the signed entries of everyone we can read, the control data, and a few sealed settings.
// "Gardé" may be shown once a method below resolved, never before.
//
// Rules that hold for every adapter (tests/contract/ledger.contract.ts):
// - every write is one durable transaction that also checks the lease; it resolves only once written;
// - a write that fails rejects with `LedgerError` and leaves nothing behind;
// - pending rows and meta values are sealed by the vault; entries and control data are stored as received;
// - what is already there is not an error: entries and control items are kept once, by hash.
import type { Bytes } from '../base/bytes.ts'
import type { DeviceId, Hash, LogId, SpaceId } from '../base/ids.ts'

export type LedgerErrorType =
  /** No room left on the device. */
  | 'ledger.full'
  | 'ledger.write_failed'
  | 'ledger.read_failed'
  /** Another tab took this profile over, or `acquireLease` was never called. */
  | 'ledger.lease_lost'
  /** `commitSegment`: the chain is not where the caller believed. */
  | 'ledger.head_moved'
  /** A sealed row does not open: the profile's storage was altered. */
  | 'ledger.tampered'

/** The one way in which a ledger method rejects. */
export class LedgerError extends Error {
  readonly type: LedgerErrorType
  constructor(type: LedgerErrorType, options?: { cause?: unknown }) {
    super(type, options)
    this.type = type
  }
}

/** One touched space of one save. `records` and `texts` are Yjs v2 updates, empty when there is none. */
export interface NewPendingRow {
  readonly space: SpaceId
  readonly records: Bytes
  readonly texts: Bytes
  /** The author's frontier version when saving: a segment ends where it moved. */
  readonly frontier: number
  readonly hlc: number
}
/** `id` grows with every save and is never used twice in a profile. */
export interface PendingRow extends NewPendingRow {
  readonly id: number
  /** The sealed row no longer opens; its updates are empty. */
  readonly damaged?: true
}

export type EntryState = 'accepted' | 'waiting' | 'aside'

export interface StoredEntry {
  readonly space: SpaceId
  readonly device: DeviceId
  readonly seq: number
  readonly hash: Hash
  readonly bytes: Bytes
  readonly state: EntryState
  readonly reason?: string
  /** The relay's durable acknowledgement; entries received from the relay carry it from the start. */
  readonly acked?: { readonly pos: number; readonly at: number }
  /** Set aside, and offered to the relay all the same: the relay lost it, and its author's chain goes on behind it. */
  readonly again?: true
}

export interface Head {
  readonly seq: number
  readonly hash: Hash
}

/** Index of our Yjs client id in this space, and the next clock of that id in each document. */
export interface SpaceClock {
  readonly n: number
  readonly records: number
  readonly texts: number
}

export type ControlKind = 'op' | 'blob' | 'receipt'

export interface ControlItem {
  readonly kind: ControlKind
  readonly hash: Hash
  /** The log of an operation; absent for blobs and receipts. */
  readonly log?: LogId
  readonly bytes: Bytes
  /** False until the relay acknowledged it. */
  readonly sent: boolean
}

/** A device's signed frontier of one space: only the one with the highest counter is kept. */
export interface StoredBeacon {
  readonly space: SpaceId
  readonly device: DeviceId
  readonly counter: number
  readonly bytes: Bytes
  readonly sent: boolean
}

/** One sealed chunk of an attachment: sealed under the attachment's own key, as it travels. */
export interface StoredChunk {
  readonly name: Hash
  readonly bytes: Bytes
}

/** Chunks of one attachment that the relay has not acknowledged, by their order in it. */
export interface UnsentFile {
  readonly file: string
  readonly names: readonly Hash[]
}

/** Everything learnt at once, or created at once: all of it is written, or nothing. */
export interface LedgerBatch {
  readonly control?: readonly ControlItem[]
  readonly entries?: readonly StoredEntry[]
  readonly beacons?: readonly StoredBeacon[]
  /** e.g. the relay cursor, epoch keys, device secrets; `undefined` removes. */
  readonly meta?: ReadonlyMap<string, Bytes | undefined>
}

export interface LedgerTransactions {
  /** Keeps a save: one row per touched space, the next clocks, and the draft it came from is removed. Returns the ids. */
  savePending(
    rows: readonly NewPendingRow[],
    clocks: ReadonlyMap<SpaceId, SpaceClock>,
    alsoRemoveDraft?: string,
  ): Promise<number[]>
  /**
   * Turns pending rows into a segment: checks that our chain in `space` still ends at `expectedHead`
   * (undefined: no entry yet) and that every row of `deletes` is there, stores `entry`, deletes the rows.
   * Rejects with `ledger.head_moved` otherwise.
   */
  commitSegment(
    space: SpaceId,
    expectedHead: Head | undefined,
    entry: StoredEntry,
    deletes: readonly number[],
  ): Promise<void>
  /** Stores a whole batch in one transaction. */
  store(batch: LedgerBatch): Promise<void>
}

export interface PendingRows {
  /** In the order of saving; a row that no longer opens is given as `damaged`. */
  list(space?: SpaceId): Promise<PendingRow[]>
  count(): Promise<number>
  /** The clock written by the last save that touched this space. */
  clock(space: SpaceId): Promise<SpaceClock | undefined>
  /** The clocks of every space in one reading; one that no longer opens is left out. */
  clocks(): Promise<Map<SpaceId, SpaceClock>>
}

export interface EntryRows {
  /**
   * Keeps entries by hash. One already accepted stays as it is, and gains `acked` if it had none; one that waited or was set
   * aside becomes what comes, and keeps its `acked`.
   */
  put(entries: readonly StoredEntry[]): Promise<void>
  setState(hash: Hash, state: EntryState, reason?: string): Promise<void>
  /** By device, then sequence; every state. `fromSeq` is inclusive and only used with `device`. */
  list(space: SpaceId, device?: DeviceId, fromSeq?: number): Promise<StoredEntry[]>
  inState(state: 'waiting' | 'aside'): Promise<StoredEntry[]>
  /** Highest accepted entry of one device. */
  head(space: SpaceId, device: DeviceId): Promise<Head | undefined>
  frontier(space: SpaceId): Promise<Map<DeviceId, Head>>
  /** The frontiers of every space in one reading: a season has dozens of spaces, and each reading costs about a millisecond. */
  frontiers(): Promise<Map<SpaceId, Map<DeviceId, Head>>>
}

export interface Outbox {
  /** Entries without acknowledgement, except those set aside and not to be sent again; per chain in order. */
  unacked(): Promise<StoredEntry[]>
  ack(acks: readonly { readonly hash: Hash; readonly pos: number; readonly at: number }[]): Promise<void>
  /**
   * Forgets every acknowledgement, of everyone's entries, operations, blobs and beacons, and writes `meta` with it: the relay
   * lost some of them. Entries set aside stay out of it, except `links`.
   */
  sendAgain(links: readonly Hash[], meta: LedgerBatch['meta']): Promise<void>
  /** How much only this device has: pending rows, unacknowledged entries, unsent operations and blobs, chunks. */
  unsent(): Promise<{ pending: number; entries: number; control: number; chunks: number }>
}

export interface ControlRows {
  put(items: readonly ControlItem[]): Promise<void>
  /** In the order in which they were stored. */
  list(kind: ControlKind, log?: LogId): Promise<ControlItem[]>
  get(hash: Hash): Promise<ControlItem | undefined>
  unsent(): Promise<ControlItem[]>
  markSent(hashes: readonly Hash[]): Promise<void>
}

export interface BeaconRows {
  /** Replaces a lower counter of the same device and space; an older one is ignored. */
  put(beacons: readonly StoredBeacon[]): Promise<void>
  /** Without a space, of every space in one reading. */
  list(space?: SpaceId): Promise<StoredBeacon[]>
  unsent(): Promise<StoredBeacon[]>
  markSent(beacons: readonly StoredBeacon[]): Promise<void>
}

/** Attachments, as sealed chunks under their names. Kept once; what is there stays as it is. */
export interface ChunkRows {
  /**
   * Keeps all of an attachment that is made here, or nothing of it, to be sent. `file` names it: attachments are sent in the
   * order of these names. `file` undefined: chunks that came from the relay, which has them.
   */
  put(chunks: readonly StoredChunk[], file: string | undefined): Promise<void>
  /** The bytes of each; undefined for one that is not here. */
  get(names: readonly Hash[]): Promise<readonly (Bytes | undefined)[]>
  /** Attachments that wait to be sent, by `file`; reads no bytes. */
  unsent(): Promise<readonly UnsentFile[]>
  markSent(names: readonly Hash[]): Promise<void>
  /** Takes back an attachment that no record came to cite. */
  remove(names: readonly Hash[]): Promise<void>
}

export interface MetaRows {
  get(name: string): Promise<Bytes | undefined>
  set(name: string, value: Bytes): Promise<void>
  remove(name: string): Promise<void>
}

export interface Ledger {
  /** Becomes the only writer of this profile; whoever held the lease before can no longer write. */
  acquireLease(): Promise<number>
  readonly transactions: LedgerTransactions
  readonly pending: PendingRows
  readonly entries: EntryRows
  readonly outbox: Outbox
  readonly control: ControlRows
  readonly beacons: BeaconRows
  readonly chunks: ChunkRows
  readonly meta: MetaRows
  /** Closes the database; does not close the vault. */
  close(): void
}
