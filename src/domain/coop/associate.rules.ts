// From the register of associates to the colleges of a vote and to who speaks for whom.

import type { RecordId } from '../../base/ids.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { MotionCollege } from '../vote/motion.schema.ts'
import type { ProxyHolders } from '../vote/tally.rules.ts'
import type { Associate } from './associate.schema.ts'

const isIn =
  (day: LocalDate) =>
  ({ joined, left }: Associate): boolean =>
    (joined == null || joined <= day) && (left == null || left >= day)

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

/** Organisations and the delegates who vote for them. */
export const delegatesOn = ({ associates, day }: { associates: Iterable<Associate>; day: LocalDate }): ProxyHolders =>
  new Map(
    [...associates]
      .filter(isIn(day))
      .flatMap(({ person, delegate, isOrganisation }) => (isOrganisation && delegate ? [[person, delegate]] : [])),
  )
