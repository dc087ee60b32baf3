// The snapshot that decides a vote: who had voted, what was counted, the result. Saved whole, never rewritten. Two
// closings of one motion are « deux résultats » until a third, made by the meeting, settles them.

import * as v from 'valibot'
import { count, listOf, localDateTime, maybe, monthOf, personId, recordIdOf } from '../field-types.ts'
import { creatorOnly, defineKind, fact } from '../record-kind.ts'
import { motionRules, voteMethods } from './motion.schema.ts'

export const voteResults = ['accepted', 'rejected'] as const
export type VoteResult = (typeof voteResults)[number]

/** Why the result is what it is. */
export const resultReasons = [
  'quorum_missing',
  'nobody_expressed',
  'majority',
  'no_majority',
  'tie_accepted',
  'tie_rejected',
  'consent',
  'objection',
  'elected',
  'election_tie',
] as const
export type ResultReason = (typeof resultReasons)[number]

const people = v.pipe(v.array(personId), v.maxLength(1000))
const ballots = v.pipe(v.array(recordIdOf('ba')), v.maxLength(5000))

const voteCounts = v.object({ for: count, against: count, abstain: count, objections: count })

/** How many voices a person had in an election. */
const personVoices = v.object({ person: personId, n: count })
export type PersonVoices = v.InferOutput<typeof personVoices>

export const closingSchema = v.object({
  motion: recordIdOf('mo'),
  method: v.picklist(voteMethods),
  rule: v.picklist(motionRules),
  for: count,
  against: count,
  abstain: count,
  objections: count,
  /** Objections that the group kept after talking; null outside consent. */
  upheldObjections: maybe(count),
  eligible: count,
  present: count,
  proxies: count,
  quorumMet: v.boolean(),
  result: v.picklist(voteResults),
  reason: v.picklist(resultReasons),
  /** Voices among them that were raised hands, without a name. */
  hands: maybe(count),
  /** In the order of the motion's colleges. */
  byCollege: maybe(listOf(voteCounts)),
  /** Of an election, the most voices first; those with none are absent. */
  voices: maybe(v.pipe(v.array(personVoices), v.maxLength(1000))),
  elected: maybe(personId),
  /** Who voted, never what, sorted by id. Raised hands have no name. */
  voters: people,
  countedBallots: ballots,
  /** Ballots seen and not counted: a choice that the same voter replaced, or someone who could not vote. */
  setAsideBallots: ballots,
  closedAt: localDateTime,
  /** Closings of the same motion that this one settles. */
  settles: maybe(v.pipe(v.array(recordIdOf('cl')), v.maxLength(50))),
})
export type Closing = v.InferOutput<typeof closingSchema>

export const closingKind = defineKind({
  kind: 'closing',
  code: 'cl',
  space: 'coop',
  version: 1,
  schema: closingSchema,
  fields: {
    motion: fact('m', creatorOnly),
    method: fact('h', creatorOnly),
    rule: fact('u', creatorOnly),
    for: fact('f', creatorOnly),
    against: fact('a', creatorOnly),
    abstain: fact('b', creatorOnly),
    objections: fact('o', creatorOnly),
    upheldObjections: fact('k', creatorOnly),
    eligible: fact('e', creatorOnly),
    present: fact('p', creatorOnly),
    proxies: fact('x', creatorOnly),
    quorumMet: fact('q', creatorOnly),
    result: fact('r', creatorOnly),
    reason: fact('y', creatorOnly),
    voters: fact('v', creatorOnly),
    countedBallots: fact('c', creatorOnly),
    setAsideBallots: fact('s', creatorOnly),
    closedAt: fact('t', creatorOnly),
    settles: fact('z', creatorOnly),
    hands: fact('d', creatorOnly),
    byCollege: fact('g', creatorOnly),
    voices: fact('w', creatorOnly),
    elected: fact('l', creatorOnly),
  },
  month: (fields) => monthOf(fields.closedAt),
})
