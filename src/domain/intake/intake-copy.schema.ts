// What a person may read of their premier accueil without asking: what they said themselves, and what they were told.
// A copy in their own space, written in the save that writes the intake, one field for one field, so that two staff
// members who change two answers offline do not dispute the copy either. The referrer, the feasibility, the working
// approach and the note come on request: `caseCopy`.

import * as v from 'valibot'
import { localDate, maybe, monthOf, recordIdOf } from '../field-types.ts'
import { defineKind, fact, staffOnly, value } from '../record-kind.ts'
import { intakeSchema } from './intake.schema.ts'

export const readableIntakeFields = [
  'place',
  'name',
  'alias',
  'collectiveInfoDate',
  'strengths',
  'likes',
  'needs',
  'accessNeeds',
  'projectIdea',
  'maturity',
  'entryStatus',
  'noticeVersion',
  'noticeGivenAt',
] as const

export const intakeCopySchema = v.object({
  of: recordIdOf('in'),
  date: maybe(localDate),
  ...v.pick(intakeSchema, readableIntakeFields).entries,
})
export type IntakeCopy = v.InferOutput<typeof intakeCopySchema>

export const intakeCopyKind = defineKind({
  kind: 'intakeCopy',
  code: 'ic',
  space: 'self',
  version: 1,
  schema: intakeCopySchema,
  fields: {
    of: fact('o', staffOnly),
    date: value('d', staffOnly),
    place: value('p', staffOnly),
    name: value('n', staffOnly),
    alias: value('al', staffOnly),
    collectiveInfoDate: value('ci', staffOnly),
    strengths: value('s', staffOnly),
    likes: value('l', staffOnly),
    needs: value('b', staffOnly),
    accessNeeds: value('a', staffOnly),
    projectIdea: value('i', staffOnly),
    maturity: value('m', staffOnly),
    entryStatus: value('e', staffOnly),
    noticeVersion: value('nv', staffOnly),
    noticeGivenAt: value('ng', staffOnly),
  },
  month: (fields) => monthOf(fields.date),
})

/** The part of an intake's fields that its person reads without asking. */
export const readablePart = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    ['date', ...readableIntakeFields].filter((name) => fields[name] !== undefined).map((name) => [name, fields[name]]),
  )
