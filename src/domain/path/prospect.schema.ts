// The prospecting log of a project holder: who they met or called, and what came of it. Theirs and the staff's.

import * as v from 'valibot'
import { line, localDate, maybe, monthOf, paragraph } from '../field-types.ts'
import { defineKind, fact, ownerOrStaff, value } from '../record-kind.ts'

export const prospectChannels = ['visit', 'phone', 'message', 'event', 'wordOfMouth', 'other'] as const
export const prospectOutcomes = ['noAnswer', 'notNow', 'no', 'interested', 'quote', 'sale'] as const

export const prospectSchema = v.object({
  day: localDate,
  who: maybe(line),
  channel: maybe(v.picklist(prospectChannels)),
  outcome: maybe(v.picklist(prospectOutcomes)),
  note: maybe(paragraph),
  nextStep: maybe(line),
  nextOn: maybe(localDate),
  /** Written by mistake: shown no more. */
  withdrawn: maybe(v.boolean()),
})
export type Prospect = v.InferOutput<typeof prospectSchema>

export const prospectKind = defineKind({
  kind: 'prospect',
  code: 'pl',
  space: 'self',
  // 2: withdrawn.
  version: 2,
  schema: prospectSchema,
  fields: {
    day: fact('d', ownerOrStaff),
    who: value('w', ownerOrStaff),
    channel: value('c', ownerOrStaff),
    outcome: value('o', ownerOrStaff),
    note: value('t', ownerOrStaff),
    nextStep: value('n', ownerOrStaff),
    nextOn: value('u', ownerOrStaff),
    withdrawn: value('x', ownerOrStaff),
  },
  month: (fields) => monthOf(fields.day),
  search: ['who', 'note'],
})
