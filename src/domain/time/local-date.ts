// Local dates 'YYYY-MM-DD', as written on a wall calendar in France. No time zone enters here.

declare const localDateBrand: unique symbol
/** 'YYYY-MM-DD', years 1900 to 2199, a day that exists. */
export type LocalDate = string & { readonly [localDateBrand]: true }

const datePattern = /^(19|20|21)\d\d-\d\d-\d\d$/

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Days of a month, 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

export function isLocalDate(text: string): text is LocalDate {
  if (!datePattern.test(text)) return false
  const { year, month, day } = partsOfDate(text as LocalDate)
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** For dates known to be well formed; throws otherwise. At an edge use `isLocalDate`. */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new Error(`expected a local date, got ${text.length} characters`)
  return text
}

export const partsOfDate = (date: LocalDate): { year: number; month: number; day: number } => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
})

const two = (value: number): string => String(value).padStart(2, '0')

/** Throws when the day does not exist. */
export const dateOfParts = (year: number, month: number, day: number): LocalDate =>
  localDate(`${year}-${two(month)}-${two(day)}`)

/** Days since 1970-01-01. Dates are counted in UTC only because UTC has no clock change. */
export function dayNumber(date: LocalDate): number {
  const { year, month, day } = partsOfDate(date)
  return Date.UTC(year, month - 1, day) / 86_400_000
}

export const dateOfDayNumber = (day: number): LocalDate =>
  localDate(new Date(day * 86_400_000).toISOString().slice(0, 10))

export const addDays = (date: LocalDate, days: number): LocalDate => dateOfDayNumber(dayNumber(date) + days)

/** The same day `months` later; the last day of the month when that day does not exist. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = partsOfDate(date)
  const index = year * 12 + (month - 1) + months
  const newYear = Math.floor(index / 12)
  const newMonth = (index % 12) + 1
  return dateOfParts(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)))
}

/** 1 Monday … 7 Sunday (ISO 8601). */
export const isoWeekday = (date: LocalDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1

export const mondayOf = (date: LocalDate): LocalDate => addDays(date, 1 - isoWeekday(date))

/** The ISO 8601 week 'YYYY-Www': weeks start on Monday and belong to the year of their Thursday. */
export function isoWeek(date: LocalDate): string {
  const thursday = addDays(mondayOf(date), 3)
  const { year } = partsOfDate(thursday)
  const week = 1 + Math.floor((dayNumber(thursday) - dayNumber(dateOfParts(year, 1, 1))) / 7)
  return `${year}-W${two(week)}`
}

/**
 * Full years on the day. Someone born on 29 February comes of age on 1 March of a common year: the eve is still
 * protected.
 */
export function ageOn(birthDate: LocalDate, day: LocalDate): number {
  const birth = partsOfDate(birthDate)
  const now = partsOfDate(day)
  const birthdayPassed = now.month > birth.month || (now.month === birth.month && now.day >= birth.day)
  return now.year - birth.year - (birthdayPassed ? 0 : 1)
}
