// The end of the accompaniment. The category is counted in reports (DOMAIN §4.11); an alternative project makes of an
// ending a constructive step (S0). The consent to be called six months later is the person's own record: `consent`.

import * as v from 'valibot'
import { count, localDate, maybe, monthOf, paragraph } from '../field-types.ts'
import { creatorWho, defineKind, fact, staffOnly, value } from '../record-kind.ts'
import { exitCategories, exitSituations } from './exit.rules.ts'

export const exitSchema = v.object({
  day: localDate,
  category: v.picklist(exitCategories),
  situation: maybe(v.picklist(exitSituations)),
  /** Length of the job contract, when it has one. */
  contractMonths: maybe(count),
  alternativeProject: maybe(paragraph),
  /** What was learnt six months later, if the person agreed to be called. */
  followUpOn: maybe(localDate),
  followUpCategory: maybe(v.picklist(exitCategories)),
})
export type Exit = v.InferOutput<typeof exitSchema>

export const exitKind = defineKind({
  kind: 'exit',
  code: 'ex',
  space: 'case',
  version: 1,
  schema: exitSchema,
  fields: {
    day: fact('d', creatorWho(staffOnly)),
    category: value('c', staffOnly),
    situation: value('s', staffOnly),
    contractMonths: value('m', staffOnly),
    alternativeProject: value('a', staffOnly),
    followUpOn: value('f', staffOnly),
    followUpCategory: value('g', staffOnly),
  },
  month: (fields) => monthOf(fields.day),
})
