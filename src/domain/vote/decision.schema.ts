// A numbered decision. Its words never change: a reversal is a new decision that supersedes it.

import * as v from 'valibot'
import { count, localDate, maybe, monthOf, paragraph, recordIdOf } from '../field-types.ts'
import { anyoneInSpace, creatorOnly, defineKind, fact, value } from '../record-kind.ts'

export const decisionSchema = v.object({
  /** A value, for two secretaries may give the same number offline. */
  number: count,
  wording: paragraph,
  motion: maybe(recordIdOf('mo')),
  meeting: maybe(recordIdOf('me')),
  effective: localDate,
  supersedes: maybe(recordIdOf('de')),
})
export type Decision = v.InferOutput<typeof decisionSchema>

export const decisionKind = defineKind({
  kind: 'decision',
  code: 'de',
  space: 'coop',
  version: 1,
  schema: decisionSchema,
  fields: {
    number: value('n', anyoneInSpace),
    wording: fact('w', creatorOnly),
    motion: fact('m', creatorOnly),
    meeting: fact('g', creatorOnly),
    effective: fact('e', creatorOnly),
    supersedes: fact('s', creatorOnly),
  },
  month: (fields) => monthOf(fields.effective),
  search: ['wording'],
})
