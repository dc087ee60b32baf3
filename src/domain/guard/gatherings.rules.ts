// Sessions and meetings as time of someone's: nobody is put on them by name, but who signed, came or may still come is
// taken by them, and the minors' guard counts them beside the rest. [D166]

import type { PersonId } from '../../base/ids.ts'
import type { AgendaItem } from '../meeting/agenda-item.schema.ts'
import type { Meeting } from '../meeting/meeting.schema.ts'
import type { Presence } from '../meeting/presence.schema.ts'
import { addDays, type LocalDate } from '../time/local-date.ts'
import { addMinutes, dayOf, localDateTime } from '../time/local-time.ts'
import type { AttendanceHalfDay } from '../workshop/attendance.rules.ts'
import type { Slot } from '../workshop/half-day.ts'
import type { WorkSpan } from './work-spans.ts'

export const spanOfSlot = ({ day, start, end }: Omit<Slot, 'half'>): WorkSpan => ({
  day,
  start: localDateTime(`${day}T${start}`),
  end: localDateTime(`${day}T${end}`),
})

/** The half-day that a person signed, with the hours they read; until its day is over and its sheet locked, the plan. */
export function spanOfHalfDay(
  { slot, rows, lock }: AttendanceHalfDay,
  person: PersonId,
  today: LocalDate,
): WorkSpan | undefined {
  const row = rows.find((one) => one.person === person)
  if (row === undefined) return undefined
  const signed = row.signature ?? row.late
  if (signed !== undefined) return spanOfSlot(signed)
  return lock === undefined && slot.day >= today ? spanOfSlot(slot) : undefined
}

/**
 * Whether a meeting takes time of a person: who was marked present; until its day is over, whoever is called to it and
 * is not marked elsewhere. The local committee calls nobody of the coop.
 */
export function isAtMeeting({
  meeting,
  state,
  called,
  today,
}: {
  readonly meeting: Pick<Meeting, 'day' | 'status'>
  readonly state: Presence['state'] | undefined
  /** One of the members of that meeting. */
  readonly called: boolean
  readonly today: LocalDate
}): boolean {
  if (meeting.status === 'cancelled') return false
  if (state !== undefined) return state === 'present'
  const isOver = meeting.status === 'closed' || meeting.status === 'approved' || meeting.day < today
  return called && !isOver
}

/**
 * The hours of a meeting: from its beginning to its end. An end that is not noted, or was noted after its day, is the
 * beginning and the time planned for its subjects.
 */
export function spanOfMeeting(
  { day, start, end }: Pick<Meeting, 'day' | 'start' | 'end'>,
  items: Iterable<Pick<AgendaItem, 'plannedMinutes'>>,
): WorkSpan {
  let minutes = 0
  for (const { plannedMinutes } of items) minutes += plannedMinutes ?? 0
  if (start == null) return { day, minutes }
  const isNoted = end != null && end > start && dayOf(end) <= addDays(dayOf(start), end.slice(11) < '06:00' ? 1 : 0)
  if (isNoted) return { day, start, end }
  return minutes > 0 ? { day, start, end: addMinutes(start, minutes) } : { day, minutes }
}
