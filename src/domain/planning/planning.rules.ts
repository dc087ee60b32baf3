// Who is planned where, who cannot be, and whom to ask next. Pure; the minors' guard is elsewhere and has the last word.

import type { PersonId } from '../../base/ids.ts'
import { isoWeekday, type LocalDate } from '../time/local-date.ts'
import { type LocalDateTime, localDateTime } from '../time/local-time.ts'
import type { Away } from './away.schema.ts'

export const plannedKinds = ['mission', 'permanence', 'meeting', 'workshop'] as const
export type PlannedKind = (typeof plannedKinds)[number]

/** Something that takes place on a day; without hours it takes no time that is known. */
export interface PlannedItem {
  readonly id: string
  readonly kind: PlannedKind
  readonly day: LocalDate
  readonly start?: LocalDateTime | null | undefined
  readonly end?: LocalDateTime | null | undefined
  readonly team: readonly PersonId[]
}

interface Span {
  readonly start: LocalDateTime
  readonly end: LocalDateTime
}

const spanOf = ({ start, end }: Pick<PlannedItem, 'start' | 'end'>): Span | undefined =>
  start != null && end != null && start < end ? { start, end } : undefined

/** Touching is not overlapping: one may end when the other begins. */
export const areOverlapping = (
  a: Pick<PlannedItem, 'start' | 'end'>,
  b: Pick<PlannedItem, 'start' | 'end'>,
): boolean => {
  const [one, other] = [spanOf(a), spanOf(b)]
  return one !== undefined && other !== undefined && one.start < other.end && other.start < one.end
}

/** Whether someone said that they cannot come on this day, at these hours; hours that are not known meet any. */
export function isAway(
  away: Pick<Away, 'from' | 'to' | 'start' | 'end' | 'weekday' | 'withdrawn'>,
  when: Pick<PlannedItem, 'day' | 'start' | 'end'>,
): boolean {
  const { day } = when
  if (away.withdrawn === true || day < away.from || day > away.to) return false
  if (away.weekday != null && isoWeekday(day) !== away.weekday) return false
  const hours = spanOf(when)
  if (away.start == null || away.end == null || hours === undefined) return true
  return areOverlapping(hours, {
    start: localDateTime(`${day}T${away.start}`),
    end: localDateTime(`${day}T${away.end}`),
  })
}

export type PlanningConflict =
  | { readonly what: 'overlap'; readonly person: PersonId; readonly items: readonly [string, string] }
  | { readonly what: 'away'; readonly person: PersonId; readonly items: readonly [string] }

const byStart = (a: PlannedItem, b: PlannedItem): number =>
  compare(a.day, b.day) || compare(a.start ?? '', b.start ?? '') || compare(a.id, b.id)
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The same person twice at one time, or planned while away. Earliest first, then by person. */
export function planningConflicts({
  items,
  aways,
}: {
  items: readonly PlannedItem[]
  aways: readonly Away[]
}): PlanningConflict[] {
  const sorted = [...items].sort(byStart)
  const people = [...new Set(sorted.flatMap(({ team }) => team))].sort()
  return people.flatMap((person) => {
    const theirs = sorted.filter(({ team }) => team.includes(person))
    const cannot = aways.filter((away) => away.person === person)
    return theirs.flatMap((item, index): PlanningConflict[] => [
      ...theirs
        .slice(index + 1)
        .filter((other) => areOverlapping(item, other))
        .map((other) => ({ what: 'overlap' as const, person, items: [item.id, other.id] as const })),
      ...(cannot.some((away) => isAway(away, item))
        ? [{ what: 'away' as const, person, items: [item.id] as const }]
        : []),
    ])
  })
}

export interface Candidate {
  readonly person: PersonId
  /** Minutes worked and planned so far, all kinds. */
  readonly minutes: number
  /** What the person is already planned for at that time. */
  readonly busyWith?: string | undefined
  readonly away: boolean
}

/**
 * Whom to ask, so that work goes round: who is free first, then who has had the fewest hours, then by person. Nobody is
 * left out of the list: the group decides.
 */
export function rotation({
  people,
  when,
  items,
  aways,
  minutesOf,
}: {
  people: readonly PersonId[]
  when: PlannedItem
  items: readonly PlannedItem[]
  aways: readonly Away[]
  minutesOf: (person: PersonId) => number
}): Candidate[] {
  const meanwhile = items.filter((item) => item.id !== when.id && areOverlapping(item, when))
  return people
    .map((person) => ({
      person,
      minutes: minutesOf(person),
      busyWith: meanwhile.find(({ team }) => team.includes(person))?.id,
      away: aways.some((one) => one.person === person && isAway(one, when)),
    }))
    .sort((a, b) => taken(a) - taken(b) || a.minutes - b.minutes || compare(a.person, b.person))
}

const taken = (one: Candidate): number => Number(one.away || one.busyWith !== undefined)
