// An entry: what one device wrote in one space, sealed, signed, chained to its previous entry there.
//   header  magic2 (CD 65) | type1 | flags1 (0) | org16 | space16 | dev16 | seq8 | prev32 | epoch16
//           | n1 | n×head32 | salt32 | ctLen4
//   entry   header | ct | sig64
// type    1 segment. 2 (cover) is reserved: version 1 refuses it like any unknown type.
// seq     counts the device's entries in this space, from 1; prev is the hash of entry seq − 1, zeros when seq is 1
// heads   hashes of the author's control heads when it sealed, strictly ascending, at most 16
// salt    H("entry-salt", random32 ‖ SHA-256(plaintext) ‖ dev16 ‖ seq8): no repeat even if the generator repeats
// ct      AES-256-GCM(HKDF(K, salt, "entry-key", context = SHA-256(header)), IV 0, plaintext, AAD = header) ‖ tag16,
//         K = the key of (space, epoch); the key is used once, so the IV may be zero
// hash    H("entry", header ‖ ct)
// sig     SIG("entry", header ‖ ct) by the device
import { type Bytes, ByteWriter, concat, fromHex } from '../base/bytes.ts'
import { labelledHash, sha256 } from '../base/hash.ts'
import type { DeviceId, EpochId, Hash, OrgId, SpaceId } from '../base/ids.ts'
import { err, type Result } from '../base/result.ts'
import { hashToId, zeros } from './identity.ts'
import { limits } from './limits.ts'
import { expectAscending, expectThat, type Malformed, malformed, parseBytes } from './malformed.ts'
import { magics } from './version.ts'

const entryTypes = ['segment'] as const
export type EntryType = (typeof entryTypes)[number]

export interface EntryHeader {
  readonly type: EntryType
  readonly org: OrgId
  readonly space: SpaceId
  readonly device: DeviceId
  readonly seq: number
  /** Absent for the first entry. */
  readonly prev?: Hash
  readonly epoch: EpochId
  readonly heads: readonly Hash[]
  /** 32 bytes. */
  readonly salt: Bytes
  /** Length of `ct`, tag included. */
  readonly ctLength: number
}

export interface Entry {
  readonly header: EntryHeader
  readonly headerBytes: Bytes
  readonly ct: Bytes
  readonly sig: Bytes
  /** header ‖ ct: what the hash names and the signature signs. */
  readonly signed: Bytes
  readonly bytes: Bytes
  readonly hash: Hash
}

/** HKDF label of the entry key; its context is SHA-256(header). */
export const entryKeyLabel = 'entry-key'

/** @param random 32 fresh random bytes */
export const entrySalt = (random: Bytes, plaintext: Uint8Array, device: DeviceId, seq: number): Bytes =>
  labelledHash('entry-salt', random, sha256(plaintext), new ByteWriter().hex(device).u64(seq).done())

/** Sorts `heads`. */
export function encodeEntryHeader(header: EntryHeader): Bytes {
  const w = new ByteWriter()
    .u16(magics.entry)
    .u8(entryTypes.indexOf(header.type) + 1)
    .u8(0)
  w.hex(header.org).hex(header.space).hex(header.device).u64(header.seq)
  w.raw(header.prev === undefined ? zeros(32) : fromHex(header.prev)).hex(header.epoch)
  w.u8(header.heads.length)
  for (const head of [...header.heads].sort()) w.hex(head)
  return w.raw(header.salt).u32(header.ctLength).done()
}

export const entryHash = (signed: Uint8Array): Hash => hashToId(labelledHash('entry', signed))

/** @param signed header ‖ ct */
export const finishEntry = (signed: Bytes, sig: Bytes): Bytes => concat(signed, sig)

/** Checks form only: signature, authority and seal are checked by those who hold the logs and the keys. */
export function parseEntry(bytes: Uint8Array): Result<Entry, Malformed> {
  if (bytes.length > limits.entry) return err(malformed('expected a shorter entry'))
  return parseBytes(bytes, (r) => {
    expectThat(r.u16() === magics.entry, 'expected the magic of an entry')
    const type = entryTypes[r.u8() - 1]
    expectThat(type !== undefined, 'unknown type')
    expectThat(r.u8() === 0, 'unknown flags')
    const place = { org: r.hex<OrgId>(16), space: r.hex<SpaceId>(16), device: r.hex<DeviceId>(16) }
    const seq = r.u64()
    expectThat(seq >= 1, 'expected a sequence number from 1')
    const prevBytes = r.raw(32)
    const isFirst = prevBytes.every((byte) => byte === 0)
    expectThat(isFirst === (seq === 1), 'expected a predecessor, save in the first entry')
    const epoch = r.hex<EpochId>(16)
    const count = r.u8()
    expectThat(count <= limits.heads, 'expected at most 16 heads')
    const heads = Array.from({ length: count }, () => r.hex<Hash>(32))
    expectAscending(heads, 'expected ascending heads')
    const salt = r.raw(32)
    const ctLength = r.u32()
    expectThat(ctLength >= 16, 'expected a tag')
    const headerEnd = r.at
    const ct = r.raw(ctLength)
    const whole = new Uint8Array(bytes)
    const signed = whole.slice(0, r.at)
    const header: EntryHeader = {
      type,
      ...place,
      seq,
      ...(isFirst ? {} : { prev: hashToId(prevBytes) }),
      epoch,
      heads,
      salt,
      ctLength,
    }
    const headerBytes = whole.slice(0, headerEnd)
    return { header, headerBytes, ct, sig: r.raw(64), signed, bytes: whole, hash: entryHash(signed) }
  })
}
