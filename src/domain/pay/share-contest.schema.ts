// « Je ne suis pas d'accord »: what a coopérant says of a line where each person says their own share. Everyone of the coop
// reads it; its author takes it back, staff answer it. Until one of both, the sharing is not confirmed. [D173]

import * as v from 'valibot'
import { localDate, maybe, monthOf, paragraph, personId, recordIdOf } from '../field-types.ts'
import { anyoneInSpace, creatorOnly, defineKind, factsOf, staffOnly, valuesOf } from '../record-kind.ts'

export const shareContestSchema = v.object({
  distribution: recordIdOf('di'),
  /** Whose line it is about. */
  person: personId,
  wording: paragraph,
  day: localDate,
  withdrawnOn: maybe(localDate),
  answer: maybe(paragraph),
  answeredOn: maybe(localDate),
})
export type ShareContest = v.InferOutput<typeof shareContestSchema>

export const shareContestKind = defineKind({
  kind: 'shareContest',
  code: 'dx',
  space: 'coop',
  version: 1,
  schema: shareContestSchema,
  fields: {
    ...factsOf(anyoneInSpace, { distribution: 'n', person: 'p', wording: 'w', day: 'd' }),
    ...valuesOf(creatorOnly, { withdrawnOn: 'x' }),
    ...valuesOf(staffOnly, { answer: 'a', answeredOn: 'b' }),
  },
  month: (fields) => monthOf(fields.day),
})
