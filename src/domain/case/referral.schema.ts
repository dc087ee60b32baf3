// Orientation to a partner, when the project is not feasible here or someone else helps better (S1). Codes and a few
// words fit for the person to read: they carry the printed sheet themselves.

import * as v from 'valibot'
import { line, listOf, localDate, maybe, monthOf, paragraph } from '../field-types.ts'
import { creatorWho, defineKind, fact, staffOnly, value } from '../record-kind.ts'

/** Codes only, never a story. */
export const referralReasons = [
  'notFeasibleHere',
  'otherProject',
  'training',
  'employment',
  'french',
  'digital',
  'housing',
  'rights',
  'mobility',
  'childcare',
  'age',
  'place',
  'other',
] as const
export const referralOutcomes = ['waiting', 'met', 'notMet', 'unknown'] as const

export const referralSchema = v.object({
  day: localDate,
  /** The partner organisation, and whom to ask for there. */
  to: line,
  contact: maybe(line),
  reasons: listOf(v.picklist(referralReasons)),
  wording: maybe(paragraph),
  /** The person agreed to be referred; nothing is sent without them. */
  agreed: maybe(v.boolean()),
  outcome: maybe(v.picklist(referralOutcomes)),
  outcomeOn: maybe(localDate),
})
export type Referral = v.InferOutput<typeof referralSchema>

export const referralKind = defineKind({
  kind: 'referral',
  code: 'rf',
  space: 'case',
  version: 1,
  schema: referralSchema,
  fields: {
    day: fact('d', creatorWho(staffOnly)),
    to: value('t', staffOnly),
    contact: value('c', staffOnly),
    reasons: value('r', staffOnly),
    wording: value('w', staffOnly),
    agreed: value('a', staffOnly),
    outcome: value('o', staffOnly),
    outcomeOn: value('u', staffOnly),
  },
  month: (fields) => monthOf(fields.day),
  search: ['to'],
})
