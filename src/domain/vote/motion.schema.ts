// A proposition put to the vote. Everything is frozen when it opens: text, rule, who may vote. It has no status: it is
// open until a closing names it.

import * as v from 'valibot'
import { tieRules } from '../coop/coop.schema.ts'
import { line, localDateTime, maybe, monthOf, paragraph, percent, personId, recordIdOf } from '../field-types.ts'
import { creatorOnly, defineKind, fact } from '../record-kind.ts'

export const voteMethods = ['hands', 'open', 'secret'] as const
export type VoteMethod = (typeof voteMethods)[number]

export const voteRules = ['simple', 'absolute', 'twoThirds', 'consent'] as const
export type VoteRule = (typeof voteRules)[number]

export const motionSchema = v.object({
  meeting: maybe(recordIdOf('me')),
  agendaItem: maybe(recordIdOf('ag')),
  title: maybe(line),
  wording: paragraph,
  method: v.picklist(voteMethods),
  rule: v.picklist(voteRules),
  /** Who may vote, each once. */
  eligible: v.pipe(v.array(personId), v.maxLength(1000)),
  quorumPercent: percent,
  tieRule: v.picklist(tieRules),
  openedAt: localDateTime,
})
export type Motion = v.InferOutput<typeof motionSchema>

export const motionKind = defineKind({
  kind: 'motion',
  code: 'mo',
  space: 'coop',
  version: 1,
  schema: motionSchema,
  fields: {
    meeting: fact('m', creatorOnly),
    agendaItem: fact('a', creatorOnly),
    title: fact('n', creatorOnly),
    wording: fact('w', creatorOnly),
    method: fact('h', creatorOnly),
    rule: fact('r', creatorOnly),
    eligible: fact('e', creatorOnly),
    quorumPercent: fact('q', creatorOnly),
    tieRule: fact('t', creatorOnly),
    openedAt: fact('o', creatorOnly),
  },
  month: (fields) => monthOf(fields.openedAt),
  search: ['title', 'wording'],
})
