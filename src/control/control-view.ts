// The organisation as its verified control operations describe it. The same code runs on the relay and on devices.

import type { Bytes } from '../base/bytes.ts'
import type { CoopId, DeviceId, EpochId, Hash, LogId, OrgId, PersonId, SpaceId, SpaceKind } from '../base/ids.ts'
import type { Result } from '../base/result.ts'
import type {
  ControlError,
  DeviceInfo,
  EpochInfo,
  ForkInfo,
  InviteInfo,
  Recipient,
  RootInfo,
  SpaceInfo,
} from './control-info.ts'

export interface ControlView {
  /**
   * Verifies one operation and takes it in. `waiting`: a cited operation is unknown; it is kept and retried when that
   * one arrives (a strict view does not keep it). Calls are queued: they may be made without awaiting.
   */
  add(op: Uint8Array): Promise<Result<'added' | 'known' | 'waiting', ControlError>>
  /** A relay's acknowledgement of a claim. `waiting`: its invite is not known yet. */
  addReceipt(receipt: Uint8Array): Promise<Result<'added' | 'known' | 'waiting', ControlError>>
  /** Keeps a wraps blob by its hash. Its content is checked by who opens it. */
  addBlob(blob: Uint8Array): Result<Hash, ControlError>

  readonly org: OrgId | undefined
  readonly root: RootInfo | undefined
  /** Operations of the log that no other operation of it cites, sorted. */
  heads(log: LogId): Hash[]
  /** What a new operation or entry of this log cites: its heads, and for a coop the organisation's that they lack. */
  citations(log: LogId): Hash[]
  knows(op: Hash): boolean
  /** The sequence number of this issuer's next operation in this log (from 1). */
  nextSeq(log: LogId, issuer: DeviceId): number

  coops(): CoopId[]
  device(id: DeviceId): DeviceInfo | undefined
  devices(): DeviceInfo[]
  invites(): InviteInfo[]
  invite(op: Hash): InviteInfo | undefined
  space(id: SpaceId): SpaceInfo | undefined
  spaces(): SpaceInfo[]
  /** The id that this space has, whether it exists yet or not. */
  spaceId(kind: SpaceKind, log: LogId, person?: PersonId): SpaceId
  /** Sorted by (generation, operation hash). */
  epochs(space: SpaceId): EpochInfo[]
  epoch(space: SpaceId, epoch: EpochId): EpochInfo | undefined
  /** The epoch to write under: the highest (generation, operation hash). */
  writeEpoch(space: SpaceId): EpochInfo | undefined

  canRead(device: DeviceId, space: SpaceId): boolean
  /**
   * Whether an entry by this device, citing these heads, counts. `waiting`: a head is unknown, or the device's claim
   * has no receipt or grant yet. `no` for an empty list.
   */
  canWrite(device: DeviceId, space: SpaceId, atHeads: readonly Hash[]): 'yes' | 'no' | 'waiting'
  /** Whom a rotation wraps to directly; everyone else reads through a parent. */
  recipients(space: SpaceId): Recipient[]

  opBytes(op: Hash): Bytes | undefined
  blob(hash: Hash): Bytes | undefined
  /** Whether a known operation commits to this blob. */
  wantsBlob(hash: Hash): boolean
  /** The bytes of every operation of a log, each after all that it cites. */
  ops(log: LogId): Bytes[]
  /** Every receipt that counts, in no particular order. */
  receipts(): Bytes[]
  forks(): ForkInfo[]
  /** Operations kept until one that they cite arrives. */
  waitingCount(): number
}

export interface ControlViewOptions {
  /** Refuse everything of another organisation (a newcomer knows it from the invite). */
  readonly org?: OrgId
  /** For the relay: the second branch of a fork is refused, and operations that would wait are not kept. */
  readonly strict?: boolean
}
