// What weighs on the group, written by staff for staff: a tensions item never lies where the whole coop reads.

import * as v from 'valibot'
import { localDate, maybe, monthOf, paragraph, recordIdOf } from '../field-types.ts'
import { defineKind, fact, staffOnly, value } from '../record-kind.ts'

export const tensionSchema = v.object({
  day: localDate,
  wording: paragraph,
  meeting: maybe(recordIdOf('me')),
  doneOn: maybe(localDate),
})
export type Tension = v.InferOutput<typeof tensionSchema>

export const tensionKind = defineKind({
  kind: 'tension',
  code: 'tn',
  space: 'staff',
  version: 1,
  schema: tensionSchema,
  fields: {
    day: fact('d', staffOnly),
    wording: value('w', staffOnly),
    meeting: fact('m', staffOnly),
    doneOn: value('o', staffOnly),
  },
  month: (fields) => monthOf(fields.day),
  search: ['wording'],
})
