// What a vote is counted from: named ballots, with raised hands beside them; raised hands alone; or a secret urn.

import type { PersonId, RecordId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import type { PersonVoices } from './closing.schema.ts'
import { sortedVoices } from './election.rules.ts'
import type { Motion } from './motion.schema.ts'
import type { VoteCounts } from './result.rules.ts'
import { type CastBallot, countsOf, type ProxyHolders, tallyMotion } from './tally.rules.ts'
import type { UrnTotals } from './urn.rules.ts'

/**
 * `ballots`: phones, tablet, codes and proxies, and the hands raised by people who have no ballot. `hands`: raised
 * hands only. `urn`: a secret vote: who voted and the totals, never who chose what.
 */
export type VoteSource =
  | { readonly type: 'ballots'; readonly ballots: Iterable<CastBallot>; readonly hands?: VoteCounts | undefined }
  | { readonly type: 'hands'; readonly counts: VoteCounts }
  | ({ readonly type: 'urn' } & UrnTotals)

export type SourceError =
  | { readonly type: 'vote.secret_needs_urn' }
  | { readonly type: 'vote.urn_needs_secret' }
  | { readonly type: 'vote.hands_need_plain_rule' }
  | { readonly type: 'vote.count_invalid' }
  | { readonly type: 'vote.more_votes_than_people'; readonly votes: number; readonly people: number }
  | { readonly type: 'vote.voter_not_eligible'; readonly voters: readonly PersonId[] }

export interface Counted {
  readonly counts: VoteCounts
  readonly byCollege?: readonly VoteCounts[] | undefined
  readonly voices?: readonly PersonVoices[] | undefined
  readonly voters: readonly PersonId[]
  readonly counted: readonly RecordId[]
  readonly setAside: readonly RecordId[]
  /** Voices that are raised hands. */
  readonly hands: number
}

export const sumOf = (counts: VoteCounts): number => counts.for + counts.against + counts.abstain + counts.objections

export const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0
const areCounts = (counts: VoteCounts): boolean =>
  [counts.for, counts.against, counts.abstain, counts.objections].every(isCount)

const added = (a: VoteCounts, b: VoteCounts): VoteCounts => ({
  for: a.for + b.for,
  against: a.against + b.against,
  abstain: a.abstain + b.abstain,
  objections: a.objections + b.objections,
})

export function countSource({
  motion,
  source,
  holders,
}: {
  motion: Motion & { readonly id: RecordId }
  source: VoteSource
  holders?: ProxyHolders | undefined
}): Result<Counted, SourceError> {
  if (motion.method === 'secret' && source.type !== 'urn') return err({ type: 'vote.secret_needs_urn' })
  if (motion.method !== 'secret' && source.type === 'urn') return err({ type: 'vote.urn_needs_secret' })
  const hands = source.type === 'ballots' ? source.hands : source.type === 'hands' ? source.counts : undefined
  if (hands !== undefined && !areCounts(hands)) return err({ type: 'vote.count_invalid' })
  // A raised hand has no name: it says neither a college nor a candidate.
  if (hands !== undefined && (motion.rule === 'colleges' || motion.rule === 'election')) {
    return err({ type: 'vote.hands_need_plain_rule' })
  }
  if (source.type === 'urn') return countUrn(motion, source)
  if (source.type === 'hands') {
    return ok({ counts: source.counts, voters: [], counted: [], setAside: [], hands: sumOf(source.counts) })
  }
  const { ballots, counts, voters, counted, setAside } = tallyMotion({ motion, ballots: source.ballots, holders })
  return ok({
    counts: hands === undefined ? counts : added(counts, hands),
    voters,
    counted,
    setAside,
    hands: hands === undefined ? 0 : sumOf(hands),
    byCollege: motion.rule === 'colleges' ? collegeCounts(motion, ballots) : undefined,
    voices: motion.rule === 'election' ? voicesOf(ballots) : undefined,
  })
}

const collegeCounts = (motion: Motion, ballots: readonly CastBallot[]): VoteCounts[] =>
  (motion.colleges ?? []).map(({ voters }) => countsOf(ballots.filter(({ voter }) => voters.includes(voter))))

function voicesOf(ballots: readonly CastBallot[]): PersonVoices[] {
  const voices = new Map<PersonId, number>()
  for (const { candidate } of ballots) {
    if (candidate !== undefined) voices.set(candidate, (voices.get(candidate) ?? 0) + 1)
  }
  return sortedVoices([...voices].map(([person, n]) => ({ person, n })))
}

function countUrn(motion: Motion, urn: UrnTotals): Result<Counted, SourceError> {
  const { counts, byCollege, voices } = urn
  if (!areCounts(counts)) return err({ type: 'vote.count_invalid' })
  const voters = [...new Set(urn.voters)].sort()
  const strangers = voters.filter((voter) => !motion.eligible.includes(voter))
  if (strangers.length > 0) return err({ type: 'vote.voter_not_eligible', voters: strangers })
  if (sumOf(counts) !== voters.length) {
    return err({ type: 'vote.more_votes_than_people', votes: sumOf(counts), people: voters.length })
  }
  return ok({ counts, byCollege, voices, voters, counted: [], setAside: [], hands: 0 })
}
