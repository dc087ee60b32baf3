// What admitted operations state, indexed for the questions of authority and of scope.
// Each fact carries its operation's index, so that a rule may ask for it "in the past of" another operation.

import type { Bytes } from '../base/bytes.ts'
import type { CoopId, DeviceId, Hash, OrgId, PersonId, SpaceId, TermId } from '../base/ids.ts'
import type { DeviceInfo, EpochInfo, GrantInfo, InviteInfo, RootInfo, SpaceInfo } from './control-info.ts'

export interface Fact {
  readonly index: number
  readonly op: Hash
}

export interface InviteFact extends Fact, Omit<InviteInfo, 'claims' | 'status' | 'op'> {
  readonly claims: ClaimFact[]
}

export interface GrantFact extends Fact, GrantInfo {}

export interface ClaimFact extends Fact {
  readonly device: DeviceId
  readonly signPk: Bytes
  readonly kemPk: Bytes
  readonly invite: InviteFact
  readonly grants: GrantFact[]
}

/** One operation that establishes a device: the root's `device`, or a claim. */
export interface DeviceFact extends Fact, Omit<DeviceInfo, 'status' | 'op'> {
  readonly claim?: ClaimFact
}

export interface SpaceFact extends Fact {
  readonly info: SpaceInfo
}

export interface EpochFact extends Fact {
  readonly info: EpochInfo
}

/** A term in a space: it may be begun by several operations, side by side, and ended by several. */
export interface TermFact {
  readonly person: PersonId
  readonly term: TermId
  readonly seats: Fact[]
  readonly ends: Fact[]
}

export interface Facts {
  root?: RootInfo & Fact & { readonly org: OrgId }
  readonly coops: Map<CoopId, Fact[]>
  readonly devices: Map<DeviceId, DeviceFact[]>
  readonly invites: Map<Hash, InviteFact>
  readonly claims: Map<Hash, ClaimFact>
  readonly spaces: Map<SpaceId, SpaceFact[]>
  readonly epochs: Map<SpaceId, EpochFact[]>
  readonly terms: Map<SpaceId, TermFact[]>
  /** Hashes of the blobs that operations commit to. */
  readonly blobs: Set<Hash>
  /** Verified receipts by claim: the key of the relay that signed (hexadecimal), and the receipt. */
  readonly receipts: Map<Hash, Map<string, Receipt>>
}

export interface Receipt {
  readonly bytes: Bytes
  readonly inviteOp: Hash
}

export const createFacts = (): Facts => ({
  coops: new Map(),
  devices: new Map(),
  invites: new Map(),
  claims: new Map(),
  spaces: new Map(),
  epochs: new Map(),
  terms: new Map(),
  blobs: new Set(),
  receipts: new Map(),
})

export const parentKind = {
  office: undefined,
  staff: 'office',
  desk: 'staff',
  coop: 'staff',
  self: 'staff',
  case: 'staff',
} as const
