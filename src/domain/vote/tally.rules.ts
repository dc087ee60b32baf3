// From ballot records to counted voices: one per voter, whatever the paths and the order of arrival.

import * as v from 'valibot'
import type { PersonId, RecordId } from '../../base/ids.ts'
import { type BallotChoice, type BallotPath, ballotSchema } from './ballot.schema.ts'
import type { Motion } from './motion.schema.ts'
import type { VoteCounts } from './result.rules.ts'

export interface CastBallot {
  readonly id: RecordId
  readonly motion: RecordId
  readonly voter: PersonId
  readonly choice: BallotChoice
  readonly via: BallotPath
  /** Of an election, with `for`. */
  readonly candidate?: PersonId
  /** Who cast it, by proxy. */
  readonly by?: PersonId
  /** Why, above all of an objection. */
  readonly reason?: string
  /**
   * When it was cast, in milliseconds: of the shared clock, or of the voter's own phone for a code that was read from it.
   * Only orders the choices of one voter.
   */
  readonly at: number
}

export interface Tally {
  readonly counts: VoteCounts
  /** The one ballot of each voter, in the order of the voters. */
  readonly ballots: readonly CastBallot[]
  /** Sorted. */
  readonly voters: readonly PersonId[]
  /** Sorted. */
  readonly counted: readonly RecordId[]
  /** Replaced by a later choice of the same voter, or cast by someone who may not. Sorted. */
  readonly setAside: readonly RecordId[]
}

/** A voter's own word outranks one that somebody else spoke for them. */
const rankOf = (ballot: CastBallot): number => (ballot.via === 'proxy' || ballot.by !== undefined ? 0 : 1)

/** Own word, later cast, larger id, then choice: a total order, so that every device keeps the same ballot. */
function isAfter(a: CastBallot, b: CastBallot): boolean {
  if (rankOf(a) !== rankOf(b)) return rankOf(a) > rankOf(b)
  if (a.at !== b.at) return a.at > b.at
  if (a.id !== b.id) return a.id > b.id
  return `${a.choice}${a.candidate ?? ''}` > `${b.choice}${b.candidate ?? ''}`
}

/** Who speaks for whom: a represented person, and the holder of their proxy (or the delegate of an organisation). */
export type ProxyHolders = ReadonlyMap<PersonId, PersonId>

const noHolders: ProxyHolders = new Map()

/** Whether a ballot says something that this motion asks, from someone who may say it. */
function isValid(ballot: CastBallot, motion: TallyMotion, holders: ProxyHolders): boolean {
  if (ballot.via === 'proxy' && (ballot.by === undefined || holders.get(ballot.voter) !== ballot.by)) return false
  if (motion.rule !== 'election') return ballot.candidate === undefined
  if (ballot.choice !== 'for') return ballot.candidate === undefined
  const among = motion.candidates?.length ? motion.candidates : motion.eligible
  return ballot.candidate !== undefined && among.includes(ballot.candidate)
}

export type TallyMotion = Pick<Motion, 'eligible'> &
  Partial<Pick<Motion, 'rule' | 'method' | 'candidates'>> & { readonly id: RecordId }

/** The ballots that count for a motion. A secret vote has none: a ballot that names one is set aside. */
export function tallyMotion({
  motion,
  ballots,
  holders = noHolders,
}: {
  motion: TallyMotion
  ballots: Iterable<CastBallot>
  holders?: ProxyHolders | undefined
}): Tally {
  const { id, eligible } = motion
  const accepts = (ballot: CastBallot): boolean => motion.method !== 'secret' && isValid(ballot, motion, holders)
  return tallyBallots({ motion: id, ballots, eligible, accepts })
}

/** The last choice of each eligible voter. Ballots of other motions are ignored. */
export function tallyBallots({
  motion,
  ballots,
  eligible,
  accepts = () => true,
}: {
  motion: RecordId
  ballots: Iterable<CastBallot>
  eligible: readonly PersonId[]
  accepts?: (ballot: CastBallot) => boolean
}): Tally {
  const mayVote = new Set(eligible)
  const last = new Map<PersonId, CastBallot>()
  const seen = new Set<RecordId>()
  for (const ballot of ballots) {
    if (ballot.motion !== motion) continue
    seen.add(ballot.id)
    const other = last.get(ballot.voter)
    if (mayVote.has(ballot.voter) && accepts(ballot) && (other === undefined || isAfter(ballot, other)))
      last.set(ballot.voter, ballot)
  }
  const kept = [...last.values()].sort((a, b) => (a.voter < b.voter ? -1 : 1))
  const counted = new Set(kept.map((ballot) => ballot.id))
  return {
    counts: countsOf(kept),
    ballots: kept,
    voters: kept.map(({ voter }) => voter),
    counted: [...counted].sort(),
    setAside: [...seen].filter((id) => !counted.has(id)).sort(),
  }
}

export function countsOf(ballots: readonly Pick<CastBallot, 'choice'>[]): VoteCounts {
  const howMany = (choice: BallotChoice) => ballots.filter((ballot) => ballot.choice === choice).length
  return {
    for: howMany('for'),
    against: howMany('against'),
    abstain: howMany('abstain'),
    objections: howMany('objection'),
  }
}

interface BallotRecord {
  readonly id: RecordId
  readonly createdAt: number
  readonly fields: Readonly<Record<string, unknown>>
  readonly conflicts: Readonly<
    Record<string, readonly { readonly value: unknown; readonly cell: string; readonly at: number }[]>
  >
}

/**
 * The ballots of a record: one as a rule. When several counted cells disagree (someone else wrote their own ballot
 * under this id), each cell is a ballot of its own, so that nobody can hide another's choice by reusing its id.
 */
export function ballotsOfRecord({ record }: { record: BallotRecord }): CastBallot[] {
  const cells = new Map<string, number>()
  for (const values of Object.values(record.conflicts)) for (const { cell, at } of values) cells.set(cell, at)
  if (cells.size === 0) cells.set('', record.createdAt)
  const ballots: CastBallot[] = []
  for (const [cell, at] of cells) {
    const fields: Record<string, unknown> = { ...record.fields }
    for (const [name, values] of Object.entries(record.conflicts)) {
      const own = values.find((one) => one.cell === cell)
      if (own !== undefined) fields[name] = own.value
    }
    const parsed = v.safeParse(ballotSchema, fields)
    if (!parsed.success) continue
    const { motion, voter, choice, via, candidate, by, reason, castAt } = parsed.output
    const more = {
      ...(candidate == null ? {} : { candidate }),
      ...(by == null ? {} : { by }),
      ...(reason == null ? {} : { reason }),
    }
    ballots.push({ id: record.id, motion, voter, choice, via, at: castAt ?? at, ...more })
  }
  return ballots
}
