// What stays of a file that was emptied, to be counted: no person, no day, nothing in words.

import * as v from 'valibot'
import { exitCategories } from '../case/exit.rules.ts'
import { maybe } from '../field-types.ts'
import { genders } from '../person/private-card.schema.ts'
import { defineKind, factsOf, staffOnly } from '../record-kind.ts'

export const closedFileSchema = v.object({
  /** The year of their welcome. */
  year: maybe(v.pipe(v.number(), v.integer())),
  gender: maybe(v.picklist(genders)),
  /** Whether they lived in a priority neighbourhood; which one goes with the file. */
  qpv: maybe(v.boolean()),
  exit: maybe(v.picklist(exitCategories)),
})
export type ClosedFile = v.InferOutput<typeof closedFileSchema>

export const closedFileKind = defineKind({
  kind: 'closedFile',
  code: 'kf',
  space: 'staff',
  version: 1,
  schema: closedFileSchema,
  fields: factsOf(staffOnly, { year: 'y', gender: 'g', qpv: 'q', exit: 'e' }),
  month: () => '',
})
