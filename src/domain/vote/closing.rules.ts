// Closing a vote, and reading what closings say. The closing snapshot decides, not clocks (DOMAIN §4.5).

import type { PersonId, RecordId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import type { LocalDateTime } from '../time/local-time.ts'
import type { Closing } from './closing.schema.ts'
import type { Motion } from './motion.schema.ts'
import { countsUnderRule, decideVote, type VoteCounts } from './result.rules.ts'
import { type CastBallot, tallyBallots } from './tally.rules.ts'

/**
 * `ballots`: phones, urn tablet or named hands. `hands`: raised hands counted, without names. `urn`: a secret vote:
 * who voted and the totals, never who chose what.
 */
export type VoteSource =
  | { readonly type: 'ballots'; readonly ballots: Iterable<CastBallot> }
  | { readonly type: 'hands'; readonly counts: VoteCounts }
  | { readonly type: 'urn'; readonly counts: VoteCounts; readonly voters: readonly PersonId[] }

export type ClosingError =
  | { readonly type: 'vote.secret_needs_urn' }
  | { readonly type: 'vote.urn_needs_secret' }
  | { readonly type: 'vote.count_invalid' }
  | { readonly type: 'vote.more_votes_than_people'; readonly votes: number; readonly people: number }
  | { readonly type: 'vote.voter_not_eligible'; readonly voters: readonly PersonId[] }
  | { readonly type: 'vote.upheld_invalid'; readonly objections: number }
  | { readonly type: 'vote.closed_before_opening' }

interface Counted {
  readonly counts: VoteCounts
  readonly voters: readonly PersonId[]
  readonly counted: readonly RecordId[]
  readonly setAside: readonly RecordId[]
}

/**
 * The closing to save. Whoever cast a ballot is present, or represented if listed so; people who may not vote count
 * nowhere. `upheldObjections` is asked under consent, after the group has talked.
 */
export function closeMotion(vote: {
  motion: Motion & { readonly id: RecordId }
  source: VoteSource
  /** Persons in the room. */
  present: readonly PersonId[]
  /** Persons absent who gave a proxy. */
  represented: readonly PersonId[]
  upheldObjections?: number | undefined
  closedAt: LocalDateTime
  /** Closings of the same motion that the meeting settles by this one. */
  settles?: readonly RecordId[] | undefined
}): Result<Closing, ClosingError> {
  const { motion, source, closedAt } = vote
  if (closedAt < motion.openedAt) return err({ type: 'vote.closed_before_opening' })
  const eligible = new Set(motion.eligible)
  const read = countSource({ motion, source, eligible })
  if (!read.ok) return read
  const { voters, counted, setAside } = read.value

  const represented = new Set(vote.represented.filter((person) => eligible.has(person)))
  const present = new Set([...vote.present, ...voters].filter((person) => eligible.has(person)))
  for (const person of vote.present) represented.delete(person)
  for (const person of represented) present.delete(person)

  const counts = countsUnderRule({ rule: motion.rule, counts: read.value.counts })
  const votes = counts.for + counts.against + counts.abstain + counts.objections
  const people = present.size + represented.size
  if (votes > people) return err({ type: 'vote.more_votes_than_people', votes, people })

  const isConsent = motion.rule === 'consent'
  const upheldObjections = isConsent ? (vote.upheldObjections ?? counts.objections) : null
  if (upheldObjections !== null && !(isCount(upheldObjections) && upheldObjections <= counts.objections)) {
    return err({ type: 'vote.upheld_invalid', objections: counts.objections })
  }
  const numbers = { eligible: eligible.size, present: present.size, proxies: represented.size }
  const outcome = decideVote({ ...motion, ...numbers, counts, upheldObjections })
  return ok({
    motion: motion.id,
    method: motion.method,
    rule: motion.rule,
    ...counts,
    upheldObjections,
    ...numbers,
    ...outcome,
    voters: [...voters].sort(),
    countedBallots: [...counted],
    setAsideBallots: [...setAside],
    closedAt,
    ...(vote.settles === undefined ? {} : { settles: [...vote.settles] }),
  })
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0

function countSource({
  motion,
  source,
  eligible,
}: {
  motion: Motion & { readonly id: RecordId }
  source: VoteSource
  eligible: ReadonlySet<PersonId>
}): Result<Counted, ClosingError> {
  if (motion.method === 'secret' && source.type !== 'urn') return err({ type: 'vote.secret_needs_urn' })
  if (motion.method !== 'secret' && source.type === 'urn') return err({ type: 'vote.urn_needs_secret' })
  if (source.type === 'ballots') {
    return ok(tallyBallots({ motion: motion.id, ballots: source.ballots, eligible: motion.eligible }))
  }
  const { counts } = source
  if (![counts.for, counts.against, counts.abstain, counts.objections].every(isCount)) {
    return err({ type: 'vote.count_invalid' })
  }
  if (source.type === 'hands') return ok({ counts, voters: [], counted: [], setAside: [] })
  const voters = new Set(source.voters)
  const strangers = [...voters].filter((voter) => !eligible.has(voter))
  if (strangers.length > 0) return err({ type: 'vote.voter_not_eligible', voters: strangers.sort() })
  const votes = counts.for + counts.against + counts.abstain + counts.objections
  if (votes !== voters.size) return err({ type: 'vote.more_votes_than_people', votes, people: voters.size })
  return ok({ counts, voters: [...voters], counted: [], setAside: [] })
}

export interface ClosingRecord {
  readonly id: RecordId
  readonly closing: Closing
}

export type MotionState =
  | { readonly type: 'open' }
  | { readonly type: 'closed'; readonly id: RecordId; readonly closing: Closing }
  | { readonly type: 'disputed'; readonly closings: readonly ClosingRecord[] }

/**
 * Open without a closing; closed with one; disputed with several, whatever they say, until a later one settles all
 * the others. Closings whose result does not follow from their own numbers are ignored.
 */
export function motionState({
  motion,
  closings,
}: {
  motion: Motion & { readonly id: RecordId }
  closings: Iterable<ClosingRecord>
}): MotionState {
  const coherent = [...closings]
    .filter(({ closing }) => isClosingCoherent({ motion, closing }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  if (coherent.length === 0) return { type: 'open' }
  const settled = new Set(
    coherent.flatMap(({ id, closing }) => (closing.settles ?? []).filter((other) => other !== id)),
  )
  const standing = coherent.filter(({ id }) => !settled.has(id))
  const [only] = standing
  if (only !== undefined && standing.length === 1) return { type: 'closed', id: only.id, closing: only.closing }
  return { type: 'disputed', closings: standing.length > 0 ? standing : coherent }
}

/** Whether a closing belongs to the motion and says what its own numbers say under the motion's frozen rule. */
export function isClosingCoherent({
  motion,
  closing,
}: {
  motion: Motion & { readonly id: RecordId }
  closing: Closing
}): boolean {
  const votes = closing.for + closing.against + closing.abstain + closing.objections
  if (closing.motion !== motion.id || closing.rule !== motion.rule || closing.method !== motion.method) return false
  if (closing.eligible !== new Set(motion.eligible).size || votes > closing.present + closing.proxies) return false
  if (closing.present + closing.proxies > closing.eligible) return false
  const outcome = decideVote({
    ...closing,
    counts: closing,
    quorumPercent: motion.quorumPercent,
    tieRule: motion.tieRule,
  })
  return (
    outcome.result === closing.result && outcome.reason === closing.reason && outcome.quorumMet === closing.quorumMet
  )
}

/** « Arrivé après clôture »: ballots that the closing never saw. Shown, not counted. Sorted by id. */
export function lateBallots({ closing, ballots }: { closing: Closing; ballots: Iterable<CastBallot> }): CastBallot[] {
  const seen = new Set([...closing.countedBallots, ...closing.setAsideBallots])
  return [...ballots]
    .filter((ballot) => ballot.motion === closing.motion && !seen.has(ballot.id))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** One more than the largest number given; two secretaries offline may give the same, which shows as two answers. */
export const nextDecisionNumber = ({ numbers }: { numbers: Iterable<number> }): number => Math.max(0, ...numbers) + 1
