// Reading the day and hours of a form.

import { err, ok, type Result } from '../../base/result.ts'
import { isLocalDate, type LocalDate } from '../../domain/time/local-date.ts'
import { isLocalDateTime, type LocalDateTime, workedMinutes } from '../../domain/time/local-time.ts'

export interface TimeInput {
  /** 'YYYY-MM-DD' */
  readonly day: string
  /** 'YYYY-MM-DDTHH:MM' both, or neither. */
  readonly start?: string | undefined
  readonly end?: string | undefined
  readonly breakMinutes?: number | undefined
}

export interface JobTime {
  readonly day: LocalDate
  readonly start: LocalDateTime | undefined
  readonly end: LocalDateTime | undefined
  readonly breakMinutes: number
  /** Undefined when the hours are not known. */
  readonly minutes: number | undefined
}

export type JobTimeError = { readonly type: 'job.day_invalid' } | { readonly type: 'job.times_invalid' }

/** A work lasts less than a day and more than its break. */
export function readJobTime(input: TimeInput): Result<JobTime, JobTimeError> {
  const { day, start, end, breakMinutes = 0 } = input
  if (!isLocalDate(day)) return err({ type: 'job.day_invalid' })
  if (start === undefined && end === undefined) {
    return ok({ day, start: undefined, end: undefined, breakMinutes, minutes: undefined })
  }
  if (start === undefined || end === undefined || !isLocalDateTime(start) || !isLocalDateTime(end)) {
    return err({ type: 'job.times_invalid' })
  }
  const minutes = workedMinutes({ start, end, breakMinutes })
  if (minutes <= 0 || minutes > 24 * 60) return err({ type: 'job.times_invalid' })
  return ok({ day, start, end, breakMinutes, minutes })
}
