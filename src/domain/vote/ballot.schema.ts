// One choice of one voter. The four facts are saved in one cell, and judged on that cell alone, so that every device
// gives the same answer: by phone only the voter writes their ballot; staff write those of the urn or of raised hands.
// Changing one's mind is another ballot. A secret vote has no ballot at all, only its closing.

import * as v from 'valibot'
import { line, maybe, personId, recordIdOf } from '../field-types.ts'
import { defineKind, fact, isStaff, type WriteRule } from '../record-kind.ts'

/** `objection` belongs to consent; under another rule it counts as against. */
export const ballotChoices = ['for', 'against', 'abstain', 'objection'] as const
export type BallotChoice = (typeof ballotChoices)[number]

export const ballotPaths = ['phone', 'urn', 'hands'] as const
export type BallotPath = (typeof ballotPaths)[number]

export const ballotSchema = v.object({
  motion: recordIdOf('mo'),
  voter: personId,
  choice: v.picklist(ballotChoices),
  via: v.picklist(ballotPaths),
  reason: maybe(line),
})
export type Ballot = v.InferOutput<typeof ballotSchema>

/** Counts only as a whole, and only from the voter's own device or from the staff's urn or hands. */
export const ballotRule: WriteRule = ({ author, cell }) => {
  if (!v.is(ballotSchema, cell)) return false
  return cell.via === 'phone' ? cell.voter === author.person : isStaff(author.rank)
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
  },
  month: () => '',
})
