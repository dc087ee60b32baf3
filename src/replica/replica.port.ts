// What the rest of the application may ask of a space's replica. Rules [K1]… of docs/spec/cells.md.
//
// A replica is what the entries of one space say, put together: records (made of cells) and long texts. It is never
// the truth: it can be thrown away and built again from the ledger. It knows neither keys nor storage.

import type * as Y from 'yjs'
import type { Bytes } from '../base/bytes.ts'
import type { CoopId, DeviceId, PersonId, Rank, RecordId, SpaceId, SpaceKind } from '../base/ids.ts'

/** Who an entry is from, as the control logs tell it. */
export interface Author {
  readonly device: DeviceId
  readonly person: PersonId
  readonly rank: Rank
}

/** The space a replica stands for. `person` is the owner of a `self` or `case` space. */
export interface ReplicaSpace {
  readonly id: SpaceId
  readonly kind: SpaceKind
  readonly coop?: CoopId
  readonly person?: PersonId
}

/** Two Yjs v2 updates: empty bytes where an entry touches only one of the two documents. */
export interface SpaceUpdate {
  readonly records: Bytes
  readonly texts: Bytes
}

/** Fields saved together on one record. `null` clears a field. Texts are not fields: see `TextWrite`. */
export interface CellWrite {
  readonly record: RecordId
  readonly fields: Readonly<Record<string, unknown>>
}

/** Text to put at the end of a long shared text. Live typing goes through `editText`. */
export interface TextWrite {
  readonly record: RecordId
  readonly field: string
  readonly insert: string
}

/** What a local write produced: exactly what its transactions added, ready for one pending row. */
export interface Written extends SpaceUpdate {
  readonly changed: readonly RecordId[]
  /** The write's time, milliseconds since 1970, strictly increasing on this device. */
  readonly hlc: number
}

/**
 * Why an entry was set aside.
 * `foreign_client`: it writes under a client id that is not one of its author's. Nothing of it was applied.
 * `foreign_delete`: it deletes what it may not. `foreign_key`: a cell under a key that is not its own, or used twice.
 * `not_permitted`: it edits a long text that its author may not write. `malformed`: it is not a readable update.
 */
export type AsideReason = 'foreign_client' | 'foreign_delete' | 'foreign_key' | 'not_permitted' | 'malformed'

/**
 * `waiting`: it leans on something that has not arrived; apply it again later. Nothing was applied.
 * `effect` is what was applied in the end, for the mirror: the entry's own bytes, or what is left of one set aside.
 */
export type ApplyResult =
  | { readonly state: 'applied'; readonly changed: readonly RecordId[]; readonly effect: SpaceUpdate }
  | { readonly state: 'waiting' }
  | { readonly state: 'aside'; readonly reason: AsideReason; readonly effect: SpaceUpdate }
  | { readonly state: 'left_out'; readonly effect: SpaceUpdate }

/** Our client-id index in this space, and the next clock of each document. Stored with each pending row. */
export interface SpaceClock {
  readonly n: number
  readonly records: number
  readonly texts: number
}

/** One of several answers to the same field. */
export interface Answer {
  readonly value: unknown
  readonly cell: string
  readonly by: PersonId
  readonly at: number
}

/** A record as it stands. Absent fields were never written, were cleared, or do not count. */
export interface RecordView {
  readonly id: RecordId
  readonly kind: string
  readonly space: SpaceId
  readonly coop?: CoopId
  readonly person?: PersonId
  /** Current values by long name. With several answers, the latest is shown (the first, for a fact). */
  readonly fields: Readonly<Record<string, unknown>>
  /** Fields that have two or more different answers, earliest first; all of them, the shown one included. */
  readonly conflicts: Readonly<Record<string, readonly Answer[]>>
  readonly createdBy: PersonId
  readonly createdAt: number
  readonly updatedBy: PersonId
  readonly updatedAt: number
  /** Long texts by field; empty ones are absent. */
  readonly texts: Readonly<Record<string, string>>
}

export interface ReplicaReads {
  /** Every record, or those of one kind, in no particular order. Kinds this version does not know are not listed. */
  records(kind?: string): Iterable<RecordView>
  record(id: RecordId): RecordView | undefined
  text(record: RecordId, field: string): string
  /** Changes whenever what can be read here may have changed: the read model's watermark. */
  mark(): string
}

export interface ReplicaWrites {
  /** An id for a record about to be created here. It commits to this device: nobody else can pass for its creator. */
  newRecordId(kind: string): RecordId
  /**
   * Writes as this device. Replaces every answer known here of the fields it writes, so it settles conflicts too.
   * What was typed and not yet taken goes with it, so that no row leans on one that was never kept.
   */
  write(cells: readonly CellWrite[], texts?: readonly TextWrite[]): Written
  /** The live text, for an editor to bind to. */
  editText(record: RecordId, field: string): Y.Text
  /** Hears that something was typed here through `editText`: coalesce, then `takeTyped` and save. */
  onTyped(hear: (record: RecordId, field: string) => void): () => void
  /** Everything typed since the last `takeTyped` or `write`, or undefined. Take `clock()` in the same turn. */
  takeTyped(): Written | undefined
  clock(): SpaceClock
}

export interface ReplicaReceives {
  /** Checks a received entry, then applies it. An entry set aside is left out, so that later ones still show. */
  applyEntry(author: Author, update: SpaceUpdate): ApplyResult
  /** Applies an entry as if it had never said anything: what others wrote after it still shows. */
  leaveOut(author: Author, update: SpaceUpdate): ApplyResult
  /** Puts back a pending row of this device. Throws if it is not a readable update. */
  restore(update: SpaceUpdate): readonly RecordId[]
}

export interface SpaceReplica extends ReplicaReads, ReplicaWrites, ReplicaReceives {
  readonly space: ReplicaSpace
  readonly me: Author
  /** Frees both documents. */
  close(): void
}
