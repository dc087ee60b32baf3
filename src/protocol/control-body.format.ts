// Bodies of control operations. All fields have a fixed size, so a body's length is known from its kind.
//   1 genesis  rootSign32 | rootKem32 | nonce16
//   2 coop     org16 | nonce16
//   3 space    kind1 | space16 | person16            person: zeros unless the kind is self or case
//   4 device   dev16 | sign32 | kem32 | person16 | rank1
//   5 invite   sign32 | kem32 | person16 | rank1 | relaySign32 (zeros when unknown) | expiry8 (seconds) | wrapsHash32
//   6 claim    inviteOp32 | dev16 | sign32 | kem32 | inviteSig64
//   7 grant    claimOp32 | wrapsHash32
//   8 rotate   space16 | gen4 | epoch16 | commit32 | prevEpoch16 | parentEpoch16 | wrapsHash32   epochs: zeros when none
//  13 seat     space16 | person16 | term16      a coopérant may be in a desk from here on
//  14 unseat   space16 | person16 | term16      that term is over
// kind1: 1 office, 2 staff, 3 desk, 4 coop, 5 self, 6 case. rank1: 1 coordinator, 2 animator, 3 cooperant.
// inviteSig = SIG("claim", inviteOp32 ‖ dev16 ‖ sign32 ‖ kem32) by the invite's key.
// Kinds 9 rewrap, 10 revoke, 11 succeed and 12 erase are reserved, and refused like any unknown kind.
import { type ByteReader, type Bytes, ByteWriter, concat, fromHex } from '../base/bytes.ts'
import {
  type DeviceId,
  type EpochId,
  type Hash,
  type OrgId,
  type PersonId,
  type Rank,
  ranks,
  type SpaceId,
  type SpaceKind,
  spaceKinds,
  type TermId,
} from '../base/ids.ts'
import { deviceIdOf, isUsableKemKey, spaceKindCode, zeros } from './identity.ts'
import { expectThat } from './malformed.ts'

/** Ranks that an operation can give: nobody is made root. */
export type IssuedRank = Exclude<Rank, 'root'>

interface PublicKeys {
  readonly signPk: Bytes
  readonly kemPk: Bytes
}
export interface GenesisBody extends PublicKeys {
  readonly kind: 'genesis'
  readonly nonce: Bytes
}
export interface CoopBody {
  readonly kind: 'coop'
  readonly org: OrgId
  readonly nonce: Bytes
}
export interface SpaceBody {
  readonly kind: 'space'
  readonly spaceKind: SpaceKind
  readonly space: SpaceId
  readonly person?: PersonId
}
export interface DeviceBody extends PublicKeys {
  readonly kind: 'device'
  readonly device: DeviceId
  readonly person: PersonId
  readonly rank: IssuedRank
}
export interface InviteBody extends PublicKeys {
  readonly kind: 'invite'
  readonly person: PersonId
  readonly rank: IssuedRank
  readonly relaySign?: Bytes
  /** Seconds since 1970. */
  readonly expiry: number
  readonly wrapsHash: Hash
}
export interface ClaimBody extends PublicKeys {
  readonly kind: 'claim'
  readonly inviteOp: Hash
  readonly device: DeviceId
  readonly inviteSig: Bytes
}
export interface GrantBody {
  readonly kind: 'grant'
  readonly claimOp: Hash
  readonly wrapsHash: Hash
}
export interface RotateBody {
  readonly kind: 'rotate'
  readonly space: SpaceId
  readonly gen: number
  readonly epoch: EpochId
  /** 32 bytes, see `epochCommit`. */
  readonly commit: Bytes
  readonly prevEpoch?: EpochId
  readonly parentEpoch?: EpochId
  readonly wrapsHash: Hash
}
/** A term of one person in a space that is open to them for a while; `unseat` ends it. */
export interface TermBody {
  readonly kind: 'seat' | 'unseat'
  readonly space: SpaceId
  readonly person: PersonId
  readonly term: TermId
}
export type ControlBody =
  | GenesisBody
  | CoopBody
  | SpaceBody
  | DeviceBody
  | InviteBody
  | ClaimBody
  | GrantBody
  | RotateBody
  | TermBody
export type OpKind = ControlBody['kind']

const opCodes: Readonly<Record<OpKind, number>> = {
  genesis: 1,
  coop: 2,
  space: 3,
  device: 4,
  invite: 5,
  claim: 6,
  grant: 7,
  rotate: 8,
  seat: 13,
  unseat: 14,
}

const kindsByCode = new Map<number, OpKind>(
  (Object.keys(opCodes) as OpKind[]).map((kind): [number, OpKind] => [opCodes[kind], kind]),
)

/** The kind byte. */
export const opKindCode = (kind: OpKind): number => opCodes[kind]

export const opKindOf = (code: number): OpKind | undefined => kindsByCode.get(code)

/** What the invite's key signs in a claim, under the tag `claim`. */
export const claimMessage = (claim: Omit<ClaimBody, 'kind' | 'inviteSig'>): Bytes =>
  concat(fromHex(claim.inviteOp), fromHex(claim.device), claim.signPk, claim.kemPk)

