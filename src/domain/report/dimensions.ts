// How a report sorts people: each in one category of each dimension, what nobody told among them. [D101]

import type { CoopId, PersonId } from '../../base/ids.ts'
import { type ExitCategory, exitCategories } from '../case/exit.rules.ts'
import { genders } from '../person/private-card.schema.ts'
import { ageOn, type LocalDate } from '../time/local-date.ts'

export const ageBands = ['under18', 'from18', 'from26', 'from35', 'from45', 'from55'] as const

export const dimensions = ['gender', 'age', 'qpv', 'exits'] as const
export type Dimension = (typeof dimensions)[number]

/** In the order in which they are read; the last one is not known, or nothing to tell. */
export const categoriesOf = {
  gender: [...genders, 'unknown'],
  age: [...ageBands, 'unknown'],
  qpv: ['inside', 'unknown'],
  exits: [...exitCategories, 'none'],
} as const satisfies Record<Dimension, readonly string[]>

/** Nothing is known, or nothing happened: no answer of anyone. */
export const isUntold = (key: string): boolean => key === 'unknown' || key === 'none'

export type Category = (typeof categoriesOf)[Dimension][number]

/** A member as a report needs them: no name. */
export interface Member {
  readonly coop: CoopId
  readonly person: PersonId
  readonly joined: LocalDate | undefined
  readonly left: LocalDate | undefined
  readonly gender: (typeof genders)[number] | undefined
  readonly birthDate: LocalDate | undefined
  readonly inQpv: boolean
  readonly exits: readonly { readonly day: LocalDate; readonly category: ExitCategory }[]
  /** Days on which a part was paid out to them. */
  readonly paidOn: readonly LocalDate[]
}

export interface Period {
  readonly from: LocalDate
  readonly to: LocalDate
}

export const isIn = ({ from, to }: Period, day: string): boolean => from <= day && day <= to

/** Here on some day of the period: an unknown first or last day excludes nobody. */
export const wasThere = ({ joined, left }: Pick<Member, 'joined' | 'left'>, { from, to }: Period): boolean =>
  (joined === undefined || joined <= to) && (left === undefined || left >= from)

export function categoryOf(member: Member, dimension: Dimension, period: Period): Category {
  switch (dimension) {
    case 'gender':
      return member.gender ?? 'unknown'
    case 'age':
      return ageBand(member, period)
    case 'qpv':
      return member.inQpv ? 'inside' : 'unknown'
    case 'exits':
      return lastExit(member, period) ?? 'none'
  }
}

/** On the first day that they were there in the period. */
function ageBand({ birthDate, joined }: Member, { from }: Period): (typeof categoriesOf.age)[number] {
  if (birthDate === undefined) return 'unknown'
  const age = ageOn(birthDate, joined !== undefined && joined > from ? joined : from)
  if (age < 18) return 'under18'
  if (age < 26) return 'from18'
  if (age < 35) return 'from26'
  if (age < 45) return 'from35'
  return age < 55 ? 'from45' : 'from55'
}

function lastExit({ exits }: Member, period: Period): ExitCategory | undefined {
  const within = exits.filter(({ day }) => isIn(period, day)).sort((a, b) => (a.day < b.day ? -1 : 1))
  return within.at(-1)?.category
}
