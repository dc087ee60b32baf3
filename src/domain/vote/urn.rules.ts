// The urn of a secret vote: who has voted, and the totals. It is never given who chose what to keep: a voice goes into
// a sum as it falls, and no function gives it back. It lives in memory only; what is written at the closing is one
// fact with the voters in the order of their ids, which tells nothing of the order of voting.

import type { PersonId, RecordId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import type { BallotChoice } from './ballot.schema.ts'
import type { PersonVoices } from './closing.schema.ts'
import { sortedVoices } from './election.rules.ts'
import type { Motion } from './motion.schema.ts'
import type { VoteCounts } from './result.rules.ts'

/** What one puts in the urn. It bears no name. */
export type Voice =
  | { readonly choice: BallotChoice; readonly candidate?: undefined }
  | { readonly choice: 'for'; readonly candidate: PersonId }

/** What an urn holds, and all that a secret vote ever writes: two things that nothing ties together. */
export interface UrnTotals {
  readonly counts: VoteCounts
  readonly byCollege?: readonly VoteCounts[]
  readonly voices?: readonly PersonVoices[]
  /** Sorted. */
  readonly voters: readonly PersonId[]
}

export interface Urn {
  readonly motion: RecordId
  readonly voted: ReadonlySet<PersonId>
  readonly totals: Omit<UrnTotals, 'voters'>
}

export type UrnError =
  | { readonly type: 'urn.not_secret' }
  | { readonly type: 'urn.sealed' }
  | { readonly type: 'urn.already_voted' }
  | { readonly type: 'urn.not_eligible' }
  | { readonly type: 'urn.not_a_choice' }
  /** Under this many voters, the totals of a college would tell what each of them chose. */
  | { readonly type: 'urn.college_too_small'; readonly college: string; readonly least: number }

/** Fewer voices than this in a college would not be secret. */
export const leastSecretCollege = 3

const none: VoteCounts = { for: 0, against: 0, abstain: 0, objections: 0 }
const keyOf = { for: 'for', against: 'against', abstain: 'abstain', objection: 'objections' } as const
const plus = (counts: VoteCounts, choice: BallotChoice): VoteCounts => ({
  ...counts,
  [keyOf[choice]]: counts[keyOf[choice]] + 1,
})

type UrnMotion = Motion & { readonly id: RecordId }

export function emptyUrn(motion: UrnMotion): Result<Urn, UrnError> {
  if (motion.method !== 'secret') return err({ type: 'urn.not_secret' })
  const colleges = motion.rule === 'colleges' ? (motion.colleges ?? []) : []
  const small = colleges.find(({ voters }) => voters.length < leastSecretCollege)
  if (small !== undefined) {
    return err({ type: 'urn.college_too_small', college: small.name, least: leastSecretCollege })
  }
  const more = {
    ...(motion.rule === 'colleges' ? { byCollege: colleges.map(() => none) } : {}),
    ...(motion.rule === 'election' ? { voices: [] } : {}),
  }
  return ok({ motion: motion.id, voted: new Set(), totals: { counts: none, ...more } })
}

/** One voice of one voter, once and for good: what has fallen into the urn cannot be taken back. */
export function dropVoice(urn: Urn, motion: UrnMotion, voter: PersonId, voice: Voice): Result<Urn, UrnError> {
  if (!motion.eligible.includes(voter)) return err({ type: 'urn.not_eligible' })
  if (urn.voted.has(voter)) return err({ type: 'urn.already_voted' })
  if (!isAsked(motion, voice)) return err({ type: 'urn.not_a_choice' })
  const { counts, byCollege, voices } = urn.totals
  const college = (motion.colleges ?? []).findIndex(({ voters }) => voters.includes(voter))
  return ok({
    motion: urn.motion,
    voted: new Set([...urn.voted, voter]),
    totals: {
      counts: plus(counts, voice.choice),
      ...(byCollege && { byCollege: byCollege.map((own, i) => (i === college ? plus(own, voice.choice) : own)) }),
      ...(voices && { voices: voice.candidate ? withVoice(voices, voice.candidate) : voices }),
    },
  })
}

function isAsked(motion: UrnMotion, { choice, candidate }: Voice): boolean {
  if (motion.rule !== 'election' || choice !== 'for') return candidate === undefined
  const among = motion.candidates?.length ? motion.candidates : motion.eligible
  return candidate !== undefined && among.includes(candidate)
}

function withVoice(voices: readonly PersonVoices[], person: PersonId): PersonVoices[] {
  const before = voices.find((one) => one.person === person)?.n ?? 0
  return sortedVoices([...voices.filter((one) => one.person !== person), { person, n: before + 1 }])
}

/** What the closing writes. */
export const urnTotals = ({ voted, totals }: Urn): UrnTotals => ({ ...totals, voters: [...voted].sort() })
