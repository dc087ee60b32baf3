// A closing as bytes that chair and secretary sign and that a printed code carries: docs/spec/minutes.md.

import { ByteReader, type Bytes, ByteWriter, concat, fromUtf8, MalformedBytes, utf8 } from '../../base/bytes.ts'
import { labelledHash } from '../../base/hash.ts'
import type { CoopId, RecordId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { type Closing, resultReasons, type VoteResult, voteResults } from './closing.schema.ts'
import type { SignerRole } from './closing-signature.schema.ts'
import { signerRoles } from './closing-signature.schema.ts'
import { type Motion, type MotionRule, motionRules, type VoteMethod, voteMethods } from './motion.schema.ts'

const magic = 0x4d31
/** Of the wording, so that a code stays one code: the rest is in the hash. */
const mostExcerpt = 120

export interface ClosingSnapshot {
  readonly coop: CoopId
  /** Of the closing's id and the whole wording, 16 bytes each. */
  readonly closingHash: Bytes
  readonly wordingHash: Bytes
  /** The first words of the proposition. */
  readonly excerpt: string
  readonly method: VoteMethod
  readonly rule: MotionRule
  readonly result: VoteResult
  readonly reason: Closing['reason']
  readonly for: number
  readonly against: number
  readonly abstain: number
  readonly objections: number
  readonly eligible: number
  readonly present: number
  readonly proxies: number
  /** 'YYYY-MM-DDTHH:MM' in Paris. */
  readonly closedAt: string
}

export const snapshotHash = (text: string): Bytes => labelledHash('minutes-text', utf8(text)).slice(0, 16)

/** The excerpt never ends in the middle of a character. */
function excerptOf(wording: string): string {
  let excerpt = ''
  for (const char of wording) {
    if (utf8(excerpt + char).length > mostExcerpt) break
    excerpt += char
  }
  return excerpt
}

export function snapshotOf(
  coop: CoopId,
  motion: Motion,
  closing: Closing & { readonly id: RecordId },
): ClosingSnapshot {
  const { method, rule, result, reason, abstain, against, objections, eligible, present, proxies, closedAt } = closing
  const counts = { for: closing.for, against, abstain, objections, eligible, present, proxies }
  return {
    coop,
    closingHash: snapshotHash(closing.id),
    wordingHash: snapshotHash(motion.wording),
    excerpt: excerptOf(motion.wording),
    method,
    rule,
    result,
    reason,
    ...counts,
    closedAt,
  }
}

const figures = ['for', 'against', 'abstain', 'objections', 'eligible', 'present', 'proxies'] as const

/** What a signer signs: the snapshot, and in which role. */
export const bytesToSign = (snapshot: ClosingSnapshot, role: SignerRole): Bytes =>
  concat(snapshotBytes(snapshot), Uint8Array.of(signerRoles.indexOf(role)))

function snapshotBytes(snapshot: ClosingSnapshot): Bytes {
  const { method, rule, result, reason } = snapshot
  const writer = new ByteWriter()
    .u16(magic)
    .hex(snapshot.coop)
    .raw(snapshot.closingHash)
    .raw(snapshot.wordingHash)
    .u8(voteMethods.indexOf(method))
    .u8(motionRules.indexOf(rule))
    .u8(voteResults.indexOf(result))
    .u8(resultReasons.indexOf(reason))
  for (const name of figures) writer.u32(snapshot[name])
  const excerpt = utf8(snapshot.excerpt)
  return writer.raw(utf8(snapshot.closedAt)).u8(excerpt.length).raw(excerpt).done()
}

export interface SnapshotSignature {
  readonly role: SignerRole
  readonly publicKey: Bytes
  readonly signature: Bytes
}

/** What the printed code carries: the snapshot and its signatures. */
export function signedSnapshotBytes(snapshot: ClosingSnapshot, signatures: readonly SnapshotSignature[]): Bytes {
  const writer = new ByteWriter().raw(snapshotBytes(snapshot)).u8(signatures.length)
  for (const { role, publicKey, signature } of signatures) {
    writer.u8(signerRoles.indexOf(role)).raw(publicKey).raw(signature)
  }
  return writer.done()
}

export type SnapshotError = { readonly type: 'minutes.malformed' }

/** Reads a code back; anything that does not encode to the same bytes is refused. */
export function parseSignedSnapshot(
  bytes: Bytes,
): Result<{ snapshot: ClosingSnapshot; signatures: SnapshotSignature[] }, SnapshotError> {
  try {
    const reader = new ByteReader(bytes)
    if (reader.u16() !== magic) return err({ type: 'minutes.malformed' })
    const coop = reader.hex<CoopId>(16)
    const [closingHash, wordingHash] = [reader.raw(16), reader.raw(16)]
    const method = pick(voteMethods, reader)
    const rule = pick(motionRules, reader)
    const result = pick(voteResults, reader)
    const reason = pick(resultReasons, reader)
    const [inFavour, against, abstain, objections] = [reader.u32(), reader.u32(), reader.u32(), reader.u32()]
    const [eligible, present, proxies] = [reader.u32(), reader.u32(), reader.u32()]
    const closedAt = fromUtf8(reader.raw(16))
    const excerpt = fromUtf8(reader.raw(reader.u8()))
    const counts = { for: inFavour, against, abstain, objections, eligible, present, proxies }
    const signatures = Array.from({ length: reader.u8() }, () => ({
      role: pick(signerRoles, reader),
      publicKey: reader.raw(32),
      signature: reader.raw(64),
    }))
    reader.end()
    const kind = { method, rule, result, reason }
    return ok({ snapshot: { coop, closingHash, wordingHash, excerpt, ...kind, ...counts, closedAt }, signatures })
  } catch (error) {
    if (error instanceof MalformedBytes || error instanceof TypeError) return err({ type: 'minutes.malformed' })
    throw error
  }
}

function pick<const Name extends string>(names: readonly Name[], reader: ByteReader): Name {
  const name = names[reader.u8()]
  if (name === undefined) throw new MalformedBytes('expected a known code')
  return name
}
