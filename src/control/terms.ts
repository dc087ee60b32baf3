// Terms: a coopérant is in a desk while a term of theirs there has begun and is not over. Both are facts of the log, so
// that a past tells it: what was written during the term counts for ever. Rules [C36]–[C38].

import type { Hash, PersonId, SpaceId, TermId } from '../base/ids.ts'
import type { TermInfo } from './control-info.ts'
import type { Fact, Facts, TermFact } from './facts.ts'

export const termOf = (facts: Facts, space: SpaceId, person: PersonId, term: TermId): TermFact | undefined =>
  facts.terms.get(space)?.find((one) => one.person === person && one.term === term)

/** Which facts are looked at: those of a past, or all that are known. */
export type Counts = (fact: Fact) => boolean

export const all: Counts = () => true

/** An end counts against every beginning of its term, also one that it did not know: an ended term never comes back. */
const isRunning = ({ seats, ends }: TermFact, counts: Counts): boolean => seats.some(counts) && !ends.some(counts)

export const hasTerm = (facts: Facts, space: SpaceId, person: PersonId, counts: Counts): boolean =>
  facts.terms.get(space)?.some((one) => one.person === person && isRunning(one, counts)) ?? false

/** The operation that begins a running term of this person: what an entry must have behind it. */
export const seatOf = (facts: Facts, space: SpaceId, person: PersonId): Hash | undefined =>
  termInfos(facts, space).find((one) => one.person === person && one.running)?.op

export function termInfos(facts: Facts, space: SpaceId): TermInfo[] {
  const infos = (facts.terms.get(space) ?? []).flatMap((one): TermInfo[] => {
    const { person, term } = one
    const [op] = one.seats.map((seat) => seat.op).sort()
    return op === undefined ? [] : [{ person, term, op, running: isRunning(one, all) }]
  })
  return infos.sort((a, b) => (a.person + a.term < b.person + b.term ? -1 : 1))
}
