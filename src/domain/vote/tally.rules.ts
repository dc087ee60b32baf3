// From ballot records to counted voices: one per voter, whatever the paths and the order of arrival.

import * as v from 'valibot'
import type { PersonId, RecordId } from '../../base/ids.ts'
import { type BallotChoice, type BallotPath, ballotSchema } from './ballot.schema.ts'
import type { VoteCounts } from './result.rules.ts'

export interface CastBallot {
  readonly id: RecordId
  readonly motion: RecordId
  readonly voter: PersonId
  readonly choice: BallotChoice
  readonly via: BallotPath
  /** When it was cast, in milliseconds of the shared clock: only orders the choices of one voter. */
  readonly at: number
}

export interface Tally {
  readonly counts: VoteCounts
  /** Sorted. */
  readonly voters: readonly PersonId[]
  /** Sorted. */
  readonly counted: readonly RecordId[]
  /** Replaced by a later choice of the same voter, or cast by someone who may not vote. Sorted. */
  readonly setAside: readonly RecordId[]
}

/** Later cast, then larger id, then choice: a total order, so that every device keeps the same ballot. */
const isAfter = (a: CastBallot, b: CastBallot): boolean =>
  a.at !== b.at ? a.at > b.at : a.id !== b.id ? a.id > b.id : a.choice > b.choice

/** The last choice of each eligible voter. Ballots of other motions are ignored. */
export function tallyBallots({
  motion,
  ballots,
  eligible,
}: {
  motion: RecordId
  ballots: Iterable<CastBallot>
  eligible: readonly PersonId[]
}): Tally {
  const mayVote = new Set(eligible)
  const last = new Map<PersonId, CastBallot>()
  const seen = new Set<RecordId>()
  for (const ballot of ballots) {
    if (ballot.motion !== motion) continue
    seen.add(ballot.id)
    const other = last.get(ballot.voter)
    if (mayVote.has(ballot.voter) && (other === undefined || isAfter(ballot, other))) last.set(ballot.voter, ballot)
  }
  const counted = new Set([...last.values()].map((ballot) => ballot.id))
  const howMany = (choice: BallotChoice) => [...last.values()].filter((ballot) => ballot.choice === choice).length
  return {
    counts: {
      for: howMany('for'),
      against: howMany('against'),
      abstain: howMany('abstain'),
      objections: howMany('objection'),
    },
    voters: [...last.keys()].sort(),
    counted: [...counted].sort(),
    setAside: [...seen].filter((id) => !counted.has(id)).sort(),
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
    const { motion, voter, choice, via } = parsed.output
    ballots.push({ id: record.id, motion, voter, choice, via, at })
  }
  return ballots
}
