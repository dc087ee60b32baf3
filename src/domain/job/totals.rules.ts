// Totals of hours and money. Unknown is not zero: a total says how much of it is known.

import type { PersonId } from '../../base/ids.ts'
import { isoWeek, type LocalDate } from '../time/local-date.ts'
import { workedMinutes } from '../time/local-time.ts'
import type { Prestation, PrestationStatus } from './prestation.schema.ts'

export interface PersonMinutes {
  readonly person: PersonId
  readonly day: LocalDate
  readonly minutes: number
}

const happened: readonly PrestationStatus[] = ['done', 'checked', 'invoiced', 'paid']

export const hasHappened = ({ status }: Pick<Prestation, 'status'>): boolean => happened.includes(status)

/** Minutes of each member of the team of each mission that happened with known hours. */
export function teamMinutes({ prestations }: { prestations: Iterable<Prestation> }): PersonMinutes[] {
  const rows: PersonMinutes[] = []
  for (const prestation of prestations) {
    const { start, end, day } = prestation
    if (!hasHappened(prestation) || start == null || end == null) continue
    const minutes = workedMinutes({ start, end, breakMinutes: prestation.breakMinutes ?? 0 })
    for (const person of new Set(prestation.team)) rows.push({ person, day, minutes })
  }
  return rows
}

/** Minutes by person, then by ISO week 'YYYY-Www'. */
export function minutesByPersonAndWeek({
  rows,
}: {
  rows: Iterable<PersonMinutes>
}): Map<PersonId, Map<string, number>> {
  const totals = new Map<PersonId, Map<string, number>>()
  for (const { person, day, minutes } of rows) {
    const weeks = totals.get(person) ?? new Map<string, number>()
    totals.set(person, weeks)
    weeks.set(isoWeek(day), (weeks.get(isoWeek(day)) ?? 0) + minutes)
  }
  return totals
}

export interface Turnover {
  readonly cents: number
  /** Missions whose amount is known and counted. */
  readonly known: number
  /** Paid missions that happened and whose amount is unknown. */
  readonly unknown: number
}

/** Before tax: paid missions that happened. Volunteering and self-funding are kept apart (DOMAIN §2). */
export function turnover({
  prestations,
}: {
  prestations: Iterable<Pick<Prestation, 'status' | 'nature' | 'amountCents'>>
}): Turnover {
  let cents = 0
  let known = 0
  let unknown = 0
  for (const prestation of prestations) {
    if (!hasHappened(prestation) || prestation.nature !== 'paid') continue
    if (prestation.amountCents == null) unknown++
    else {
      cents += prestation.amountCents
      known++
    }
  }
  return { cents, known, unknown }
}
