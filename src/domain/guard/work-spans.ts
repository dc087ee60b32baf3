// Arithmetic of worked spans on the calendar: minutes since 1970 by the clock on the wall, every day 1 440 long.

import { dateOfDayNumber, dayNumber, type LocalDate } from '../time/local-date.ts'
import { type LocalDateTime, minutesPerDay, wallMinutes } from '../time/local-time.ts'

/** Work planned or logged, of any kind. Without start and end only its day and minutes are known. */
export interface WorkSpan {
  readonly day: LocalDate
  readonly start?: LocalDateTime | null | undefined
  readonly end?: LocalDateTime | null | undefined
  readonly breakMinutes?: number | null | undefined
  /** Worked, breaks taken off; read only when start or end is unknown. */
  readonly minutes?: number | null | undefined
}

/** A stretch at work; `own` when the work under judgement is part of it. */
export interface Stretch {
  readonly start: number
  readonly end: number
  readonly breakMinutes: number
  readonly own: boolean
}

const isTimed = (span: WorkSpan): boolean => span.start != null && span.end != null && span.end > span.start

function stretchOf(span: WorkSpan, own: boolean): Stretch | undefined {
  if (span.start == null || span.end == null || span.end <= span.start) return undefined
  const start = wallMinutes(span.start)
  const end = wallMinutes(span.end)
  return { start, end, breakMinutes: Math.min(span.breakMinutes ?? 0, end - start), own }
}

/** Timed spans in order; those that overlap (the same work written twice) are one, with the longer break. */
export function stretchesOf({ own, others }: { own: WorkSpan; others: readonly WorkSpan[] }): Stretch[] {
  const all = [stretchOf(own, true), ...others.map((span) => stretchOf(span, false))]
    .filter((stretch) => stretch !== undefined)
    .sort((a, b) => a.start - b.start || a.end - b.end)
  const merged: Stretch[] = []
  for (const next of all) {
    const last = merged.at(-1)
    if (last === undefined || next.start >= last.end) merged.push(next)
    else {
      merged[merged.length - 1] = {
        start: last.start,
        end: Math.max(last.end, next.end),
        breakMinutes: Math.max(last.breakMinutes, next.breakMinutes),
        own: last.own || next.own,
      }
    }
  }
  return merged
}

export const workedIn = (stretch: Stretch): number => stretch.end - stretch.start - stretch.breakMinutes

/** Worked minutes by day number. Past midnight each day gets its part; the break comes off the longest part. */
export function workedByDay({ own, others }: { own: WorkSpan; others: readonly WorkSpan[] }): Map<number, number> {
  const worked = new Map<number, number>()
  const add = (day: number, minutes: number) => worked.set(day, (worked.get(day) ?? 0) + Math.max(0, minutes))
  for (const stretch of stretchesOf({ own, others })) {
    const parts: { day: number; minutes: number }[] = []
    for (let day = Math.floor(stretch.start / minutesPerDay); day * minutesPerDay < stretch.end; day++) {
      const from = Math.max(stretch.start, day * minutesPerDay)
      parts.push({ day, minutes: Math.min(stretch.end, (day + 1) * minutesPerDay) - from })
    }
    const longest = parts.reduce((a, b) => (b.minutes > a.minutes ? b : a))
    for (const part of parts) add(part.day, part.minutes - (part === longest ? stretch.breakMinutes : 0))
  }
  for (const span of [own, ...others]) if (!isTimed(span)) add(dayNumber(span.day), span.minutes ?? 0)
  return worked
}

/** The days that the work touches, in order. */
export function daysOf(span: WorkSpan): LocalDate[] {
  const stretch = stretchOf(span, true)
  if (stretch === undefined) return [span.day]
  const days: LocalDate[] = []
  for (let day = Math.floor(stretch.start / minutesPerDay); day * minutesPerDay < stretch.end; day++) {
    days.push(dateOfDayNumber(day))
  }
  return days
}
