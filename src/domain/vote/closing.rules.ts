// Closing a vote, and reading what closings say. The closing snapshot decides, not clocks (DOMAIN §4.5).

import type { PersonId, RecordId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import type { LocalDateTime } from '../time/local-time.ts'
import type { Closing } from './closing.schema.ts'
import { countSource, isCount, type SourceError, sumOf, type VoteSource } from './count-source.rules.ts'
import type { Motion } from './motion.schema.ts'
import { countsUnderRule, decideVote } from './result.rules.ts'
import type { CastBallot, ProxyHolders } from './tally.rules.ts'

export type ClosingError =
  | SourceError
  /** Raised hands, with more voices than there are people in the room without a ballot. */
  | { readonly type: 'vote.more_hands_than_people'; readonly votes: number; readonly people: number }
  | { readonly type: 'vote.upheld_invalid'; readonly objections: number }
  | { readonly type: 'vote.closed_before_opening' }

/**
 * The closing to save. Whoever cast a ballot is present, or represented if listed so; people who may not vote count
 * nowhere. Hands are raised by people in the room, or their proxies, who have no ballot. `upheldObjections` is asked under consent, after the group has talked.
 */
export function closeMotion(vote: {
  motion: Motion & { readonly id: RecordId }
  source: VoteSource
  /** Persons in the room. */
  present: readonly PersonId[]
  /** Persons absent who gave a proxy. */
  represented: readonly PersonId[]
  /** Who speaks for them; without it no ballot by proxy counts. */
  holders?: ProxyHolders | undefined
  upheldObjections?: number | undefined
  closedAt: LocalDateTime
  /** Closings of the same motion that the meeting settles by this one. */
  settles?: readonly RecordId[] | undefined
}): Result<Closing, ClosingError> {
  const { motion, source, closedAt } = vote
  if (closedAt < motion.openedAt) return err({ type: 'vote.closed_before_opening' })
  const eligible = new Set(motion.eligible)
  const read = countSource({ motion, source, holders: vote.holders })
  if (!read.ok) return read
  const { voters, counted, setAside, byCollege, voices, hands } = read.value

  const represented = new Set(vote.represented.filter((person) => eligible.has(person)))
  // Whoever voted by proxy is represented, not present.
  const inRoom = [...vote.present, ...voters.filter((voter) => !represented.has(voter))]
  const present = new Set(inRoom.filter((person) => eligible.has(person)))
  for (const person of vote.present) represented.delete(person)
  for (const person of represented) present.delete(person)

  const counts = countsUnderRule({ rule: motion.rule, counts: read.value.counts })
  const votes = sumOf(counts)
  const people = present.size + represented.size
  const free = people - voters.length
  if (voters.length > 0 && hands > free) return err({ type: 'vote.more_hands_than_people', votes: hands, people: free })
  if (votes > people) return err({ type: 'vote.more_votes_than_people', votes, people })

  const isConsent = motion.rule === 'consent'
  const upheldObjections = isConsent ? (vote.upheldObjections ?? counts.objections) : null
  if (upheldObjections !== null && !(isCount(upheldObjections) && upheldObjections <= counts.objections)) {
    return err({ type: 'vote.upheld_invalid', objections: counts.objections })
  }
  const numbers = { eligible: eligible.size, present: present.size, proxies: represented.size }
  const outcome = decideVote({ ...motion, ...numbers, counts, upheldObjections, byCollege, voices })
  return ok({
    motion: motion.id,
    method: motion.method,
    rule: motion.rule,
    ...counts,
    upheldObjections,
    ...numbers,
    ...outcome,
    ...(hands > 0 && source.type === 'ballots' ? { hands } : {}),
    ...(byCollege === undefined ? {} : { byCollege: [...byCollege] }),
    ...(voices === undefined ? {} : { voices: [...voices] }),
    voters: [...voters].sort(),
    countedBallots: [...counted],
    setAsideBallots: [...setAside],
    closedAt,
    ...(vote.settles === undefined ? {} : { settles: [...vote.settles] }),
  })
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
  const votes = sumOf(closing)
  if (closing.motion !== motion.id || closing.rule !== motion.rule || closing.method !== motion.method) return false
  if (closing.eligible !== new Set(motion.eligible).size || votes > closing.present + closing.proxies) return false
  if (closing.present + closing.proxies > closing.eligible) return false
  if (!addsUp(motion, closing)) return false
  const { quorumPercent, tieRule, colleges, round } = motion
  const outcome = decideVote({ ...closing, counts: closing, quorumPercent, tieRule, colleges, round })
  return (
    outcome.result === closing.result &&
    outcome.reason === closing.reason &&
    outcome.quorumMet === closing.quorumMet &&
    outcome.elected === (closing.elected ?? undefined)
  )
}

/** Whether named voters and hands make the voices, and whether colleges and candidates add up to them. */
function addsUp(motion: Motion, closing: Closing): boolean {
  const votes = sumOf(closing)
  const { voters, hands, byCollege, voices } = closing
  if (motion.method !== 'hands' && voters.length > 0 && voters.length + (hands ?? 0) !== votes) return false
  if (new Set(voters).size !== voters.length || !voters.every((voter) => motion.eligible.includes(voter))) return false
  if (motion.rule === 'election') return (voices ?? []).reduce((sum, { n }) => sum + n, 0) === closing.for
  if (motion.rule !== 'colleges') return true
  const counts = byCollege ?? []
  const fits = (motion.colleges ?? []).every((college, i) => {
    const own = counts[i]
    return own !== undefined && sumOf(own) <= college.voters.length
  })
  return fits && counts.reduce((sum, own) => sum + sumOf(own), 0) === votes
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
