// The plaintext of a segment: the saves of one device in one space since its last segment, merged.
//   payload  ver1 (1) | hlc8 | n2 | n×(dev16 | seq8 | hash8) | recordsLen4 | records | textsLen4 | texts
//   plaintext = pad(deflate(payload)): raw DEFLATE (RFC 1951), then padding.ts
// hlc       milliseconds of the author's hybrid clock at its last save; it orders what is shown and gives no authority
// frontier  what the author had applied in this space when it sealed: per device, strictly ascending, the last
//           sequence number and the first 8 bytes of that entry's hash; its own chain is not listed (the header says it)
// records, texts  one Yjs v2 update each, empty when nothing changed there
// DEFLATE has many encodings of one payload: receivers compare payloads, never plaintexts.
import { deflateSync, Inflate } from 'fflate'
import { type ByteReader, type Bytes, ByteWriter, concat } from '../base/bytes.ts'
import type { DeviceId } from '../base/ids.ts'
import { err, ok, type Result } from '../base/result.ts'
import { limits } from './limits.ts'
import { expectAscending, expectThat, type Malformed, malformed, parseBytes } from './malformed.ts'
import { pad, unpad } from './padding.ts'
import { formatVersion } from './version.ts'

export interface FrontierEntry {
  readonly device: DeviceId
  readonly seq: number
  /** The first 8 bytes of the hash, in hexadecimal. */
  readonly hash8: string
}

export interface Segment {
  readonly hlc: number
  readonly frontier: readonly FrontierEntry[]
  readonly records: Bytes
  readonly texts: Bytes
}

const deflateLevel = 6

/** Sorts the frontier. */
export function encodeSegmentPayload(segment: Segment): Bytes {
  const w = new ByteWriter().u8(formatVersion).u64(segment.hlc).u16(segment.frontier.length)
  for (const { device, seq, hash8 } of [...segment.frontier].sort((a, b) => (a.device < b.device ? -1 : 1))) {
    w.hex(device).u64(seq).hex(hash8)
  }
  return w.sized(segment.records).sized(segment.texts).done()
}

/** What is sealed. */
export const encodeSegment = (segment: Segment): Bytes =>
  pad(deflateSync(encodeSegmentPayload(segment), { level: deflateLevel }))

/** Reads what was unsealed. */
export function parseSegment(plaintext: Uint8Array): Result<Segment, Malformed> {
  const deflated = unpad(plaintext)
  if (!deflated.ok) return deflated
  const payload = inflate(deflated.value)
  return payload.ok ? parseBytes(payload.value, readPayload) : payload
}

function readPayload(r: ByteReader): Segment {
  expectThat(r.u8() === formatVersion, 'expected version 1')
  const hlc = r.u64()
  const count = r.u16()
  expectThat(count <= limits.frontier, 'expected a shorter frontier')
  const frontier: FrontierEntry[] = []
  for (let i = 0; i < count; i++) {
    frontier.push({ device: r.hex<DeviceId>(16), seq: r.u64(), hash8: r.hex<string>(8) })
  }
  expectAscending(
    frontier.map((one) => one.device),
    'expected an ascending frontier',
  )
  expectThat(
    frontier.every((one) => one.seq >= 1),
    'expected sequence numbers from 1',
  )
  return { hlc, frontier, records: r.sized(limits.inflated), texts: r.sized(limits.inflated) }
}

/** Slices of input keep what one step can inflate to below 17 MB (DEFLATE gives at most 1 032 for 1). */
const inflateStep = 16 * 1024

function inflate(deflated: Bytes): Result<Bytes, Malformed> {
  const parts: Uint8Array[] = []
  let total = 0
  let ended = false
  const stream = new Inflate((part, final) => {
    parts.push(part.slice())
    total += part.length
    ended = final
  })
  try {
    for (let at = 0; at < deflated.length && total <= limits.inflated; at += inflateStep) {
      const end = Math.min(at + inflateStep, deflated.length)
      stream.push(deflated.subarray(at, end), end === deflated.length)
    }
  } catch {
    return err(malformed('expected raw DEFLATE')) // fflate throws on what it cannot decode.
  }
  if (total > limits.inflated) return err(malformed('expected a payload that inflates to less'))
  return ended ? ok(concat(...parts)) : err(malformed('expected a whole DEFLATE stream'))
}
