// From counted voices to a result (DOMAIN §4.5; loi 47-1775 du 10 septembre 1947 leaves the rules to the statutes).
// Integers only: a share is compared by multiplying, never by dividing.

import type { PersonId } from '../../base/ids.ts'
import type { TieRule } from '../coop/coop.schema.ts'
import type { PersonVoices, ResultReason, VoteResult } from './closing.schema.ts'
import { collegeScore } from './college.rules.ts'
import { decideElection } from './election.rules.ts'
import type { MotionCollege, MotionRule } from './motion.schema.ts'

export interface VoteCounts {
  readonly for: number
  readonly against: number
  readonly abstain: number
  readonly objections: number
}

export interface VoteOutcome {
  readonly quorumMet: boolean
  readonly result: VoteResult
  readonly reason: ResultReason
  readonly elected?: PersonId
}

/** Quorum = (present + proxies) ÷ eligible ≥ q. Nobody eligible: never met. */
export const isQuorumMet = (vote: {
  present: number
  proxies: number
  eligible: number
  quorumPercent: number
}): boolean => vote.eligible > 0 && (vote.present + vote.proxies) * 100 >= vote.quorumPercent * vote.eligible

/** Under consent a vote against is an objection; under any other rule an objection is a vote against. */
export function countsUnderRule({ rule, counts }: { rule: MotionRule; counts: VoteCounts }): VoteCounts {
  return rule === 'consent'
    ? { ...counts, against: 0, objections: counts.objections + counts.against }
    : { ...counts, against: counts.against + counts.objections, objections: 0 }
}

export interface VoteNumbers {
  rule: MotionRule
  counts: VoteCounts
  eligible: number
  present: number
  proxies: number
  quorumPercent: number
  tieRule: TieRule
  upheldObjections?: number | null | undefined
  colleges?: readonly MotionCollege[] | null | undefined
  byCollege?: readonly VoteCounts[] | null | undefined
  voices?: readonly PersonVoices[] | null | undefined
  round?: number | null | undefined
}

/**
 * The result of a vote. Simple: for > against, abstentions ignored. Absolute: for > eligible ÷ 2. Two thirds:
 * for ÷ (for + against) ≥ ⅔. Consent: no upheld objection, and someone spoke. Colleges: Σ weight · for ÷ expressed > ½.
 * A tie is only a matter of the simple rule and of colleges; it is rejected unless the house rules say otherwise.
 * Without quorum everything is rejected. `upheldObjections` defaults to every objection.
 */
export function decideVote(vote: VoteNumbers): VoteOutcome {
  const quorumMet = isQuorumMet(vote)
  if (!quorumMet) return { quorumMet, result: 'rejected', reason: 'quorum_missing' }
  return { quorumMet, ...decideWithQuorum(vote) }
}

type Decided = Omit<VoteOutcome, 'quorumMet'>

const passedOrNot = (passed: boolean): Decided =>
  passed ? { result: 'accepted', reason: 'majority' } : { result: 'rejected', reason: 'no_majority' }

const tied = (tieRule: TieRule): Decided =>
  tieRule === 'accepted'
    ? { result: 'accepted', reason: 'tie_accepted' }
    : { result: 'rejected', reason: 'tie_rejected' }

function decideWithQuorum(vote: VoteNumbers): Decided {
  const counts = countsUnderRule(vote)
  const expressed = counts.for + counts.against + counts.objections
  switch (vote.rule) {
    case 'consent':
      if (expressed + counts.abstain === 0) return { result: 'rejected', reason: 'nobody_expressed' }
      return (vote.upheldObjections ?? counts.objections) > 0
        ? { result: 'rejected', reason: 'objection' }
        : { result: 'accepted', reason: 'consent' }
    case 'absolute':
      return passedOrNot(counts.for * 2 > vote.eligible)
    case 'twoThirds':
      if (expressed === 0) return { result: 'rejected', reason: 'nobody_expressed' }
      return passedOrNot(counts.for * 3 >= expressed * 2)
    case 'simple':
      if (expressed === 0) return { result: 'rejected', reason: 'nobody_expressed' }
      if (counts.for !== counts.against) return passedOrNot(counts.for > counts.against)
      return tied(vote.tieRule)
    case 'colleges': {
      if (expressed === 0) return { result: 'rejected', reason: 'nobody_expressed' }
      const { score, of } = collegeScore(vote.colleges ?? [], vote.byCollege ?? [])
      return score * 2n === of ? tied(vote.tieRule) : passedOrNot(score * 2n > of)
    }
    case 'election': {
      const { voices, round } = vote
      const { reason, elected } = decideElection({ voices: voices ?? [], against: counts.against, round: round ?? 1 })
      return elected === undefined ? { result: 'rejected', reason } : { result: 'accepted', reason, elected }
    }
  }
}
