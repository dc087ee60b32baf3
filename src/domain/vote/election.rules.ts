// Electing one person, among candidates or among all who may vote. In the first round one needs more than half of the
// expressed voices; in a later one the most voices, and more than those against all. A tie elects nobody: it is told.

import type { PersonId } from '../../base/ids.ts'
import type { PersonVoices, ResultReason } from './closing.schema.ts'

export interface ElectionOutcome {
  readonly reason: Extract<ResultReason, 'elected' | 'election_tie' | 'no_majority' | 'nobody_expressed'>
  readonly elected?: PersonId
  /** Whoever has the most voices when nobody is elected: one person, or those of a tie. Sorted. */
  readonly leading: readonly PersonId[]
}

/** The most voices first, then by id; people without a voice are left out. */
export const sortedVoices = (voices: Iterable<PersonVoices>): PersonVoices[] =>
  [...voices].filter(({ n }) => n > 0).sort((a, b) => b.n - a.n || (a.person < b.person ? -1 : 1))

/** `against`: voices against every candidate. */
export function decideElection(vote: {
  readonly voices: Iterable<PersonVoices>
  readonly against: number
  readonly round: number
}): ElectionOutcome {
  const voices = sortedVoices(vote.voices)
  const [first] = voices
  if (first === undefined) {
    return { reason: vote.against > 0 ? 'no_majority' : 'nobody_expressed', leading: [] }
  }
  const leading = voices.filter(({ n }) => n === first.n).map(({ person }) => person)
  const expressed = voices.reduce((sum, { n }) => sum + n, vote.against)
  const enough = vote.round > 1 ? first.n > vote.against : first.n * 2 > expressed
  if (leading.length > 1) return { reason: 'election_tie', leading }
  return enough ? { reason: 'elected', elected: first.person, leading } : { reason: 'no_majority', leading }
}
