// Who came to which half-day, from the signatures and the trainer's sheets. Pure: the same records give the same sheet on
// every device, in whatever order they arrived.

import type { PersonId, RecordId } from '../../base/ids.ts'
import type { LocalDateTime } from '../time/local-time.ts'
import type { Emargement } from './emargement.schema.ts'
import { type HalfDay, halfDayKey, type Slot, sameHalfDay, slotMinutes } from './half-day.ts'
import type { Signature } from './signature.schema.ts'

/** Who of the people signed by their own hand, on whose device. */
export type GivenSignature = Signature & {
  readonly id: RecordId
  readonly person: PersonId
  readonly createdBy: PersonId
}
export type GivenSheet = Emargement & { readonly id: RecordId; readonly createdBy: PersonId }

export interface AttendanceRow {
  readonly person: PersonId
  /** The signature that counts. */
  readonly signature?: GivenSignature
  /** Signed, but not on the sheet that the trainer signed: shown, not counted. */
  readonly late?: GivenSignature
}

export interface AttendanceHalfDay {
  readonly slot: Slot
  readonly rows: readonly AttendanceRow[]
  /** The trainer's signature: from then on only addenda change anything. */
  readonly lock?: GivenSheet
  readonly addenda: readonly GivenSheet[]
}

export interface AttendanceTotals {
  readonly minutesByPerson: ReadonlyMap<PersonId, number>
  /** By `halfDayKey`. */
  readonly minutesByHalfDay: ReadonlyMap<string, number>
  readonly minutes: number
}

const inOrder = <T extends { readonly at: string; readonly id: RecordId }>(items: readonly T[]): T[] =>
  [...items].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1))

/**
 * Every half-day of a workshop, in the order of the calendar: those planned, and those that were signed though they are
 * no longer planned. All `signatures` and `sheets` must be of this workshop. `members` are those expected while a
 * half-day is not locked; afterwards the sheet itself says who was.
 */
export function attendanceOf(input: {
  readonly slots: readonly Slot[]
  readonly signatures: readonly GivenSignature[]
  readonly sheets: readonly GivenSheet[]
  readonly members: readonly PersonId[]
}): AttendanceHalfDay[] {
  const slots = new Map<string, Slot>()
  const sheets = inOrder(input.sheets)
  const signatures = inOrder(input.signatures)
  // What was locked keeps its hours, what was planned those of the plan, the rest those that were signed.
  for (const slot of [...sheets, ...input.slots, ...signatures]) {
    const key = halfDayKey(slot)
    const { day, half, start, end } = slot
    if (!slots.has(key)) slots.set(key, { day, half, start, end })
  }
  return [...slots.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, slot]) => halfDayOf(slot, input.members, signatures, sheets))
}

function halfDayOf(
  slot: Slot,
  members: readonly PersonId[],
  allSignatures: readonly GivenSignature[],
  allSheets: readonly GivenSheet[],
): AttendanceHalfDay {
  const signatures = allSignatures.filter((one) => sameHalfDay(one, slot))
  const sheets = allSheets.filter((one) => sameHalfDay(one, slot))
  // The first signature under a sheet locks. A second one, from a tablet that did not know, only adds to it.
  const lock = sheets.find(({ adds }) => adds == null)
  const signedSheets = lock === undefined ? [] : [lock, ...sheets.filter((one) => one !== lock)]
  const cited = new Set(signedSheets.flatMap((one) => one.signatures))
  const people = new Set([
    ...(lock === undefined ? members : signedSheets.flatMap((one) => one.people)),
    ...signatures.map(({ person }) => person),
  ])
  const rows = [...people].map((person): AttendanceRow => {
    const own = signatures.filter((one) => one.person === person)
    const counted = lock === undefined ? own[0] : own.find(({ id }) => cited.has(id))
    if (counted !== undefined) return { person, signature: counted }
    return own[0] === undefined ? { person } : { person, late: own[0] }
  })
  return { slot, rows, addenda: signedSheets.slice(1), ...(lock === undefined ? {} : { lock }) }
}

/** Minutes by the hours that each person signed for. */
export function attendanceTotals(halfDays: readonly AttendanceHalfDay[]): AttendanceTotals {
  const minutesByPerson = new Map<PersonId, number>()
  const minutesByHalfDay = new Map<string, number>()
  let minutes = 0
  for (const { slot, rows } of halfDays)
    for (const { person, signature } of rows) {
      const signed = signature === undefined ? 0 : slotMinutes(signature)
      minutes += signed
      minutesByPerson.set(person, (minutesByPerson.get(person) ?? 0) + signed)
      minutesByHalfDay.set(halfDayKey(slot), (minutesByHalfDay.get(halfDayKey(slot)) ?? 0) + signed)
    }
  return { minutesByPerson, minutesByHalfDay, minutes }
}

export type SignRefusal = 'unknown' | 'locked' | 'already' | 'too_early'

/** Why a person may not sign a half-day now, or undefined. A morning that was missed never hinders the afternoon. */
export function signRefusal(
  halfDay: AttendanceHalfDay | undefined,
  person: PersonId,
  now: LocalDateTime,
): SignRefusal | undefined {
  if (halfDay === undefined) return 'unknown'
  if (halfDay.rows.some((row) => row.person === person && (row.signature ?? row.late) !== undefined)) return 'already'
  if (halfDay.lock !== undefined) return 'locked'
  return halfDay.slot.day > now.slice(0, 10) ? 'too_early' : undefined
}

/** The half-day to open: today's that runs or comes next, else today's last, else the next day's, else the last one. */
export function currentHalfDay<Given extends HalfDay & { readonly end: string }>(
  slots: readonly Given[],
  now: LocalDateTime,
): Given | undefined {
  const sorted = [...slots].sort((a, b) => (halfDayKey(a) < halfDayKey(b) ? -1 : 1))
  const today = sorted.filter(({ day }) => day === now.slice(0, 10))
  if (today.length > 0) return today.find(({ end }) => now.slice(11) < end) ?? today.at(-1)
  return sorted.find(({ day }) => day > now.slice(0, 10)) ?? sorted.at(-1)
}
