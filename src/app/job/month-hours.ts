// The hours of a month by person, for the CAE: those that stand, disputed ones left out. Pure; staff read everyone's.

import type { PersonId } from '../../base/ids.ts'
import { type TimeKind, timeLogReviewKind } from '../../domain/job/time-log.schema.ts'
import type { RecordView } from '../../replica/replica.port.ts'
import { readRecords } from '../meeting/read-records.ts'
import { standingLogs } from './hour-records.ts'

export interface PersonMonth {
  readonly person: PersonId
  readonly byKind: ReadonlyMap<TimeKind, number>
  /** Volunteering is no work that is paid: it stands apart. [D171] */
  readonly minutes: number
  /** Of those, the ones that staff have confirmed. */
  readonly confirmedMinutes: number
}

interface HourRecords {
  readonly logs: Iterable<RecordView>
  readonly reviews: Iterable<RecordView>
}

/** 'YYYY-MM', the latest first. */
export const monthsWithHours = (logs: Iterable<RecordView>): string[] =>
  [...new Set(standingLogs(logs).map(({ log }) => log.day.slice(0, 7)))].sort().reverse()

/** By person id. */
export function hoursOfMonth({ logs, reviews, month }: HourRecords & { readonly month: string }): PersonMonth[] {
  const states = new Map(readRecords(timeLogReviewKind, reviews).map(({ timeLog, state }) => [timeLog, state]))
  const people = new Map<PersonId, { byKind: Map<TimeKind, number>; minutes: number; confirmedMinutes: number }>()
  for (const { id, person, log } of standingLogs(logs)) {
    const state = states.get(id)
    if (log.day.slice(0, 7) !== month || state === 'disputed') continue
    const of = people.get(person) ?? { byKind: new Map<TimeKind, number>(), minutes: 0, confirmedMinutes: 0 }
    people.set(person, of)
    of.byKind.set(log.kind, (of.byKind.get(log.kind) ?? 0) + log.minutes)
    if (log.kind === 'volunteering') continue
    of.minutes += log.minutes
    if (state === 'confirmed') of.confirmedMinutes += log.minutes
  }
  return [...people].map(([person, of]) => ({ person, ...of })).sort((a, b) => (a.person < b.person ? -1 : 1))
}
