// A motion's life as a pure reducer of the facts that arrive: ballots and closings, in any order, late or twice. Facts
// are kept by id, so the same facts make the same state on every device.

import type { RecordId } from '../../base/ids.ts'
import { type ClosingRecord, lateBallots, type MotionState, motionState } from './closing.rules.ts'
import type { Motion } from './motion.schema.ts'
import { type CastBallot, type ProxyHolders, type Tally, tallyMotion } from './tally.rules.ts'

export type VoteFact =
  | { readonly type: 'ballot'; readonly ballot: CastBallot }
  | { readonly type: 'closing'; readonly closing: ClosingRecord }

export interface VoteFacts {
  readonly ballots: ReadonlyMap<RecordId, CastBallot>
  readonly closings: ReadonlyMap<RecordId, ClosingRecord>
}

export const noFacts: VoteFacts = { ballots: new Map(), closings: new Map() }

export const withFact = (facts: VoteFacts, fact: VoteFact): VoteFacts =>
  fact.type === 'ballot'
    ? { ...facts, ballots: new Map(facts.ballots).set(fact.ballot.id, fact.ballot) }
    : { ...facts, closings: new Map(facts.closings).set(fact.closing.id, fact.closing) }

export interface VoteReading {
  readonly state: MotionState
  /** The ballots known now; once closed, the closing alone decides. */
  readonly tally: Tally
  /** « Arrivé après clôture ». */
  readonly late: readonly CastBallot[]
}

export function readVote({
  motion,
  facts,
  holders,
}: {
  motion: Motion & { readonly id: RecordId }
  facts: VoteFacts
  holders?: ProxyHolders | undefined
}): VoteReading {
  const ballots = [...facts.ballots.values()]
  const state = motionState({ motion, closings: facts.closings.values() })
  return {
    state,
    tally: tallyMotion({ motion, ballots, holders }),
    late: state.type === 'closed' ? lateBallots({ closing: state.closing, ballots }) : [],
  }
}
