// One choice as bytes that a phone shows to the meeting's tablet: docs/spec/vote-codes.md. Bound to one proposition as it
// was frozen and to one device, so to its person; single use, because it carries the id of the ballot's record.

import { type Bytes, ByteWriter, fromUtf8, MalformedBytes, utf8 } from '../../base/bytes.ts'
import type { CoopId, DeviceId, PersonId, RecordId } from '../../base/ids.ts'
import type { Result } from '../../base/result.ts'
import { type BallotChoice, ballotChoices } from './ballot.schema.ts'
import { type CodeError, flag, idBytes, parseSigned, pick, readId, type Signed } from './motion-code.ts'

const magic = 0x4231
/** Of the reason: the whole one comes with the network. */
const mostReason = 120

export interface BallotCode {
  readonly coop: CoopId
  readonly motion: RecordId
  /** Of the proposition as the voter saw it. */
  readonly frozen: Bytes
  /** The ballot's record on the phone: the tablet writes the same. */
  readonly ballot: RecordId
  readonly choice: BallotChoice
  readonly candidate?: PersonId
  readonly reason?: string
  /** When the phone kept it, in milliseconds since 1970. */
  readonly castAt: number
  readonly device: DeviceId
}

/** Cut where a character ends, so that a code stays one code. */
function cut(reason: string): string {
  let kept = ''
  for (const char of reason) {
    if (utf8(kept + char).length > mostReason) break
    kept += char
  }
  return kept
}

/** What is signed. */
export function ballotCodeBytes(code: BallotCode): Bytes {
  const writer = new ByteWriter().u16(magic).hex(code.coop).raw(idBytes(code.motion)).raw(code.frozen)
  writer.raw(idBytes(code.ballot)).u8(ballotChoices.indexOf(code.choice))
  writer.u8(code.candidate === undefined ? 0 : 1)
  if (code.candidate !== undefined) writer.hex(code.candidate)
  const reason = utf8(cut(code.reason ?? ''))
  return writer.u8(reason.length).raw(reason).u64(code.castAt).hex(code.device).done()
}

export const parseBallotCode = (bytes: Bytes): Result<Signed<BallotCode>, CodeError> =>
  parseSigned(bytes, (reader) => {
    if (reader.u16() !== magic) throw new MalformedBytes('expected a ballot')
    const coop = reader.hex<CoopId>(16)
    const motion = readId(reader, 'mo')
    const frozen = reader.raw(16)
    const ballot = readId(reader, 'ba')
    const choice = pick(ballotChoices, reader)
    const candidate = flag(reader) ? reader.hex<PersonId>(16) : undefined
    const length = reader.u8()
    if (length > mostReason) throw new MalformedBytes('too long a reason')
    const reason = fromUtf8(reader.raw(length))
    const castAt = reader.u64()
    const device = reader.hex<DeviceId>(16)
    const more = { ...(candidate === undefined ? {} : { candidate }), ...(reason === '' ? {} : { reason }) }
    return { coop, motion, frozen, ballot, choice, ...more, castAt, device }
  })
