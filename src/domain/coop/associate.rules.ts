// From the register of associates to the colleges of a vote and to who speaks for whom.

import type { PersonId, RecordId } from '../../base/ids.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { MotionCollege } from '../vote/motion.schema.ts'
import type { ProxyHolders } from '../vote/tally.rules.ts'
import type { Associate } from './associate.schema.ts'

export type AssociateState = 'member' | 'candidate' | 'left'

/** From the day it joined to the day it left, both included. Until it joins it is a candidate, who votes nowhere. */
export function associateState({ joined, left }: Pick<Associate, 'joined' | 'left'>, day: LocalDate): AssociateState {
  if (left != null && left < day) return 'left'
  return joined != null && joined <= day ? 'member' : 'candidate'
}

const isIn =
  (day: LocalDate) =>
  (associate: Associate): boolean =>
    associateState(associate, day) === 'member'

/** The associates of a day, each voter once: of two records of one voter the first by id stands. */
export function associatesOn<One extends Associate & { readonly id: RecordId }>({
  associates,
  day,
}: {
  associates: Iterable<One>
  day: LocalDate
}): One[] {
  const seen = new Map<PersonId, One>()
  for (const one of [...associates].filter(isIn(day)).sort((a, b) => (a.id < b.id ? -1 : 1)))
    if (!seen.has(one.person)) seen.set(one.person, one)
  return [...seen.values()]
}

/** The colleges as a motion freezes them, sorted by id; associates without a college vote in none. */
export function collegesOn({
  colleges,
  associates,
  day,
}: {
  colleges: Iterable<{ id: RecordId; name: string; weight: number; retired?: boolean | null | undefined }>
  associates: Iterable<Associate>
  day: LocalDate
}): MotionCollege[] {
  const members = [...associates].filter(isIn(day))
  return [...colleges]
    .filter(({ retired }) => retired !== true)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, name, weight }) => ({
      name,
      weight,
      voters: members
        .filter(({ college }) => college === id)
        .map(({ person }) => person)
        .sort(),
    }))
}

/** Organisations and the delegates who vote for them from a device of theirs. */
export const delegatesOn = ({ associates, day }: { associates: Iterable<Associate>; day: LocalDate }): ProxyHolders =>
  new Map(
    [...associates]
      .filter(isIn(day))
      .flatMap(({ person, delegate, isOrganisation }) => (isOrganisation && delegate ? [[person, delegate]] : [])),
  )
