// « Entraide »: what one member offers or looks for. Everyone of the coop reads it; whoever wrote it, or staff, ends it.

import * as v from 'valibot'
import { localDate, maybe, monthOf, paragraph } from '../field-types.ts'
import { creatorOnly, defineKind, fact, staffOnly, value, type WriteRule } from '../record-kind.ts'

export const helpTypes = ['offer', 'ask'] as const
export type HelpType = (typeof helpTypes)[number]

export const helpPostSchema = v.object({
  type: v.picklist(helpTypes),
  wording: paragraph,
  day: localDate,
  /** Shown to this day, included. */
  until: localDate,
  /** Found, given, or taken back. */
  endedOn: maybe(localDate),
})
export type HelpPost = v.InferOutput<typeof helpPostSchema>

const creatorOrStaff: WriteRule = (context) => creatorOnly(context) || staffOnly(context)

export const helpPostKind = defineKind({
  kind: 'helpPost',
  code: 'hp',
  space: 'coop',
  version: 1,
  schema: helpPostSchema,
  fields: {
    type: fact('t', creatorOnly),
    wording: fact('w', creatorOnly),
    day: fact('d', creatorOnly),
    until: value('u', creatorOnly),
    endedOn: value('e', creatorOrStaff),
  },
  month: (fields) => monthOf(fields.day),
  search: ['wording'],
})
