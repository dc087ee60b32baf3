// What may still be changed of a workshop: nothing that somebody read and signed. Pure. [D145]

import { err, ok, type Result } from '../../base/result.ts'
import type { AttendanceHalfDay } from './attendance.rules.ts'
import { halfDayKey, type Slot } from './half-day.ts'
import type { Workshop } from './workshop.schema.ts'

export interface HeldBySignatures {
  /** Half-days that someone signed, by `halfDayKey`: their day and hours stay. */
  readonly halfDays: ReadonlyMap<string, Slot>
  /** People read the title under which they sign. */
  readonly title: boolean
  /** The trainer signed a whole sheet, which says where it was and with whom. */
  readonly sheet: boolean
}

export function heldBySignatures(halfDays: readonly AttendanceHalfDay[]): HeldBySignatures {
  const signed = halfDays.filter(
    ({ rows, lock }) => lock !== undefined || rows.some((row) => (row.signature ?? row.late) !== undefined),
  )
  return {
    halfDays: new Map(signed.map(({ slot }) => [halfDayKey(slot), slot])),
    title: signed.length > 0,
    sheet: halfDays.some(({ lock }) => lock !== undefined),
  }
}

/** What a change tells; what is left out stays. */
export type WorkshopChanges = {
  readonly [Field in 'title' | 'trainer' | 'slots' | 'place' | 'purpose']?: Workshop[Field]
}

export type WorkshopChangeRefused =
  | { readonly type: 'workshop.title_signed' }
  | { readonly type: 'workshop.sheet_signed' }
  | { readonly type: 'workshop.half_day_signed' }
  | { readonly type: 'workshop.guests_noted' }

/** `guests`: people are noted as having come to an information session. */
export function checkWorkshopChange({
  workshop,
  changes,
  held,
  guests,
}: {
  readonly workshop: Workshop
  readonly changes: WorkshopChanges
  readonly held: HeldBySignatures
  readonly guests: boolean
}): Result<undefined, WorkshopChangeRefused> {
  const differs = (field: 'title' | 'trainer' | 'place' | 'purpose'): boolean =>
    field in changes && (changes[field] || implied[field]) !== (workshop[field] || implied[field])
  if (held.title && (differs('title') || differs('purpose'))) return err({ type: 'workshop.title_signed' })
  if (guests && differs('purpose')) return err({ type: 'workshop.guests_noted' })
  if (held.sheet && (differs('trainer') || differs('place'))) return err({ type: 'workshop.sheet_signed' })
  const moved = [...held.halfDays].some(([key, slot]) => {
    const [before, after] = [hoursOf(workshop.slots, key), hoursOf(changes.slots ?? workshop.slots, key)]
    // One that was taken off the plan while it was signed elsewhere may come back as it was signed.
    return after !== before && !(before === '' && after === hoursOf([slot], key))
  })
  return moved ? err({ type: 'workshop.half_day_signed' }) : ok(undefined)
}

const implied = { title: '', trainer: '', place: '', purpose: 'workshop' } as const

const hoursOf = (slots: readonly Slot[], key: string): string =>
  slots
    .filter((slot) => halfDayKey(slot) === key)
    .map(({ start, end }) => `${start} ${end}`)
    .join()
