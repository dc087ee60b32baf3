// What a control view tells about an organisation: content-free facts, all derived from verified operations.

import type { Bytes } from '../base/bytes.ts'
import type { CoopId, DeviceId, EpochId, Hash, LogId, PersonId, Rank, SpaceId, SpaceKind, TermId } from '../base/ids.ts'

/** Why an operation, a receipt or a blob was refused. Nothing refused is kept. */
export type ControlError =
  | { readonly type: 'control.malformed'; readonly what: string }
  | { readonly type: 'control.bad_signature' }
  /** The issuer's previous sequence number is not in the operation's causal past. */
  | { readonly type: 'control.gap' }
  /** Another operation has the same log, issuer and sequence number (strict views only; others keep both). */
  | { readonly type: 'control.fork'; readonly other: Hash }
  | { readonly type: 'control.not_allowed'; readonly why: string }
  | { readonly type: 'control.other_org' }
  | { readonly type: 'control.too_much_waiting' }
  | { readonly type: 'control.forged_receipt' }
  | { readonly type: 'control.too_large' }

export interface RootInfo {
  /** The root's device id; it issues operations but never writes entries. */
  readonly id: DeviceId
  readonly signPk: Bytes
  readonly kemPk: Bytes
}

export interface DeviceInfo {
  readonly id: DeviceId
  readonly signPk: Bytes
  readonly kemPk: Bytes
  readonly person: PersonId
  readonly rank: Exclude<Rank, 'root'>
  /** Absent for coordinators, who are in every coop. */
  readonly coop?: CoopId
  /** `pending`: its claim has neither a receipt that suffices nor a grant, or another claim of the invite holds. */
  readonly status: 'active' | 'pending'
  /** The operation that establishes the device: `device` or `claim`. */
  readonly op: Hash
}

export interface GrantInfo {
  readonly op: Hash
  readonly wrapsHash: Hash
}

export interface ClaimInfo {
  readonly op: Hash
  readonly device: DeviceId
  readonly signPk: Bytes
  readonly kemPk: Bytes
  /** `aside`: another claim of the same invite has authority. */
  readonly status: 'active' | 'pending' | 'aside'
  /** Whether a receipt by the relay named in the invite is known. */
  readonly receipt: boolean
  readonly grants: readonly GrantInfo[]
}

export interface InviteInfo {
  readonly op: Hash
  /** The device id of the invite's own key pair. */
  readonly id: DeviceId
  readonly signPk: Bytes
  readonly kemPk: Bytes
  readonly person: PersonId
  readonly rank: 'animator' | 'cooperant'
  readonly coop: CoopId
  /** The relay whose receipt gives a coopérant's claim authority; absent when unknown at the time. */
  readonly relaySign?: Bytes
  /** Seconds since 1970. Enforced by the relay only: no clock gives authority. */
  readonly expiry: number
  readonly wrapsHash: Hash
  readonly issuer: DeviceId
  /** Sorted by operation hash; more than one means that the invite was seen by somebody else. */
  readonly claims: readonly ClaimInfo[]
  readonly status: 'open' | 'claimed' | 'pending'
}

export interface SpaceInfo {
  readonly id: SpaceId
  readonly kind: SpaceKind
  readonly log: LogId
  readonly coop?: CoopId
  readonly person?: PersonId
  /** The space whose key wraps this one's: office → staff → desk, coop, self, case. */
  readonly parent?: SpaceId
}

export interface EpochInfo {
  readonly space: SpaceId
  readonly gen: number
  readonly epoch: EpochId
  /** SHA-256 commitment to the key. */
  readonly commit: Bytes
  readonly prevEpoch?: EpochId
  readonly parentEpoch?: EpochId
  readonly wrapsHash: Hash
  readonly op: Hash
}

/** One term of one person in a space that is open to coopérants for a while. */
export interface TermInfo {
  readonly person: PersonId
  readonly term: TermId
  /** An operation that begins it. */
  readonly op: Hash
  readonly running: boolean
}

/** Two operations with the same log, issuer and sequence number: a cloned device, or an attack. */
export interface ForkInfo {
  readonly log: LogId
  readonly issuer: DeviceId
  readonly seq: number
  readonly ops: readonly Hash[]
}

export interface Recipient {
  readonly id: DeviceId
  readonly kemPk: Bytes
}
