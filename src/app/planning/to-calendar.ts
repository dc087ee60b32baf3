// « Ajouter à mon agenda »: one's own hours as an iCalendar file (RFC 5545) for the telephone's calendar. It holds no
// name, no place and no client: a calendar is read by others, and often kept by a company.

import { generateIcsCalendar, type IcsCalendar } from 'ts-ics'
import { parisInstant } from '../../domain/time/local-time.ts'
import type { PlanningItem } from './planning-view.ts'

export interface CalendarWords {
  /** The one title of every entry, for example « Carnet: rendez-vous ». */
  readonly title: string
}

/** @param now milliseconds since 1970: when the file was made. Items without hours last the day. */
export function toCalendar(items: readonly PlanningItem[], words: CalendarWords, now: number): string {
  const stamp = { date: new Date(now) }
  const calendar: IcsCalendar = {
    version: '2.0',
    prodId: '-//Carnet de coop//FR',
    events: items.map(({ id, day, start, end }) => ({
      // The record's random id, so that adding the file twice adds nothing twice.
      uid: id.replaceAll(/[^0-9A-Za-z]/g, '-'),
      summary: words.title,
      stamp,
      ...(start != null && end != null
        ? { start: { date: new Date(parisInstant(start)) }, end: { date: new Date(parisInstant(end)) } }
        : {
            start: { type: 'DATE' as const, date: new Date(`${day}T00:00:00Z`) },
            duration: { days: 1 },
          }),
    })),
  }
  return generateIcsCalendar(calendar)
}
