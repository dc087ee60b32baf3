// A proposition put to the vote. Everything is frozen when it opens: text, rule, who may vote. It has no status: it is
// open until a closing names it.

import * as v from 'valibot'
import { tieRules } from '../coop/coop.schema.ts'
import {
  basisPoints,
  cents,
  count,
  line,
  listOf,
  localDateTime,
  maybe,
  monthOf,
  paragraph,
  percent,
  personId,
  recordIdOf,
} from '../field-types.ts'
import { serviceUnits } from '../job/service.schema.ts'
import { creatorOnly, defineKind, fact } from '../record-kind.ts'

export const voteMethods = ['hands', 'open', 'secret'] as const
export type VoteMethod = (typeof voteMethods)[number]

export const voteRules = ['simple', 'absolute', 'twoThirds', 'consent'] as const
export type VoteRule = (typeof voteRules)[number]

/** An election and a vote by colleges are frozen with their candidates and their colleges. */
export const motionRules = [...voteRules, 'election', 'colleges'] as const
export type MotionRule = (typeof motionRules)[number]

const people = v.pipe(v.array(personId), v.maxLength(1000))

/** Whose voices weigh together: `weight` of 10 000 in all. What anyone holds of the capital is nowhere. */
export const motionCollege = v.object({ name: line, weight: basisPoints, voters: people })
export type MotionCollege = v.InferOutput<typeof motionCollege>

/** Before tax, for one unit of a service. */
export const motionPrice = v.object({ service: recordIdOf('se'), unit: v.picklist(serviceUnits), priceCents: cents })

export const motionSchema = v.object({
  meeting: maybe(recordIdOf('me')),
  agendaItem: maybe(recordIdOf('ag')),
  title: maybe(line),
  wording: paragraph,
  method: v.picklist(voteMethods),
  rule: v.picklist(motionRules),
  /** Who may vote, each once. */
  eligible: people,
  quorumPercent: percent,
  tieRule: v.picklist(tieRules),
  /** How many absent people one person speaks for in it; the coop's own figure in propositions that do not say. */
  proxiesPerPerson: maybe(count),
  openedAt: localDateTime,
  /** Of an election; none: one may choose anyone who may vote. */
  candidates: maybe(people),
  /** Of an election: 1 at first; later rounds go to the most voices. */
  round: maybe(count),
  colleges: maybe(listOf(motionCollege)),
  /** The decision that this one replaces if it is adopted. */
  supersedes: maybe(recordIdOf('de')),
  /** The prices that it sets if it is adopted, as they are voted on. */
  prices: maybe(listOf(motionPrice)),
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
    proxiesPerPerson: fact('pp', creatorOnly),
    openedAt: fact('o', creatorOnly),
    candidates: fact('c', creatorOnly),
    round: fact('u', creatorOnly),
    colleges: fact('g', creatorOnly),
    supersedes: fact('x', creatorOnly),
    prices: fact('p', creatorOnly),
  },
  month: (fields) => monthOf(fields.openedAt),
  search: ['title', 'wording'],
})
