// A control operation: one signed, content-free fact about who is who and who reads what.
//   magic2 (CD 6F) | ver1 (1) | kind1 | log16 | issuer16 | seq8 | n1 | n×prev32 | bodyLen4 | body | sig64
// log     the organisation's id or a coop's id
// issuer  device id of the signer; for a genesis the root's, for a claim the claiming device's
// seq     counts the issuer's operations in this log, from 1
// prevs   hashes of the operations it cites, strictly ascending, at most 16: the heads of its log that the issuer knew
//         and, in a coop's log, heads of the organisation's log. None in a genesis only.
// sig     SIG("ctrl", everything before it)
// hash    H("op", all bytes, signature included)
// The parser also refuses what contradicts itself: ids that are not the hash of what they name.
import { type Bytes, ByteWriter, concat } from '../base/bytes.ts'
import { labelledHash } from '../base/hash.ts'
import type { DeviceId, Hash, LogId } from '../base/ids.ts'
import { err, type Result } from '../base/result.ts'
import { type ControlBody, encodeOpBody, opKindCode, opKindOf, readOpBody } from './control-body.format.ts'
import { coopIdOf, deviceIdOf, hashToId, orgIdOf, spaceIdOf } from './identity.ts'
import { limits } from './limits.ts'
import { expectAscending, expectThat, type Malformed, malformed, parseBytes } from './malformed.ts'
import { formatVersion, magics } from './version.ts'

export interface UnsignedOp {
  readonly log: LogId
  readonly issuer: DeviceId
  readonly seq: number
  readonly prevs: readonly Hash[]
  readonly body: ControlBody
}

export interface ControlOp extends UnsignedOp {
  /** All bytes, as received. */
  readonly bytes: Bytes
  /** All bytes but the signature: what it signs. */
  readonly signed: Bytes
  readonly sig: Bytes
  readonly hash: Hash
}

export const sigBytes = 64

/** What is to be signed under the tag `ctrl`; sorts `prevs`. */
export function encodeUnsignedOp(op: UnsignedOp): Bytes {
  const w = new ByteWriter().u16(magics.op).u8(formatVersion).u8(opKindCode(op.body.kind))
  w.hex(op.log).hex(op.issuer).u64(op.seq).u8(op.prevs.length)
  for (const prev of [...op.prevs].sort()) w.hex(prev)
  return w.sized(encodeOpBody(op.body)).done()
}

/** The whole operation. */
export const finishOp = (signed: Bytes, sig: Bytes): Bytes => concat(signed, sig)

export const opHash = (bytes: Uint8Array): Hash => hashToId(labelledHash('op', bytes))

/** Checks form only: neither the signature nor whether the issuer was allowed to (control/ does both). */
export function parseOp(bytes: Uint8Array): Result<ControlOp, Malformed> {
  if (bytes.length > limits.op) return err(malformed('expected a shorter operation'))
  return parseBytes(bytes, (r) => {
    expectThat(r.u16() === magics.op, 'expected the magic of an operation')
    expectThat(r.u8() === formatVersion, 'expected version 1')
    const kind = opKindOf(r.u8())
    expectThat(kind !== undefined, 'unknown kind')
    const log = r.hex<LogId>(16)
    const issuer = r.hex<DeviceId>(16)
    const seq = r.u64()
    expectThat(seq >= 1, 'expected a sequence number from 1')
    const count = r.u8()
    expectThat(count <= limits.heads, 'expected at most 16 predecessors')
    const prevs = Array.from({ length: count }, () => r.hex<Hash>(32))
    expectAscending(prevs, 'expected ascending predecessors')
    const bodyLength = r.u32()
    const bodyAt = r.at
    const body = readOpBody(kind, r)
    expectThat(r.at - bodyAt === bodyLength, 'expected the length of the body')
    const whole = new Uint8Array(bytes)
    checkSelf({ log, issuer, seq, prevs, body }, whole.subarray(bodyAt, r.at))
    const signed = whole.slice(0, r.at)
    return { log, issuer, seq, prevs, body, bytes: whole, signed, sig: r.raw(sigBytes), hash: opHash(whole) }
  })
}

/** What can be known to be wrong from the operation alone. */
function checkSelf(op: UnsignedOp, bodyBytes: Uint8Array): void {
  const { body } = op
  expectThat((body.kind === 'genesis') === (op.prevs.length === 0), 'expected predecessors, save in a genesis')
  if (body.kind === 'genesis') {
    expectThat(op.log === orgIdOf(bodyBytes), 'expected the log of the genesis')
    expectThat(op.issuer === deviceIdOf(body.signPk, body.kemPk), 'expected root as the issuer')
    expectThat(op.seq === 1, 'expected sequence number 1')
  } else if (body.kind === 'coop') {
    expectThat(op.log === coopIdOf(bodyBytes), 'expected the log of the coop')
    expectThat(op.seq === 1, 'expected sequence number 1')
  } else if (body.kind === 'space') {
    expectThat(body.space === spaceIdOf(body.spaceKind, op.log, body.person), 'expected the id of the space')
  } else if (body.kind === 'claim') {
    expectThat(op.issuer === body.device, 'expected the claiming device as the issuer')
  }
}
