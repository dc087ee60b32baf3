// A half-day of a workshop: the unit that is signed (« émargement par demi-journée »).

import * as v from 'valibot'
import { localDate } from '../field-types.ts'

export const halves = ['am', 'pm'] as const
export type Half = (typeof halves)[number]

/** 'HH:MM' */
export const clockTime = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/))

/** One morning or one afternoon, whatever its hours. */
export interface HalfDay {
  readonly day: string
  readonly half: Half
}

const slotFields = { day: localDate, half: v.picklist(halves), start: clockTime, end: clockTime }

/** Its fields, for the records that hold one. */
export const halfDayEntries = slotFields

export const slotSchema = v.pipe(
  v.object(slotFields),
  v.check(({ start, end }) => start < end, 'slot_hours'),
)
/** A half-day with its hours. */
export type Slot = v.InferOutput<typeof slotSchema>

export const sameHalfDay = (a: HalfDay, b: HalfDay): boolean => a.day === b.day && a.half === b.half

/** 'YYYY-MM-DD/am': 'am' comes before 'pm', so keys sort as the calendar does. */
export const halfDayKey = ({ day, half }: HalfDay): string => `${day}/${half}`

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** Minutes by the clock on the wall. */
export const slotMinutes = ({ start, end }: Pick<Slot, 'start' | 'end'>): number => minuteOf(end) - minuteOf(start)
