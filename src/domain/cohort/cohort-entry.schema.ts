// One person in one cohort. Its id is `recordIdForPair(cohortEntryKind, cohort, person)`: two devices that add the same
// person write the same record, and two that add two people never answer over one another.

import * as v from 'valibot'
import { line, localDate, maybe, personId, recordIdOf } from '../field-types.ts'
import { defineKind, fact, staffOnly, value } from '../record-kind.ts'

export const cohortEntrySchema = v.object({
  cohort: recordIdOf('ch'),
  person: personId,
  joinedOn: localDate,
  leftOn: maybe(localDate),
  /** The trade, once known: of S0's five CAPE four are, and the fifth stays null. */
  project: maybe(line),
})
export type CohortEntry = v.InferOutput<typeof cohortEntrySchema>

export const cohortEntryKind = defineKind({
  kind: 'cohortEntry',
  code: 'ce',
  space: 'staff',
  version: 1,
  schema: cohortEntrySchema,
  fields: {
    cohort: fact('c', staffOnly),
    person: fact('p', staffOnly),
    joinedOn: value('j', staffOnly),
    leftOn: value('l', staffOnly),
    project: value('r', staffOnly),
  },
  month: () => '',
})
