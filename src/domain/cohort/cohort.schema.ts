// A promotion: people who start the way together. In `staff`, not in `coop`: it names those who are still in maturation
// and those who will not go on, which the other members need not know.

import * as v from 'valibot'
import { count, line, localDate, maybe, monthOf, provenance } from '../field-types.ts'
import { defineKind, fact, staffOnly, value } from '../record-kind.ts'

export const cohortSchema = v.object({
  name: line,
  opensOn: localDate,
  closesOn: maybe(localDate),
  /** How many people are aimed at. */
  target: maybe(count),
  provenance,
})
export type Cohort = v.InferOutput<typeof cohortSchema>

export const cohortKind = defineKind({
  kind: 'cohort',
  code: 'ch',
  space: 'staff',
  version: 1,
  schema: cohortSchema,
  fields: {
    name: value('n', staffOnly),
    opensOn: value('o', staffOnly),
    closesOn: value('c', staffOnly),
    target: value('t', staffOnly),
    provenance: fact('pv', staffOnly),
  },
  month: (fields) => monthOf(fields.opensOn),
  search: ['name'],
})
