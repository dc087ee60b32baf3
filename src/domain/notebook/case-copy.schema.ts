// What a person was given to read of a record that lives in `case`: an exit or a referral in the save that writes it, a
// note or the rest of an intake when they ask. The copy of an intake's answers is a kind of its own: `intakeCopy`.

import * as v from 'valibot'
import { anyRecordId, listOf, localDate, maybe, paragraph } from '../field-types.ts'
import { defineKind, fact, staffOnly, value } from '../record-kind.ts'

const copied = v.union([v.string(), v.number(), v.boolean(), v.null(), listOf(v.string())])

export const caseCopySchema = v.object({
  of: anyRecordId,
  /** The day of the record copied. */
  day: maybe(localDate),
  /** Fields of the record, by their long names. */
  content: v.record(v.pipe(v.string(), v.maxLength(40)), copied),
  /** The long text, when it was given on request. */
  note: maybe(v.pipe(v.string(), v.maxLength(20_000))),
  /** Words of the staff that go with it. */
  comment: maybe(paragraph),
})
export type CaseCopy = v.InferOutput<typeof caseCopySchema>

export const caseCopyKind = defineKind({
  kind: 'caseCopy',
  code: 'cy',
  space: 'self',
  version: 1,
  schema: caseCopySchema,
  fields: {
    of: fact('o', staffOnly),
    day: fact('d', staffOnly),
    content: value('c', staffOnly),
    note: value('n', staffOnly),
    comment: value('k', staffOnly),
  },
  month: () => '',
})
