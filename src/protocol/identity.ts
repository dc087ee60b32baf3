// Identifiers that are hashes of what they name, so that nobody can choose one.
//   device = SHA-256(signPk32 ‖ kemPk32)[0..16]          also of invites and of the organisation's root
//   org    = H("org",  body of its genesis)[0..16]       H(label, …) = SHA-256("carnet-coop/v1/" ‖ label ‖ 00 ‖ …)
//   coop   = H("coop", body of its coop operation)[0..16]
//   term   = H("term", utf8(what it is for) ‖ n4)[0..16]   n: from 0, how often it was given again
//   space  = H("space", log16 ‖ kind1 ‖ person16)[0..16] person: zeros when the kind has none
import { type Bytes, ByteWriter, fromHex, toHex, utf8 } from '../base/bytes.ts'
import { labelledHash, sha256 } from '../base/hash.ts'
import {
  type CoopId,
  type DeviceId,
  type Hash,
  type LogId,
  type OrgId,
  type PersonId,
  type SpaceId,
  type SpaceKind,
  spaceKinds,
  type TermId,
} from '../base/ids.ts'

const first16 = (hash: Bytes): string => toHex(hash.subarray(0, 16))

export const zeros = (length: number): Bytes => new Uint8Array(length)

export const hashToId = (hash: Bytes): Hash => toHex(hash) as Hash

export const deviceIdOf = (signPk: Uint8Array, kemPk: Uint8Array): DeviceId =>
  first16(sha256(signPk, kemPk)) as DeviceId

export const orgIdOf = (genesisBody: Uint8Array): OrgId => first16(labelledHash('org', genesisBody)) as OrgId

export const coopIdOf = (coopBody: Uint8Array): CoopId => first16(labelledHash('coop', coopBody)) as CoopId

/** The byte of a kind in every format: 1 office … 6 case. */
export const spaceKindCode = (kind: SpaceKind): number => spaceKinds.indexOf(kind) + 1

export function spaceIdOf(kind: SpaceKind, log: LogId, person?: PersonId): SpaceId {
  const named = new ByteWriter().hex(log).u8(spaceKindCode(kind))
  named.raw(person === undefined ? zeros(16) : fromHex(person))
  return first16(labelledHash('space', named.done())) as SpaceId
}

/** Staff's devices find the same term for one thing without asking each other. */
export const termIdOf = (reason: string, n: number): TermId =>
  first16(labelledHash('term', utf8(reason), new ByteWriter().u32(n).done())) as TermId

/** The points of small order of Curve25519 (RFC 7748 §6.1 asks for a zero check; these are the values that fail it). */
const smallOrderKemKeys = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
  '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
])

/** False for a KEM key to which nothing can be sealed: one such key in a log would make every rotation fail. */
export function isUsableKemKey(kemPk: Bytes): boolean {
  const canonical = kemPk.slice()
  canonical[31] = (canonical[31] ?? 0) & 0x7f // X25519 ignores the top bit.
  return kemPk.length === 32 && !smallOrderKemKeys.has(toHex(canonical))
}
