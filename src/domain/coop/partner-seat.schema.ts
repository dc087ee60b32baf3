// A seat of an organisation in the local committee.

import * as v from 'valibot'
import { line, listOf, localDate, maybe, paragraph } from '../field-types.ts'
import { defineKind, staffOnly, value } from '../record-kind.ts'

export const seatRoles = ['coordinator', 'host', 'funder', 'venue', 'member'] as const

export const partnerSeatSchema = v.object({
  organisation: line,
  /** Other names of the same organisation. */
  aliases: maybe(listOf(line)),
  role: v.picklist(seatRoles),
  contribution: maybe(paragraph),
  left: maybe(localDate),
})
export type PartnerSeat = v.InferOutput<typeof partnerSeatSchema>

export const partnerSeatKind = defineKind({
  kind: 'partnerSeat',
  code: 'lp',
  space: 'coop',
  version: 1,
  schema: partnerSeatSchema,
  fields: {
    organisation: value('o', staffOnly),
    aliases: value('a', staffOnly),
    role: value('r', staffOnly),
    contribution: value('c', staffOnly),
    left: value('l', staffOnly),
  },
  month: () => '',
  search: ['organisation', 'aliases'],
})
