// One choice of one voter. Its facts are saved in one cell, and judged on that cell alone, so that every device
// gives the same answer: by phone only the voter writes their ballot, by proxy only who holds
// it; staff write those of the tablet (`urn`), of a code read from a phone (`qr`) or of named hands.
// Changing one's mind is another ballot. A secret vote has no ballot at all, only its closing.

import * as v from 'valibot'
import { line, maybe, personId, recordIdOf } from '../field-types.ts'
import { defineKind, fact, isStaff, type WriteRule } from '../record-kind.ts'

/** `objection` belongs to consent; under another rule it counts as against. */
export const ballotChoices = ['for', 'against', 'abstain', 'objection'] as const
export type BallotChoice = (typeof ballotChoices)[number]

export const ballotPaths = ['phone', 'urn', 'hands', 'qr', 'proxy'] as const
export type BallotPath = (typeof ballotPaths)[number]

export const ballotSchema = v.object({
  motion: recordIdOf('mo'),
  voter: personId,
  choice: v.picklist(ballotChoices),
  via: v.picklist(ballotPaths),
  reason: maybe(line),
  /** Of an election: the person chosen, with `for`. */
  candidate: maybe(personId),
  /** Who casts it for the voter, with `proxy`. */
  by: maybe(personId),
  /** Of a code read from a phone: when the phone made it, in milliseconds since 1970. */
  castAt: maybe(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15))),
})
export type Ballot = v.InferOutput<typeof ballotSchema>

/** Counts only as a whole: from the voter's own device, from who says to hold their proxy, or from staff. */
export const ballotRule: WriteRule = ({ author, cell }) => {
  if (!v.is(ballotSchema, cell)) return false
  if (cell.via === 'phone') return cell.voter === author.person
  if (cell.via === 'proxy') return cell.by === author.person && cell.voter !== author.person
  return isStaff(author.rank)
}

export const ballotKind = defineKind({
  kind: 'ballot',
  code: 'ba',
  space: 'coop',
  version: 1,
  schema: ballotSchema,
  fields: {
    motion: fact('m', ballotRule),
    voter: fact('v', ballotRule),
    choice: fact('c', ballotRule),
    via: fact('w', ballotRule),
    reason: fact('r', ballotRule),
    candidate: fact('n', ballotRule),
    by: fact('b', ballotRule),
    castAt: fact('t', ballotRule),
  },
  month: () => '',
})
