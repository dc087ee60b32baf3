// The closing figures of a coop, as its team says them: for what the notebook does not hold, because it came later or
// because nobody wrote it down. A figure left out is unknown. One per coop. [D101]

import * as v from 'valibot'
import { cents, count, maybe, paragraph } from '../field-types.ts'
import { defineKind, staffOnly, valuesOf } from '../record-kind.ts'

export const closingReportSchema = v.object({
  missions: maybe(count),
  clients: maybe(count),
  workshops: maybe(count),
  meetings: maybe(count),
  /** Before tax. */
  turnover: maybe(cents),
  /** What the team wants to say of it. */
  words: maybe(paragraph),
})
export type ClosingReport = v.InferOutput<typeof closingReportSchema>

export const closingReportKind = defineKind({
  kind: 'closingReport',
  code: 'cz',
  space: 'staff',
  version: 1,
  schema: closingReportSchema,
  fields: valuesOf(staffOnly, {
    missions: 'm',
    clients: 'c',
    workshops: 'w',
    meetings: 'g',
    turnover: 't',
    words: 'b',
  }),
  month: () => '',
})
