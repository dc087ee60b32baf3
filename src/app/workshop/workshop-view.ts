// Workshops as the screens show them. Pure: from the lists of one coop.

import type { PersonId, RecordId } from '../../base/ids.ts'
import { cardKind } from '../../domain/person/card.schema.ts'
import {
  type AttendanceHalfDay,
  type AttendanceTotals,
  attendanceOf,
  attendanceTotals,
  type GivenSignature,
} from '../../domain/workshop/attendance.rules.ts'
import { emargementKind } from '../../domain/workshop/emargement.schema.ts'
import { type HalfDay, halfDayKey, slotMinutes } from '../../domain/workshop/half-day.ts'
import { signatureKind } from '../../domain/workshop/signature.schema.ts'
import { type Workshop, workshopKind } from '../../domain/workshop/workshop.schema.ts'
import type { RecordView } from '../../replica/replica.port.ts'
import { type Read, readRecord, readRecords } from '../meeting/read-records.ts'

/** Records of one coop. On a coopérant's device there are no sheets, and the signatures are their own. */
export interface WorkshopRecords {
  readonly workshops: Iterable<RecordView>
  readonly signatures: Iterable<RecordView>
  readonly sheets: Iterable<RecordView>
  readonly cards: Iterable<RecordView>
}

export interface WorkshopView {
  readonly workshop: Read<Workshop>
  readonly halfDays: readonly AttendanceHalfDay[]
  readonly totals: AttendanceTotals
}

/** The earliest half-day first; cancelled ones are left out. */
export const workshopsOf = (records: Pick<WorkshopRecords, 'workshops'>): Read<Workshop>[] =>
  allWorkshops(records).filter(({ cancelled }) => cancelled !== true)

/** Those that were called off, the latest first. */
export const cancelledWorkshops = (records: Pick<WorkshopRecords, 'workshops'>): Read<Workshop>[] =>
  allWorkshops(records)
    .filter(({ cancelled }) => cancelled === true)
    .reverse()

/** Called off from `today` on, the nearest first: who would come must know. One that was planned anew says nothing. */
export function calledOff(records: Pick<WorkshopRecords, 'workshops'>, today: string): Read<Workshop>[] {
  const planned = new Set(workshopsOf(records).flatMap((one) => one.slots.map((slot) => sameAs(one, slot))))
  return cancelledWorkshops(records)
    .filter((one) => one.slots.some(({ day }) => day >= today))
    .filter((one) => !one.slots.some((slot) => planned.has(sameAs(one, slot))))
    .reverse()
}

const sameAs = ({ title }: Workshop, slot: HalfDay): string => `${halfDayKey(slot)} ${title}`

function allWorkshops(records: Pick<WorkshopRecords, 'workshops'>): Read<Workshop>[] {
  const first = ({ slots }: Read<Workshop>): string => slots.map(halfDayKey).sort()[0] ?? ''
  return readRecords(workshopKind, records.workshops).sort((a, b) =>
    first(a) < first(b) ? -1 : first(a) > first(b) ? 1 : a.id < b.id ? -1 : 1,
  )
}

/** A cancelled one too: what was signed for it stays readable. */
export function workshopView(id: RecordId, records: WorkshopRecords): WorkshopView | undefined {
  const workshop = allWorkshops(records).find((one) => one.id === id)
  if (workshop === undefined) return undefined
  const halfDays = attendanceOf({
    slots: workshop.slots,
    signatures: signaturesOf(records.signatures).filter((one) => one.workshop === id),
    sheets: readRecords(emargementKind, records.sheets).filter((one) => one.workshop === id),
    members: membersOf(records.cards),
  })
  return { workshop, halfDays, totals: attendanceTotals(halfDays) }
}

/** A signature is its space's person's: one whose space names nobody says nothing. */
export function signaturesOf(views: Iterable<RecordView>): GivenSignature[] {
  return [...views].flatMap((view) => {
    const read = readRecord(signatureKind, view)
    return read !== undefined && view.person !== undefined ? [{ ...read, person: view.person }] : []
  })
}

/** Members of the coop who have not left. */
function membersOf(cards: Iterable<RecordView>): PersonId[] {
  return readRecords(cardKind, cards)
    .filter(({ role, left }) => role === 'cooperant' && left == null)
    .map(({ person }) => person)
}

export interface MyPresence {
  readonly id: RecordId
  readonly title: string | undefined
  readonly signature: GivenSignature
  /** Its session was called off: told, and not counted. */
  readonly cancelled: boolean
}

export interface MyPresences {
  /** Latest first, one per half-day. */
  readonly rows: readonly MyPresence[]
  readonly minutes: number
}

/** One person's half-days, by what they signed. */
export function myPresences(person: PersonId, records: Pick<WorkshopRecords, 'workshops' | 'signatures'>): MyPresences {
  const sessions = new Map(allWorkshops(records).map((one) => [one.id, one]))
  const byHalfDay = new Map<string, GivenSignature>()
  const mine = signaturesOf(records.signatures).filter((one) => one.person === person)
  for (const one of mine.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1))) {
    const key = `${one.workshop}/${halfDayKey(one)}`
    if (!byHalfDay.has(key)) byHalfDay.set(key, one)
  }
  const rows = [...byHalfDay.values()]
    .sort((a, b) => (halfDayKey(a) > halfDayKey(b) ? -1 : 1))
    .map((signature): MyPresence => {
      const session = sessions.get(signature.workshop)
      return { id: signature.id, title: session?.title, signature, cancelled: session?.cancelled === true }
    })
  const counted = rows.filter(({ cancelled }) => !cancelled)
  return { rows, minutes: counted.reduce((sum, { signature }) => sum + slotMinutes(signature), 0) }
}
