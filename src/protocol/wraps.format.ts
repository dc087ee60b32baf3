// Wraps: epoch keys sealed for those who may hold them. They lie beside the log, named by their hash, so that they can
// be deleted without breaking it.
//   blob of a rotate            prevWrap48 | parentWrap48 | n2 | n×(dev16 | enc32‖ct48)    zeros for a wrap that is not
//   blob of an invite or grant  n2 | n×(space16 | epoch16 | enc32‖ct48)
//   hash of a blob              H("wraps", bytes)
// Lists are strictly ascending by device, or by space then epoch. K is a space's 32-byte epoch key.
//   enc32‖ct48  HPKE(recipient's kemPk, info = "carnet-coop/v1/wrap" ‖ 00 ‖ space16 ‖ epoch16 ‖ recipient dev16, K)
//   prevWrap    the key of the epoch before, under the new key, so that who holds the new one reads the past:
//               AES-GCM(HKDF(K, salt = "", "prev-wrap", context), IV 0, K_prev, AAD = context),
//               context = space16 ‖ epoch16 ‖ prevEpoch16
//   parentWrap  the new key under the parent space's key (office wraps staff; staff wraps desk, coop, self, case):
//               AES-GCM(HKDF(K_parent, salt = "", "parent-wrap", context), IV 0, K, AAD = context),
//               context = space16 ‖ epoch16 ‖ parentEpoch16
//   commit      H("commit", space16 ‖ epoch16 ‖ K): whoever unwraps a key compares it with the rotate's
import { type ByteReader, type Bytes, ByteWriter, concat, fromHex } from '../base/bytes.ts'
import { labelBytes, labelledHash } from '../base/hash.ts'
import type { DeviceId, EpochId, Hash, SpaceId } from '../base/ids.ts'
import { err, type Result } from '../base/result.ts'
import { hashToId, zeros } from './identity.ts'
import { limits } from './limits.ts'
import { expectAscending, type Malformed, malformed, parseBytes } from './malformed.ts'

/** enc32 ‖ ct48. */
export const hpkeWrapBytes = 80
/** A 32-byte key and its tag. */
export const symmetricWrapBytes = 48

export interface DeviceWrap {
  readonly device: DeviceId
  readonly sealed: Bytes
}
export interface RotateWraps {
  readonly prevWrap?: Bytes
  readonly parentWrap?: Bytes
  readonly devices: readonly DeviceWrap[]
}
export interface SpaceWrap {
  readonly space: SpaceId
  readonly epoch: EpochId
  readonly sealed: Bytes
}

export const wrapsHash = (blob: Uint8Array): Hash => hashToId(labelledHash('wraps', blob))

/** HPKE `info` of one wrap. */
export const wrapInfo = (space: SpaceId, epoch: EpochId, recipient: DeviceId): Bytes =>
  concat(labelBytes('wrap'), fromHex(space), fromHex(epoch), fromHex(recipient))

/** HKDF context and associated data of `prevWrap` (other = previous epoch) and `parentWrap` (other = parent's epoch). */
export const symmetricWrapContext = (space: SpaceId, epoch: EpochId, other: EpochId): Bytes =>
  concat(fromHex(space), fromHex(epoch), fromHex(other))

export const prevWrapLabel = 'prev-wrap'
export const parentWrapLabel = 'parent-wrap'

/** 32 bytes. @param key 32 bytes */
export const epochCommit = (space: SpaceId, epoch: EpochId, key: Uint8Array): Bytes =>
  labelledHash('commit', fromHex(space), fromHex(epoch), key)

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Sorts the wraps. */
export function encodeRotateWraps(wraps: RotateWraps): Bytes {
  const w = new ByteWriter().raw(wraps.prevWrap ?? zeros(48)).raw(wraps.parentWrap ?? zeros(48))
  w.u16(wraps.devices.length)
  for (const wrap of [...wraps.devices].sort((a, b) => byText(a.device, b.device))) w.hex(wrap.device).raw(wrap.sealed)
  return w.done()
}

function readSymmetricWrap(r: ByteReader): Bytes | undefined {
  const wrap = r.raw(symmetricWrapBytes)
  return wrap.every((byte) => byte === 0) ? undefined : wrap
}

export function parseRotateWraps(bytes: Uint8Array): Result<RotateWraps, Malformed> {
  if (bytes.length > limits.blob) return err(malformed('expected a shorter blob'))
  return parseBytes(bytes, (r) => {
    const prevWrap = readSymmetricWrap(r)
    const parentWrap = readSymmetricWrap(r)
    const count = r.u16()
    const devices: DeviceWrap[] = []
    for (let i = 0; i < count; i++) devices.push({ device: r.hex<DeviceId>(16), sealed: r.raw(hpkeWrapBytes) })
    expectAscending(
      devices.map((wrap) => wrap.device),
      'expected ascending devices',
    )
    return { ...(prevWrap && { prevWrap }), ...(parentWrap && { parentWrap }), devices }
  })
}

const placeOf = (wrap: SpaceWrap): string => wrap.space + wrap.epoch

/** For invites and grants; sorts the wraps. */
export function encodeSpaceWraps(wraps: readonly SpaceWrap[]): Bytes {
  const w = new ByteWriter().u16(wraps.length)
  for (const wrap of [...wraps].sort((a, b) => byText(placeOf(a), placeOf(b)))) {
    w.hex(wrap.space).hex(wrap.epoch).raw(wrap.sealed)
  }
  return w.done()
}

export function parseSpaceWraps(bytes: Uint8Array): Result<SpaceWrap[], Malformed> {
  if (bytes.length > limits.blob) return err(malformed('expected a shorter blob'))
  return parseBytes(bytes, (r) => {
    const count = r.u16()
    const wraps: SpaceWrap[] = []
    for (let i = 0; i < count; i++) {
      wraps.push({ space: r.hex<SpaceId>(16), epoch: r.hex<EpochId>(16), sealed: r.raw(hpkeWrapBytes) })
    }
    expectAscending(wraps.map(placeOf), 'expected ascending spaces')
    return wraps
  })
}
