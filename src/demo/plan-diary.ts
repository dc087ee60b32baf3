// Who is taken when, by half-days, so that nobody is in two places and nobody under 18 works too long.

import { addDays, isoWeekday, localDate } from '../domain/time/local-date.ts'
import { members, type PersonKey } from './cast.ts'
import { closedDays, type mondays } from './coop-facts.ts'

export type Half = 'morning' | 'afternoon'

export interface Diary {
  /** Those free on that half-day, the least busy of the season first; equals keep the order given. */
  free(day: string, half: Half, among?: readonly PersonKey[]): PersonKey[]
  take(person: PersonKey, day: string, half: Half, minutes: number): void
}

export function createDiary(): Diary {
  const taken = new Set<string>()
  const load = new Map<PersonKey, number>()
  const slot = (person: PersonKey, day: string, half: Half): string => `${person} ${day} ${half}`
  return {
    free(day, half, among = members.map(({ key }) => key)) {
      return among
        .filter((person) => !taken.has(slot(person, day, half)))
        .sort((a, b) => (load.get(a) ?? 0) - (load.get(b) ?? 0))
    },
    take(person, day, half, minutes) {
      if (taken.has(slot(person, day, half))) throw new Error(`expected ${person} free on ${day}`)
      taken.add(slot(person, day, half))
      load.set(person, (load.get(person) ?? 0) + minutes)
    },
  }
}

/** The days of a week on which the coop is open, Monday to Friday. */
export function openDays(monday: (typeof mondays)[number]): string[] {
  return [0, 1, 2, 3, 4].map((days) => addDays(localDate(monday), days)).filter((day) => !closedDays.includes(day))
}

/** Fridays belong to the board in the morning. */
export const halvesOf = (day: string): Half[] =>
  isoWeekday(localDate(day)) === 5 ? ['afternoon'] : ['morning', 'afternoon']
