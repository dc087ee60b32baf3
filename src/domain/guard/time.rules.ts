// The hours of people under 18 (code du travail, third part, book I, title VI). All logged kinds count, whatever the
// law says of volunteering: the guard protects, payroll decides.

import { dayNumber, isoWeek, isoWeekday, type LocalDate, mondayOf } from '../time/local-date.ts'
import { minutesPerDay } from '../time/local-time.ts'
import { isPublicHoliday } from '../time/public-holidays.rules.ts'
import type { GuardParameters, GuardReason } from './guard.types.ts'
import { daysOf, type Stretch, stretchesOf, type WorkSpan, workedByDay, workedIn } from './work-spans.ts'

interface Timed {
  readonly work: WorkSpan
  /** What the same person has planned or logged around that week, this work excluded. */
  readonly others: readonly WorkSpan[]
  readonly parameters: GuardParameters
}

/** Reasons drawn from the calendar and the clock; empty when all is well. Only what this work causes is told. */
export function hourReasons({ work, others, parameters }: Timed): GuardReason[] {
  const days = daysOf(work)
  const worked = workedByDay({ own: work, others })
  const stretches = stretchesOf({ own: work, others })
  return [
    ...breakReasons({ stretches, work, parameters }),
    ...dayReasons({ days, worked, parameters }),
    ...weekReasons({ days, worked, parameters }),
    ...nightReasons({ work, parameters }),
    ...restReasons({ stretches, parameters }),
    ...calendarReasons({ days, parameters }),
  ]
}

/** L3162-3: no stretch beyond 4 h 30 without 30 minutes in a row. A gap of 30 minutes between two works is a break. */
function breakReasons({
  stretches,
  work,
  parameters,
}: {
  stretches: readonly Stretch[]
  work: WorkSpan
  parameters: GuardParameters
}): GuardReason[] {
  const missing = (minutes: number): GuardReason[] => [
    { type: 'guard.break_missing', minutes, least: parameters.breakMinutes },
  ]
  let run = 0
  let isOwnRun = false
  let lastEnd = Number.NEGATIVE_INFINITY
  for (const stretch of stretches) {
    if (stretch.start - lastEnd >= parameters.breakMinutes) {
      run = 0
      isOwnRun = false
    }
    lastEnd = stretch.end
    if (stretch.breakMinutes >= parameters.breakMinutes) {
      // Where the break fell is not known: it is taken to have cut the run.
      run = 0
      isOwnRun = false
      continue
    }
    run += workedIn(stretch)
    isOwnRun ||= stretch.own
    if (isOwnRun && run > parameters.breakBeyondMinutes) return missing(run)
  }
  if (stretches.some((stretch) => stretch.own)) return []
  const minutes = work.minutes ?? 0
  const isShort = minutes <= parameters.breakBeyondMinutes || (work.breakMinutes ?? 0) >= parameters.breakMinutes
  return isShort ? [] : missing(minutes)
}

interface Days {
  readonly days: readonly LocalDate[]
  readonly worked: ReadonlyMap<number, number>
  readonly parameters: GuardParameters
}

/** L3162-1: 8 hours a day. */
function dayReasons({ days, worked, parameters }: Days): GuardReason[] {
  const most = parameters.mostMinutesPerDay
  const minutes = Math.max(...days.map((day) => worked.get(dayNumber(day)) ?? 0))
  return minutes > most ? [{ type: 'guard.day_too_long', minutes, most }] : []
}

/**
 * L3162-1: 35 hours a week. L3164-2: two days off in a row each week. Weeks run from Monday to Sunday (L3121-35); the
 * pair Sunday and Monday counts for the week of that Monday.
 */
function weekReasons({ days, worked, parameters }: Days): GuardReason[] {
  const most = parameters.mostMinutesPerWeek
  const reasons: GuardReason[] = []
  for (const monday of new Set(days.map(mondayOf))) {
    const first = dayNumber(monday)
    let minutes = 0
    for (let day = first; day < first + 7; day++) minutes += worked.get(day) ?? 0
    if (minutes > most) reasons.push({ type: 'guard.week_too_long', minutes, most })
    const isFree = (day: number) => !worked.has(day)
    const hasPair = [-1, 0, 1, 2, 3, 4, 5].some((offset) => isFree(first + offset) && isFree(first + offset + 1))
    if (!hasPair) reasons.push({ type: 'guard.no_two_days_off', week: isoWeek(monday) })
  }
  return reasons
}

/** L3163-1 and L3163-2: nothing between 22 h and 6 h. */
function nightReasons({ work, parameters }: { work: WorkSpan; parameters: GuardParameters }): GuardReason[] {
  const [own] = stretchesOf({ own: work, others: [] })
  if (own === undefined) return []
  for (let day = Math.floor(own.start / minutesPerDay); day * minutesPerDay < own.end; day++) {
    const from = Math.max(own.start - day * minutesPerDay, 0)
    const to = Math.min(own.end - day * minutesPerDay, minutesPerDay)
    if (from < parameters.nightUntil || to > parameters.nightFrom) return [{ type: 'guard.night' }]
  }
  return []
}

/** L3164-1: 12 hours between the last work of a day and the first of the next. */
function restReasons({
  stretches,
  parameters,
}: {
  stretches: readonly Stretch[]
  parameters: GuardParameters
}): GuardReason[] {
  const least = parameters.dailyRestMinutes
  let shortest = least
  for (const [index, next] of stretches.entries()) {
    const last = stretches[index - 1]
    if (last === undefined || !(last.own || next.own)) continue
    const isNewDay = Math.floor((last.end - 1) / minutesPerDay) !== Math.floor(next.start / minutesPerDay)
    if (isNewDay) shortest = Math.min(shortest, next.start - last.end)
  }
  return shortest < least ? [{ type: 'guard.rest_too_short', minutes: shortest, least }] : []
}

/** L3164-5 and L3132-3: no Sunday. L3164-6: no public holiday. */
function calendarReasons({
  days,
  parameters,
}: {
  days: readonly LocalDate[]
  parameters: GuardParameters
}): GuardReason[] {
  const reasons: GuardReason[] = []
  if (days.some((day) => isoWeekday(day) === 7)) reasons.push({ type: 'guard.sunday' })
  const holiday = days.find((day) => isPublicHoliday({ day, alsaceMoselle: parameters.alsaceMoselle }))
  if (holiday !== undefined) reasons.push({ type: 'guard.public_holiday', day: holiday })
  return reasons
}
