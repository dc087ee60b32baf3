// Ids of records that commit to the device that creates them [K7]:
//   <code>:<8 base-36: time><14 base-36: SHA-256(label "record" ‖ utf8(client in base 36 ‖ "/" ‖ code ‖ ":" ‖ time))>
// An id made otherwise (random, or derived from a person or another record) is valid too: it proves no creator.

import { ByteReader, utf8 } from '../base/bytes.ts'
import { labelledHash } from '../base/hash.ts'
import type { RecordId } from '../base/ids.ts'

const timeLength = 8
const proofLength = 14
const proofModulus = 36n ** BigInt(proofLength)

function proofOf(client: number, codeAndTime: string): string {
  const hash = new ByteReader(labelledHash('record', utf8(`${client.toString(36)}/${codeAndTime}`)))
  // 72.4 bits are kept of 96: nobody can make another device's id their own.
  const number = (BigInt(hash.u32()) << 64n) | (BigInt(hash.u32()) << 32n) | BigInt(hash.u32())
  return (number % proofModulus).toString(36).padStart(proofLength, '0')
}

/** @param time milliseconds since 1970, never twice the same for one client id */
export function mintRecordId(code: string, client: number, time: number): RecordId {
  const codeAndTime = `${code}:${time.toString(36).padStart(timeLength, '0').slice(-timeLength)}`
  return `${codeAndTime}${proofOf(client, codeAndTime)}` as RecordId
}

/** True when the id says that this client created the record. */
export function provesCreator(id: RecordId, client: number): boolean {
  const split = id.length - proofLength
  return proofOf(client, id.slice(0, split)) === id.slice(split)
}
