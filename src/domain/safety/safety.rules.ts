// What the team must do about what happened, and by when. Pure.

import { addDays, isoWeekday, type LocalDate } from '../time/local-date.ts'
import { isPublicHoliday } from '../time/public-holidays.rules.ts'
import type { Incident } from './incident.schema.ts'

export interface Declaration {
  readonly due: LocalDate
  readonly late: boolean
}

/**
 * The employer declares an accident at work within 48 hours, Sundays and public holidays not counted (code de la
 * sécurité sociale, L441-2 and R441-3). Undefined when nobody was hurt or it was declared.
 */
export function declarationOf({
  incident,
  today,
  alsaceMoselle,
}: {
  incident: Pick<Incident, 'day' | 'injured' | 'declaredOn'>
  today: LocalDate
  alsaceMoselle: boolean
}): Declaration | undefined {
  if (incident.injured !== true || incident.declaredOn != null) return undefined
  let due = incident.day
  for (let open = 0; open < 2; ) {
    due = addDays(due, 1)
    if (isoWeekday(due) !== 7 && !isPublicHoliday({ day: due, alsaceMoselle })) open++
  }
  return { due, late: today > due }
}

/** Where somebody is on a mission, by what they last said. */
export type Whereabouts = 'expected' | 'there' | 'left'

export function whereaboutsOf(
  visits: readonly { readonly what: 'arrived' | 'left'; readonly at: string }[],
): Whereabouts {
  const last = [...visits].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.what === 'left' ? 1 : -1)).at(-1)
  if (last === undefined) return 'expected'
  return last.what === 'arrived' ? 'there' : 'left'
}
