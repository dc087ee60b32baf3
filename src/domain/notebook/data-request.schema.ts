// What a person asks about their data: to see the rest, to correct, to object, to erase (RGPD art. 15 to 21). Staff
// answer within a month (art. 12.3).

import * as v from 'valibot'
import { anyRecordId, line, localDate, maybe, monthOf, paragraph } from '../field-types.ts'
import { creatorWho, defineKind, fact, ownerOrStaff, staffOnly, value } from '../record-kind.ts'

export const requestTypes = ['access', 'correction', 'objection', 'erasure'] as const
export const requestOutcomes = ['done', 'partly', 'refused'] as const

export const dataRequestSchema = v.object({
  type: v.picklist(requestTypes),
  day: localDate,
  /** The record and the field that it is about, when it is about one. */
  about: maybe(anyRecordId),
  field: maybe(line),
  wording: maybe(paragraph),
  answeredOn: maybe(localDate),
  outcome: maybe(v.picklist(requestOutcomes)),
  answer: maybe(paragraph),
})
export type DataRequest = v.InferOutput<typeof dataRequestSchema>

const asked = creatorWho(ownerOrStaff)

export const dataRequestKind = defineKind({
  kind: 'dataRequest',
  code: 'dr',
  space: 'self',
  version: 1,
  schema: dataRequestSchema,
  fields: {
    type: fact('y', asked),
    day: fact('d', asked),
    about: fact('a', asked),
    field: fact('f', asked),
    wording: fact('w', asked),
    answeredOn: value('n', staffOnly),
    outcome: value('o', staffOnly),
    answer: value('r', staffOnly),
  },
  month: (fields) => monthOf(fields.day),
})