const orZeros = (id: string | undefined, length: number): Bytes => (id === undefined ? zeros(length) : fromHex(id))

export function encodeOpBody(body: ControlBody): Bytes {
  const w = new ByteWriter()
  switch (body.kind) {
    case 'genesis':
      return w.raw(body.signPk).raw(body.kemPk).raw(body.nonce).done()
    case 'coop':
      return w.hex(body.org).raw(body.nonce).done()
    case 'space':
      return w.u8(spaceKindCode(body.spaceKind)).hex(body.space).raw(orZeros(body.person, 16)).done()
    case 'device':
      w.hex(body.device).raw(body.signPk).raw(body.kemPk).hex(body.person)
      return w.u8(ranks.indexOf(body.rank)).done()
    case 'invite':
      w.raw(body.signPk).raw(body.kemPk).hex(body.person).u8(ranks.indexOf(body.rank))
      w.raw(body.relaySign ?? zeros(32))
      return w.u64(body.expiry).hex(body.wrapsHash).done()
    case 'claim':
      return w.raw(claimMessage(body)).raw(body.inviteSig).done()
    case 'grant':
      return w.hex(body.claimOp).hex(body.wrapsHash).done()
    case 'rotate':
      w.hex(body.space).u32(body.gen).hex(body.epoch).raw(body.commit)
      w.raw(orZeros(body.prevEpoch, 16)).raw(orZeros(body.parentEpoch, 16))
      return w.hex(body.wrapsHash).done()
    case 'seat':
    case 'unseat':
      return w.hex(body.space).hex(body.person).hex(body.term).done()
  }
}

/** Undefined for the zeros that stand for "none". */
function readOptional<Id extends string>(r: ByteReader, length: number): Id | undefined {
  const id = r.hex<Id>(length)
  return /^0+$/.test(id) ? undefined : id
}

function readRank(r: ByteReader): IssuedRank {
  const rank = ranks[r.u8()]
  expectThat(rank !== undefined && rank !== 'root', 'expected a rank from 1 to 3')
  return rank
}

function readKeys(r: ByteReader): PublicKeys {
  const keys = { signPk: r.raw(32), kemPk: r.raw(32) }
  expectThat(isUsableKemKey(keys.kemPk), 'expected a KEM key that is not of small order')
  return keys
}

function readNamedKeys(r: ByteReader): PublicKeys & { device: DeviceId } {
  const device = r.hex<DeviceId>(16)
  const keys = readKeys(r)
  expectThat(device === deviceIdOf(keys.signPk, keys.kemPk), 'expected the device id of the keys')
  return { device, ...keys }
}

/** Reads one body; throws `MalformedBytes`. The caller checks that nothing is left. */
export function readOpBody(kind: OpKind, r: ByteReader): ControlBody {
  switch (kind) {
    case 'genesis':
      return { kind, ...readKeys(r), nonce: r.raw(16) }
    case 'coop':
      return { kind, org: r.hex<OrgId>(16), nonce: r.raw(16) }
    case 'space': {
      const spaceKind = spaceKinds[r.u8() - 1]
      expectThat(spaceKind !== undefined, 'expected a kind of space from 1 to 6')
      const space = r.hex<SpaceId>(16)
      const person = readOptional<PersonId>(r, 16)
      const isOfPerson = spaceKind === 'self' || spaceKind === 'case'
      expectThat(isOfPerson === (person !== undefined), 'expected a person for self and case only')
      return { kind, spaceKind, space, ...(person && { person }) }
    }
    case 'device':
      return { kind, ...readNamedKeys(r), person: r.hex<PersonId>(16), rank: readRank(r) }
    case 'invite': {
      const keys = readKeys(r)
      const person = r.hex<PersonId>(16)
      const rank = readRank(r)
      const relay = readOptional<string>(r, 32)
      const rest = { expiry: r.u64(), wrapsHash: r.hex<Hash>(32) }
      return { kind, ...keys, person, rank, ...(relay && { relaySign: fromHex(relay) }), ...rest }
    }
    case 'claim':
      return { kind, inviteOp: r.hex<Hash>(32), ...readNamedKeys(r), inviteSig: r.raw(64) }
    case 'grant':
      return { kind, claimOp: r.hex<Hash>(32), wrapsHash: r.hex<Hash>(32) }
    case 'rotate': {
      const head = { space: r.hex<SpaceId>(16), gen: r.u32(), epoch: r.hex<EpochId>(16), commit: r.raw(32) }
      const prevEpoch = readOptional<EpochId>(r, 16)
      const parentEpoch = readOptional<EpochId>(r, 16)
      const wrapsHash = r.hex<Hash>(32)
      return { kind, ...head, ...(prevEpoch && { prevEpoch }), ...(parentEpoch && { parentEpoch }), wrapsHash }
    }
    case 'seat':
    case 'unseat':
      return { kind, space: r.hex<SpaceId>(16), person: r.hex<PersonId>(16), term: r.hex<TermId>(16) }
  }
}
