// Reminders before a deadline: 90 and 30 days before unless the host says otherwise (DOMAIN §4.7).

import { dayNumber, type LocalDate } from '../time/local-date.ts'

export interface Reminder {
  /** Negative once the day has passed. */
  readonly daysLeft: number
  /** The threshold reached: 90, then 30; 0 on the day and after. */
  readonly reached: number
}

/** What to tell on `day` about a deadline, or undefined when it is still far. */
export function reminderOf({
  due,
  day,
  warnDays,
}: {
  due: LocalDate
  day: LocalDate
  warnDays: readonly number[]
}): Reminder | undefined {
  const daysLeft = dayNumber(due) - dayNumber(day)
  if (daysLeft <= 0) return { daysLeft, reached: 0 }
  const reached = warnDays.filter((days) => daysLeft <= days)
  return reached.length === 0 ? undefined : { daysLeft, reached: Math.min(...reached) }
}

/** Deadlines to tell today, the nearest first. */
export function remindersOf<
  Deadline extends { readonly due: LocalDate; readonly warnDays?: readonly number[] | undefined },
>({
  deadlines,
  day,
  warnDays,
}: {
  deadlines: readonly Deadline[]
  day: LocalDate
  warnDays: readonly number[]
}): (Deadline & Reminder)[] {
  return deadlines
    .flatMap((deadline) => {
      const reminder = reminderOf({ due: deadline.due, day, warnDays: deadline.warnDays ?? warnDays })
      return reminder === undefined ? [] : [{ ...deadline, ...reminder }]
    })
    .sort((a, b) => a.daysLeft - b.daysLeft)
}
