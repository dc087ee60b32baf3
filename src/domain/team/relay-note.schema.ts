// « Relais »: a word for the next shift, between staff.

import * as v from 'valibot'
import { localDate, localDateTime, maybe, monthOf } from '../field-types.ts'
import { defineKind, fact, staffOnly, text, value } from '../record-kind.ts'

export const relayNoteSchema = v.object({ day: localDate, doneAt: maybe(localDateTime) })
export type RelayNote = v.InferOutput<typeof relayNoteSchema>

export const relayNoteKind = defineKind({
  kind: 'relayNote',
  code: 'rn',
  space: 'staff',
  version: 1,
  schema: relayNoteSchema,
  fields: { day: fact('d', staffOnly), doneAt: value('o', staffOnly), body: text('b', staffOnly) },
  month: (fields) => monthOf(fields.day),
  search: ['body'],
})
