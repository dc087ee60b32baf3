// Days as the notebook tells them: in Paris, whatever the machine's own zone, and near midnight too.

import { addDays, type LocalDate } from '../../../src/domain/time/local-date.ts'
import { dayOf, localDateTime, parisInstant, parisTimeAt } from '../../../src/domain/time/local-time.ts'

/** So many days from today in Paris, `YYYY-MM-DD`. */
export const parisDay = (shift = 0): LocalDate => addDays(dayOf(parisTimeAt(Date.now())), shift)

/** That hour (`HH:MM`) of a day in Paris. */
export const parisHour = (day: LocalDate, hour: string): Date => new Date(parisInstant(localDateTime(`${day}T${hour}`)))
