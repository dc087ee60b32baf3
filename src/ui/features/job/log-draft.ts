// What is typed while a mission is written down, and what it comes to.

import type { ServiceChoice } from '../../../app/job/mission-view.ts'
import type { PersonId, RecordId } from '../../../base/ids.ts'
import { isBreakAsked, spanOfChip } from '../../../domain/time/duration-chip.rules.ts'
import { addDays, isLocalDate, type LocalDate } from '../../../domain/time/local-date.ts'
import { isLocalDateTime, type LocalDateTime, wallMinutes } from '../../../domain/time/local-time.ts'

export interface LogDraft {
  /** A service's id, or a mission outside the catalogue. */
  service: RecordId | 'other' | ''
  /** Minutes of a chip, the planned hours, or hours typed. */
  length: `${number}` | 'planned' | 'other' | ''
  day: string
  /** 'HH:MM', read when `length` is `other`. */
  start: string
  end: string
  breakMinutes: number | null
  /** Null: the planned team, or the person alone. */
  team: PersonId[] | null
  note: string
  material: string
}

export const emptyLogDraft = (day: string): LogDraft => ({
  service: '',
  length: '',
  day,
  start: '',
  end: '',
  breakMinutes: null,
  team: null,
  note: '',
  material: '',
})

export interface LogSpan {
  readonly start: LocalDateTime
  readonly end: LocalDateTime
  /** From start to end, breaks included. */
  readonly minutes: number
  /** The break has to be said. */
  readonly breakAsked: boolean
}

/** Undefined while no length is chosen or the hours do not read. */
export function spanOf(draft: LogDraft, planned: ServiceChoice['planned'], now: LocalDateTime): LogSpan | undefined {
  const { day, length } = draft
  if (!isLocalDate(day) || length === '') return undefined
  if (length === 'other') return typedSpan(day, draft)
  if (length === 'planned') {
    if (planned?.start == null || planned.end == null) return undefined
    return span(planned.start, planned.end, planned.breakMinutes ?? 0)
  }
  const plannedStart = planned?.start ?? undefined
  const chip = spanOfChip({ minutes: Number(length), day, now, plannedStart })
  return span(chip.start, chip.end, 0)
}

function span(start: LocalDateTime, end: LocalDateTime, knownBreak: number): LogSpan {
  const minutes = wallMinutes(end) - wallMinutes(start)
  return { start, end, minutes, breakAsked: knownBreak === 0 && isBreakAsked({ minutes }) }
}

/** An end before the start is on the next day. */
function typedSpan(day: LocalDate, draft: LogDraft): LogSpan | undefined {
  const start = `${day}T${draft.start}`
  const sameDay = draft.end > draft.start
  const end = `${sameDay ? day : addDays(day, 1)}T${draft.end}`
  return isLocalDateTime(start) && isLocalDateTime(end) && draft.start !== draft.end ? span(start, end, 0) : undefined
}
