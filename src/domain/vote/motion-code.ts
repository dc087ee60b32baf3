// A proposition as bytes that the meeting's tablet shows as a code, for phones that no network brings it to:
// docs/spec/vote-codes.md. Signed by the tablet; the wording may be cut, and a hash covers all that is frozen.

import { ByteReader, type Bytes, ByteWriter, concat, fromUtf8, MalformedBytes, utf8 } from '../../base/bytes.ts'
import { labelledHash } from '../../base/hash.ts'
import type { CoopId, DeviceId, PersonId, RecordId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { serviceUnits } from '../job/service.schema.ts'
import { type Motion, type MotionRule, motionRules, voteMethods } from './motion.schema.ts'

const magic = 0x5131
/** Of the wording: the rest is read on the tablet. */
const mostExcerpt = 160
/** With more people to choose from, the code would be too dense for a cheap camera. */
const mostCandidates = 20
/** Ids of records are two letters, a colon, and this many characters. */
export const idLength = 22

export interface MotionCode {
  readonly coop: CoopId
  readonly motion: RecordId
  /** Of everything frozen at the opening, 16 bytes. */
  readonly frozen: Bytes
  readonly rule: MotionRule
  /** Of an election: whom one may choose. */
  readonly candidates: readonly PersonId[]
  /** The first words of the proposition. */
  readonly excerpt: string
  readonly isWhole: boolean
  /** Who shows it. */
  readonly device: DeviceId
}

export type CodeError = { readonly type: 'code.malformed' }

/** 16 bytes that change with any word, rule or voter of a proposition. */
export function frozenHash(motion: Motion & { readonly id: RecordId }): Bytes {
  const writer = new ByteWriter().raw(idBytes(motion.id)).sized(utf8(motion.wording))
  writer.u8(voteMethods.indexOf(motion.method)).u8(motionRules.indexOf(motion.rule))
  const electable = electableOf(motion)
  for (const people of [motion.eligible, electable]) {
    writer.u32(people.length)
    for (const person of people) writer.hex(person)
  }
  writer.raw(utf8(motion.openedAt))
  // A proposition that sets no price has the hash that it always had.
  for (const { service, unit, priceCents } of motion.prices ?? []) {
    writer.raw(idBytes(service)).u8(serviceUnits.indexOf(unit)).u64(priceCents)
  }
  return labelledHash('motion-frozen', writer.done()).slice(0, 16)
}

/** Of an election, its candidates or everyone who may vote; nobody under another rule. */
export function electableOf({ rule, candidates, eligible }: Motion): readonly PersonId[] {
  if (rule !== 'election') return []
  return candidates?.length ? candidates : eligible
}

/** Undefined when an election has too many people for one code: those phones wait for the network. */
export function motionCodeOf(
  coop: CoopId,
  motion: Motion & { readonly id: RecordId },
  device: DeviceId,
): MotionCode | undefined {
  const candidates = electableOf(motion)
  if (candidates.length > mostCandidates) return undefined
  const excerpt = excerptOf(motion.wording)
  const isWhole = excerpt === motion.wording
  return {
    coop,
    motion: motion.id,
    frozen: frozenHash(motion),
    rule: motion.rule,
    candidates,
    excerpt,
    isWhole,
    device,
  }
}

/** The excerpt never ends in the middle of a character. */
function excerptOf(wording: string): string {
  let excerpt = ''
  let length = 0
  for (const char of wording) {
    length += utf8(char).length
    if (length > mostExcerpt) break
    excerpt += char
  }
  return excerpt
}

export const idBytes = (id: RecordId): Bytes => utf8(id.slice(3))

/** The id of a record of this kind; throws on what no id holds. */
export function readId(reader: ByteReader, code: string): RecordId {
  const text = fromUtf8(reader.raw(idLength))
  if (!/^[0-9a-z]+$/.test(text)) throw new MalformedBytes('expected the id of a record')
  return `${code}:${text}` as RecordId
}

/** What is signed. */
export function motionCodeBytes(code: MotionCode): Bytes {
  const writer = new ByteWriter().u16(magic).hex(code.coop).raw(idBytes(code.motion)).raw(code.frozen)
  writer.u8(motionRules.indexOf(code.rule)).u8(code.candidates.length)
  for (const person of code.candidates) writer.hex(person)
  const excerpt = utf8(code.excerpt)
  writer.u8(code.isWhole ? 1 : 0).u8(excerpt.length)
  return writer.raw(excerpt).hex(code.device).done()
}

export const signedCode = (bytes: Bytes, signature: Bytes): Bytes => concat(bytes, signature)

export interface Signed<Code> {
  readonly code: Code
  /** What the signature covers. */
  readonly bytes: Bytes
  readonly signature: Bytes
}

/** Reads a code back; anything that does not encode to the same bytes is refused. */
export function parseSigned<Code>(bytes: Bytes, read: (reader: ByteReader) => Code): Result<Signed<Code>, CodeError> {
  try {
    const reader = new ByteReader(bytes)
    const code = read(reader)
    const end = reader.at
    const signature = reader.raw(64)
    reader.end()
    return ok({ code, bytes: bytes.slice(0, end), signature })
  } catch (error) {
    if (error instanceof MalformedBytes || error instanceof TypeError) return err({ type: 'code.malformed' })
    throw error
  }
}

export const parseMotionCode = (bytes: Bytes): Result<Signed<MotionCode>, CodeError> =>
  parseSigned(bytes, (reader) => {
    if (reader.u16() !== magic) throw new MalformedBytes('expected a proposition')
    const coop = reader.hex<CoopId>(16)
    const motion = readId(reader, 'mo')
    const frozen = reader.raw(16)
    const rule = pick(motionRules, reader)
    const many = reader.u8()
    if (many > mostCandidates) throw new MalformedBytes('too many candidates')
    const candidates = Array.from({ length: many }, () => reader.hex<PersonId>(16))
    const isWhole = flag(reader)
    const excerpt = fromUtf8(reader.raw(reader.u8()))
    return { coop, motion, frozen, rule, candidates, excerpt, isWhole, device: reader.hex<DeviceId>(16) }
  })

export function pick<const Name extends string>(names: readonly Name[], reader: ByteReader): Name {
  const name = names[reader.u8()]
  if (name === undefined) throw new MalformedBytes('expected a known code')
  return name
}

export function flag(reader: ByteReader): boolean {
  const value = reader.u8()
  if (value > 1) throw new MalformedBytes('expected 0 or 1')
  return value === 1
}
