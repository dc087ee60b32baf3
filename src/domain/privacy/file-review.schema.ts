// What the team decided about a file whose time is nearly over: kept until a day, with a reason; or emptied.

import * as v from 'valibot'
import { line, localDate, maybe, monthOf } from '../field-types.ts'
import { defineKind, factsOf, staffOnly } from '../record-kind.ts'

export const fileReviewSchema = v.object({
  day: localDate,
  outcome: v.picklist(['kept', 'emptied']),
  /** Of a file kept: why, and until when nobody is asked again. */
  reason: maybe(line),
  until: maybe(localDate),
})
export type FileReview = v.InferOutput<typeof fileReviewSchema>

export const fileReviewKind = defineKind({
  kind: 'fileReview',
  code: 'fr',
  space: 'case',
  version: 1,
  schema: fileReviewSchema,
  fields: factsOf(staffOnly, { day: 'd', outcome: 'o', reason: 'r', until: 'u' }),
  month: (fields) => monthOf(fields.day),
})
