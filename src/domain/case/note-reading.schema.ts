// « Qui a lu »: someone of the coordination opened what the team had noted about a person, and said why. Append-only, and
// kept before the words are shown. A trace between honest people: whoever holds the key of a `case` can read it all.

import * as v from 'valibot'
import { anyRecordId, line, localDate, maybe, monthOf } from '../field-types.ts'
import { defineKind, factsOf, staffOnly } from '../record-kind.ts'

/** The note of a welcome, the notes of the team, or everything of the file at the person's request. */
export const readParts = ['welcome', 'notes', 'all'] as const
export const readReasons = ['relay', 'asked', 'safety', 'other'] as const

export const noteReadingSchema = v.object({
  day: localDate,
  part: v.picklist(readParts),
  /** The record whose note was opened, when it was one. */
  of: maybe(anyRecordId),
  readFor: v.picklist(readReasons),
  /** Of another reason: in a few words. */
  wording: maybe(line),
})
export type NoteReading = v.InferOutput<typeof noteReadingSchema>
export type ReadPart = NoteReading['part']
export type ReadReason = NoteReading['readFor']

export const noteReadingKind = defineKind({
  kind: 'noteReading',
  code: 'lu',
  space: 'case',
  version: 1,
  schema: noteReadingSchema,
  fields: factsOf(staffOnly, { day: 'd', part: 'p', of: 'o', readFor: 'r', wording: 'w' }),
  month: (fields) => monthOf(fields.day),
})
