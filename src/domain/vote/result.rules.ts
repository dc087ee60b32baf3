// From counted voices to a result (DOMAIN §4.5; loi 47-1775 du 10 septembre 1947 leaves the rules to the statutes).
// Integers only: a share is compared by multiplying, never by dividing.

import type { TieRule } from '../coop/coop.schema.ts'
import type { ResultReason, VoteResult } from './closing.schema.ts'
import type { VoteRule } from './motion.schema.ts'

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
}

/** Quorum = (present + proxies) ÷ eligible ≥ q. Nobody eligible: never met. */
export const isQuorumMet = (vote: {
  present: number
  proxies: number
  eligible: number
  quorumPercent: number
}): boolean => vote.eligible > 0 && (vote.present + vote.proxies) * 100 >= vote.quorumPercent * vote.eligible

/** Under consent a vote against is an objection; under any other rule an objection is a vote against. */
export function countsUnderRule({ rule, counts }: { rule: VoteRule; counts: VoteCounts }): VoteCounts {
  return rule === 'consent'
    ? { ...counts, against: 0, objections: counts.objections + counts.against }
    : { ...counts, against: counts.against + counts.objections, objections: 0 }
}

/**
 * The result of a vote. Simple: for > against, abstentions ignored. Absolute: for > eligible ÷ 2. Two thirds:
 * for ÷ (for + against) ≥ ⅔. Consent: no upheld objection, and someone spoke. A tie is only a matter of the simple
 * rule; it is rejected unless the house rules say otherwise. Without quorum everything is rejected.
 * `upheldObjections` defaults to every objection.
 */
export function decideVote(vote: {
  rule: VoteRule
  counts: VoteCounts
  eligible: number
  present: number
  proxies: number
  quorumPercent: number
  tieRule: TieRule
  upheldObjections?: number | null | undefined
}): VoteOutcome {
  const quorumMet = isQuorumMet(vote)
  if (!quorumMet) return { quorumMet, result: 'rejected', reason: 'quorum_missing' }
  return { quorumMet, ...decideWithQuorum(vote) }
}

const passedOrNot = (passed: boolean): { result: VoteResult; reason: ResultReason } =>
  passed ? { result: 'accepted', reason: 'majority' } : { result: 'rejected', reason: 'no_majority' }

function decideWithQuorum(vote: Parameters<typeof decideVote>[0]): { result: VoteResult; reason: ResultReason } {
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
      return vote.tieRule === 'accepted'
        ? { result: 'accepted', reason: 'tie_accepted' }
        : { result: 'rejected', reason: 'tie_rejected' }
  }
}
