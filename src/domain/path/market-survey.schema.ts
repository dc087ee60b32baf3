// The market pre-survey of the contrat d'objectif (S1): how many people were asked, and what they would pay.

import * as v from 'valibot'
import { cents, count, line, localDate, maybe, monthOf, paragraph } from '../field-types.ts'
import { defineKind, fact, ownerOrStaff, value } from '../record-kind.ts'

export const marketSurveySchema = v.object({
  day: localDate,
  product: maybe(line),
  place: maybe(line),
  asked: maybe(count),
  interested: maybe(count),
  /** What people said they would pay, and what others charge. */
  priceCents: maybe(cents),
  competitorPriceCents: maybe(cents),
  learned: maybe(paragraph),
  /** Written by mistake: shown no more. */
  withdrawn: maybe(v.boolean()),
})
export type MarketSurvey = v.InferOutput<typeof marketSurveySchema>

export const marketSurveyKind = defineKind({
  kind: 'marketSurvey',
  code: 'ms',
  space: 'self',
  // 2: withdrawn.
  version: 2,
  schema: marketSurveySchema,
  fields: {
    day: fact('d', ownerOrStaff),
    product: value('o', ownerOrStaff),
    place: value('l', ownerOrStaff),
    asked: value('a', ownerOrStaff),
    interested: value('i', ownerOrStaff),
    priceCents: value('p', ownerOrStaff),
    competitorPriceCents: value('c', ownerOrStaff),
    learned: value('t', ownerOrStaff),
    withdrawn: value('x', ownerOrStaff),
  },
  month: (fields) => monthOf(fields.day),
})
