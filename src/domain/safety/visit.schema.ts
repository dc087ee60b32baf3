// « Arrivé », « Parti »: where someone is on a mission, for the team. In the person's own space; two facts, each said once.

import * as v from 'valibot'
import { localDate, localDateTime, monthOf, recordIdOf } from '../field-types.ts'
import { creatorWho, defineKind, factsOf, ownerOrStaff } from '../record-kind.ts'

export const visitSchema = v.object({
  prestation: recordIdOf('pr'),
  day: localDate,
  what: v.picklist(['arrived', 'left']),
  at: localDateTime,
})
export type Visit = v.InferOutput<typeof visitSchema>

export const visitKind = defineKind({
  kind: 'visit',
  code: 'vi',
  space: 'self',
  version: 1,
  schema: visitSchema,
  fields: factsOf(creatorWho(ownerOrStaff), { prestation: 'p', day: 'd', what: 'w', at: 't' }),
  month: ({ day }) => monthOf(day),
})
