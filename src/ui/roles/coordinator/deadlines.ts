// What ends or begins soon in the network. Pure; the words come with the screen.

import type { CoopId } from '../../../base/ids.ts'
import { addDays, isLocalDate, type LocalDate } from '../../../domain/time/local-date.ts'

/** « Aucune échéance dans les 90 jours. » */
export const daysAhead = 90

/** The part of a board that is looked at. */
export interface DatedCoop {
  readonly coop: CoopId
  readonly record: { readonly fields: Readonly<Record<string, unknown>> } | undefined
}

export interface Deadline {
  readonly board: DatedCoop
  readonly what: 'coopStart' | 'coopEnd'
  readonly day: LocalDate
}

/** From today to ninety days ahead, the soonest first. */
export function deadlinesOf(boards: readonly DatedCoop[], today: LocalDate): Deadline[] {
  const last = addDays(today, daysAhead)
  const fields = [
    ['coopStart', 'startDate'],
    ['coopEnd', 'endDate'],
  ] as const
  return boards
    .flatMap((board) =>
      fields.flatMap(([what, field]): Deadline[] => {
        const day = board.record?.fields[field]
        return typeof day === 'string' && isLocalDate(day) && day >= today && day <= last ? [{ board, what, day }] : []
      }),
    )
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.board.coop < b.board.coop ? -1 : 1))
}
