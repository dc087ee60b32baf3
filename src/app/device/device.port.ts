// One person's device, as the use cases see it: what it holds, and the one way to write.
// The assembled thing is made by `createDevice` (device.ts); the demonstration makes the same in memory.

import type { Bytes } from '../../base/bytes.ts'
import type { CoopId, DeviceId, Hash, OrgId, PersonId, Rank, RecordId, SpaceId, SpaceKind } from '../../base/ids.ts'
import type { Clock, Random } from '../../base/ports.ts'
import type { Result } from '../../base/result.ts'
import type { SealedPhoto } from '../../domain/file/sealed-file.ts'
import type { RecordView } from '../../replica/replica.port.ts'
import type { TextHandle } from './text-handle.ts'

export interface Me {
  readonly org: OrgId
  readonly device: DeviceId
  readonly person: PersonId
  readonly rank: Rank
  /** The coop that this device was invited into; none for a coordinator's. */
  readonly coop?: CoopId
}

/** One record touched by a save. Without `id` a record is created. */
export interface Touch {
  readonly kind: string
  readonly coop: CoopId
  /** The person of a `self` or `case` space; needed for the kinds that live there. */
  readonly person?: PersonId
  readonly id?: RecordId
  /** Only the fields to set. `undefined` values are left out. */
  readonly fields?: Record<string, unknown>
  /** Fields that name a record of the same save: 1 is the touch just before this one, 2 the one before it. */
  readonly refs?: Readonly<Record<string, number>>
  /** First content of long shared texts; later edits go through `Device.text`. */
  readonly texts?: Record<string, string>
}

export interface Saved {
  /** Record ids, in the order of the touches. */
  readonly ids: readonly RecordId[]
  /** When it was kept, by the device's clock (ms). */
  readonly at: number
}

export type SaveError =
  | { readonly type: 'save.invalid'; readonly kind: string; readonly field: string }
  | { readonly type: 'save.no_space'; readonly kind: string }
  | { readonly type: 'save.not_allowed'; readonly kind: string; readonly field: string }
  /** More than one sealed entry can carry: a quarter of a megabyte, once compressed. */
  | { readonly type: 'save.too_large' }
  | { readonly type: 'save.locked' }
  | { readonly type: 'ledger.full' }
  | { readonly type: 'ledger.write_failed' }
  | { readonly type: 'ledger.lease_lost' }

/** Where an attachment belongs: the space of the kind of the record that cites it. */
export interface PhotoPlace {
  readonly kind: string
  readonly coop: CoopId
  readonly person?: PersonId
}

export interface NewPhoto {
  readonly bytes: Bytes
  readonly width: number
  readonly height: number
  readonly thumbnail: Bytes
}

export type KeepFileError =
  | { readonly type: 'file.too_large' }
  /** The device has no room for it; records can still be kept. */
  | { readonly type: 'file.no_room' }
  | { readonly type: 'save.no_space'; readonly kind: string }
  | { readonly type: 'save.locked' }
  | { readonly type: 'ledger.write_failed' }

export type FileError =
  /** Some of its bytes are on no path to here yet. */
  | { readonly type: 'file.not_here' }
  /** Its bytes are not those that the record cites. */
  | { readonly type: 'file.altered' }

export interface DeviceFiles {
  /** Seals and keeps an attachment, durably, for a record that is saved next. Nothing is sent before `announce`. */
  keep(place: PhotoPlace, photo: NewPhoto): Promise<Result<SealedPhoto, KeepFileError>>
  /** The record was not saved: forgets what `keep` kept. */
  discard(photo: SealedPhoto): Promise<void>
  /** The record is saved: its attachment may be sent, after it. */
  announce(photo: SealedPhoto): void
  /** Which chunks are not here. */
  lacking(photo: SealedPhoto): Promise<readonly Hash[]>
  /** Keeps sealed chunks that came from elsewhere. */
  take(chunks: readonly Bytes[]): Promise<void>
  /** The bytes, as they were sealed. */
  open(place: PhotoPlace, photo: SealedPhoto): Promise<Result<Bytes, FileError>>
}

export interface Device {
  readonly me: Me
  readonly clock: Clock
  readonly random: Random
  /** Resolves once the coop's records are in memory; reads below are complete only then. */
  ready(coop: CoopId): Promise<void>
  coops(): readonly CoopId[]
  /** A person has `self` and `case` spaces once staff created them (`addPerson`). */
  space(kind: SpaceKind, coop: CoopId, person?: PersonId): SpaceId | undefined
  canWrite(kind: string, coop: CoopId, person?: PersonId): boolean
  /** Every record of a kind that this device can read in a coop. */
  records(coop: CoopId, kind: string): RecordView[]
  record(id: RecordId): RecordView | undefined
  /** Keeps all touches or none: one strict transaction, then the screens. Nothing is "gardé" before it returns ok. */
  save(touches: readonly Touch[], options?: { draft?: string }): Promise<Result<Saved, SaveError>>
  readonly files: DeviceFiles
  /** A long shared text, live: both sides of concurrent edits survive. */
  text(id: RecordId, field: string): TextHandle
}
