// A note of the staff about someone. Between staff, yet written to be read by the person: they may ask for it. It does
// not restart the time for which the file is kept.

import * as v from 'valibot'
import { localDate, monthOf } from '../field-types.ts'
import { creatorWho, defineKind, fact, staffOnly, text } from '../record-kind.ts'

export const staffNoteSchema = v.object({ day: localDate })
export type StaffNote = v.InferOutput<typeof staffNoteSchema>

export const staffNoteKind = defineKind({
  kind: 'staffNote',
  code: 'sn',
  space: 'case',
  version: 1,
  schema: staffNoteSchema,
  fields: { day: fact('d', creatorWho(staffOnly)), body: text('b', staffOnly) },
  month: (fields) => monthOf(fields.day),
  search: ['body'],
})
