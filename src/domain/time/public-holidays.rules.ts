// The eleven public holidays of mainland France (code du travail L3133-1), and the two more of Alsace and Moselle
// (L3134-13). Overseas days are not here.

import { addDays, dateOfParts, type LocalDate, partsOfDate } from './local-date.ts'

/** Easter Sunday, Gregorian calendar: the anonymous algorithm (Meeus, Astronomical Algorithms, chapter 8). */
export function easterSunday(year: number): LocalDate {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  return dateOfParts(year, Math.floor(sum / 31), (sum % 31) + 1)
}

/** In order of the year. */
export function publicHolidays({
  year,
  alsaceMoselle = false,
}: {
  year: number
  alsaceMoselle?: boolean
}): LocalDate[] {
  const easter = easterSunday(year)
  const fixed = [
    [1, 1],
    [5, 1],
    [5, 8],
    [7, 14],
    [8, 15],
    [11, 1],
    [11, 11],
    [12, 25],
  ] as const
  const days = fixed.map(([month, day]) => dateOfParts(year, month, day))
  days.push(addDays(easter, 1), addDays(easter, 39), addDays(easter, 50))
  if (alsaceMoselle) days.push(addDays(easter, -2), dateOfParts(year, 12, 26))
  return [...new Set(days)].sort()
}

export const isPublicHoliday = ({ day, alsaceMoselle = false }: { day: LocalDate; alsaceMoselle?: boolean }): boolean =>
  publicHolidays({ year: partsOfDate(day).year, alsaceMoselle }).includes(day)
