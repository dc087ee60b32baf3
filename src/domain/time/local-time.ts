// Local date-times 'YYYY-MM-DDTHH:MM' on a clock in France, and durations by that clock.
//
// Durations are the difference of the two clock readings, as a person with a watch writes them: from 14 h to 16 h is
// two hours on every day of the year. Only work across 02:00–03:00 of a clock-change night differs from elapsed time,
// by the hour that the clock itself jumps.

import { addDays, dateOfDayNumber, dayNumber, isLocalDate, isoWeekday, type LocalDate } from './local-date.ts'

declare const localDateTimeBrand: unique symbol
/** 'YYYY-MM-DDTHH:MM'. */
export type LocalDateTime = string & { readonly [localDateTimeBrand]: true }

export const minutesPerDay = 1440

export const isLocalDateTime = (text: string): text is LocalDateTime =>
  /^.{10}T([01]\d|2[0-3]):[0-5]\d$/.test(text) && isLocalDate(text.slice(0, 10))

/** For date-times known to be well formed; throws otherwise. */
export function localDateTime(text: string): LocalDateTime {
  if (!isLocalDateTime(text)) throw new Error(`expected a local date-time, got ${text.length} characters`)
  return text
}

export const dayOf = (time: LocalDateTime): LocalDate => time.slice(0, 10) as LocalDate

/** Minutes since midnight on the clock. */
export const minuteOfDay = (time: LocalDateTime): number => Number(time.slice(11, 13)) * 60 + Number(time.slice(14, 16))

/** Minutes on the calendar since 1970-01-01T00:00, every day counting 1 440. */
export const wallMinutes = (time: LocalDateTime): number => dayNumber(dayOf(time)) * minutesPerDay + minuteOfDay(time)

export function timeOfWallMinutes(minutes: number): LocalDateTime {
  const day = Math.floor(minutes / minutesPerDay)
  const rest = minutes - day * minutesPerDay
  const hours = String(Math.floor(rest / 60)).padStart(2, '0')
  return localDateTime(`${dateOfDayNumber(day)}T${hours}:${String(rest % 60).padStart(2, '0')}`)
}

export const addMinutes = (time: LocalDateTime, minutes: number): LocalDateTime =>
  timeOfWallMinutes(wallMinutes(time) + minutes)

/** Minutes worked: the clock difference less the breaks, never negative. */
export const workedMinutes = (work: { start: LocalDateTime; end: LocalDateTime; breakMinutes: number }): number =>
  Math.max(0, wallMinutes(work.end) - wallMinutes(work.start) - work.breakMinutes)

const lastSunday = (year: number, month: '03' | '10'): LocalDate => {
  const last = `${year}-${month}-31` as LocalDate
  return addDays(last, -(isoWeekday(last) % 7))
}

/**
 * What a clock in Paris reads at an instant, by the rule in force since 1996 (directive 2000/84/CE: summer time from
 * the last Sunday of March to the last Sunday of October, both at 01:00 UTC). Computed rather than asked of Intl: some
 * reduced JavaScript engines carry no time-zone data and would answer in UTC without a word.
 */
export function parisTimeAt(milliseconds: number): LocalDateTime {
  const utc = Math.floor(milliseconds / 60_000)
  const year = new Date(milliseconds).getUTCFullYear()
  const from = dayNumber(lastSunday(year, '03')) * minutesPerDay + 60
  const to = dayNumber(lastSunday(year, '10')) * minutesPerDay + 60
  return timeOfWallMinutes(utc + (utc >= from && utc < to ? 120 : 60))
}

/**
 * The instant, in milliseconds since 1970, at which a clock in Paris reads this; the inverse of `parisTimeAt`. The hour
 * that comes twice in October is its first passage; the one that March skips is read as if it had not been.
 */
export function parisInstant(time: LocalDateTime): number {
  const wall = wallMinutes(time)
  const inSummer = (wall - 120) * 60_000
  return parisTimeAt(inSummer) === time ? inSummer : (wall - 60) * 60_000
}
