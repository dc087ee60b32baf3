// Logging a mission by one touch: a duration chip becomes « de 14 h à 16 h », which the person may correct.

import { addDays, type LocalDate } from './local-date.ts'
import { addMinutes, dayOf, type LocalDateTime, localDateTime, minuteOfDay } from './local-time.ts'

/** Minutes offered as chips, shortest first. */
export const durationChips: readonly number[] = [30, 60, 90, 120, 180, 240, 300, 420]

/** Beyond 4 h 30 a break is asked of everyone; for minors it is the law (code du travail L3162-3). */
export const breakAskedBeyondMinutes = 270

export const isBreakAsked = (work: { minutes: number }): boolean => work.minutes > breakAskedBeyondMinutes

// A usual start for a day other than today, when nothing was planned.
const usualStart = '14:00'

/**
 * The start and end that a chip stands for: from the planned start if there is one; else, today, ending now (rounded
 * down to a quarter of an hour); else from 14:00. `breakMinutes` is null while it has to be asked.
 */
export function spanOfChip(chip: {
  minutes: number
  day: LocalDate
  now: LocalDateTime
  plannedStart?: LocalDateTime | undefined
}): { start: LocalDateTime; end: LocalDateTime; breakMinutes: number | null } {
  const start = startOfChip(chip)
  return { start, end: addMinutes(start, chip.minutes), breakMinutes: isBreakAsked(chip) ? null : 0 }
}

function startOfChip({
  minutes,
  day,
  now,
  plannedStart,
}: {
  minutes: number
  day: LocalDate
  now: LocalDateTime
  plannedStart?: LocalDateTime | undefined
}): LocalDateTime {
  if (plannedStart !== undefined) return plannedStart
  if (dayOf(now) === day) {
    const start = addMinutes(now, -(minuteOfDay(now) % 15) - minutes)
    // Just after midnight the work began the day before; two days before is a slip.
    if (dayOf(start) === day || dayOf(start) === addDays(day, -1)) return start
  }
  return localDateTime(`${day}T${usualStart}`)
}
