// Hours that are no missions: training, permanence, prospecting, communication, accounts, volunteering. Hours of
// meetings follow from who was there, hours of missions from their teams.

import type { TimeKind } from '../domain/job/time-log.schema.ts'
import { members, type PersonKey } from './cast.ts'
import { mondays } from './coop-facts.ts'
import { type Diary, type Half, openDays } from './plan-diary.ts'
import type { Prng } from './prng.ts'

export interface PlannedHours {
  readonly person: PersonKey
  readonly kind: TimeKind
  readonly day: string
  /** 'HH:MM' */
  readonly start: string
  readonly end: string
  readonly breakMinutes: number
  readonly organiser?: string
}

export function planHours(prng: Prng, diary: Diary): PlannedHours[] {
  const hours: PlannedHours[] = []
  const add = (
    person: PersonKey,
    kind: TimeKind,
    day: string,
    start: string,
    end: string,
    more: Partial<PlannedHours> = {},
  ) => void hours.push({ person, kind, day, start, end, breakMinutes: 0, ...more })
  const everyone = members.map(({ key }) => key)

  const [first, ...weeks] = mondays
  // 20 hours of training each before the opening (DOMAIN, rhythm of a CJS).
  for (const day of openDays(first).slice(0, 4))
    for (const person of everyone) add(person, 'training', day, '09:00', '15:30', { breakMinutes: 90 })

  for (const person of prng.shuffle(everyone).slice(0, 4)) {
    add(person, 'volunteering', '2024-08-23', '17:00', '21:00', { organiser: 'Comité de fête du quartier (fictif)' })
    diary.take(person, '2024-08-23', 'afternoon', 240)
  }
  const give = (
    count: number,
    kind: TimeKind,
    day: string,
    half: Half,
    start: string,
    end: string,
    minutes: number,
    among = everyone,
  ) => {
    for (const person of diary.free(day, half, prng.shuffle(among)).slice(0, count)) {
      add(person, kind, day, start, end)
      diary.take(person, day, half, minutes)
    }
  }
  const committee = (name: string): PersonKey[] => members.filter((one) => one.committee === name).map(({ key }) => key)
  for (const [index, monday] of weeks.entries()) {
    const [mon, tue, wed, thu, fri] = openDays(monday)
    if (mon && index < 5) give(2, 'prospecting', mon, 'morning', '09:00', '11:00', 120, committee('marketing'))
    if (tue && index > 0) give(2, 'permanence', tue, 'afternoon', '14:00', '17:00', 180)
    if (wed) give(2, 'communication', wed, 'afternoon', '14:00', '15:30', 90, committee('marketing'))
    if (thu && index > 0) give(2, 'permanence', thu, 'afternoon', '14:00', '17:00', 180)
    if (fri) give(1, 'admin', fri, 'afternoon', '14:00', '15:00', 60, committee('finance'))
  }
  return hours
}
