// Notes with what was paid of them. Pure.

import type { CoopId, RecordId } from '../../base/ids.ts'
import { type FollowUp, followUpKind } from '../../domain/desk/client.schema.ts'
import { totalsOf } from '../../domain/desk/document-lines.ts'
import { paidOf, provisionalReference } from '../../domain/desk/note.rules.ts'
import { type Note, noteKind, type Payment, paymentKind } from '../../domain/desk/note.schema.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import type { Device } from '../device/device.port.ts'
import { type Read, readRecords } from '../meeting/read-records.ts'

export interface NoteView {
  readonly note: Read<Note>
  /** What stands on the sheet until the office numbers it. */
  readonly reference: string
  readonly payments: readonly Read<Payment>[]
  readonly totalCents: number
  readonly leftCents: number
  readonly state: 'cancelled' | 'cancels' | 'due' | 'late' | 'paid'
  /** The same, and of a request for an invoice whether the office issued it: its number says so. [D125] */
  readonly stage: NoteView['state'] | 'asked' | 'issued'
  /** The client was reminded, the latest first. */
  readonly reminders: readonly Read<FollowUp>[]
}

/** The latest first. */
export function readNotes(device: Pick<Device, 'records'>, coop: CoopId, today: LocalDate): NoteView[] {
  const notes = readRecords(noteKind, device.records(coop, 'note'))
  const cancelled = new Set(notes.flatMap(({ cancels }) => cancels ?? []))
  const byNote = new Map<RecordId, Read<Payment>[]>()
  for (const one of readRecords(paymentKind, device.records(coop, 'payment')))
    byNote.set(one.note, [...(byNote.get(one.note) ?? []), one])
  const reminders = readRecords(followUpKind, device.records(coop, 'followUp')).filter((one) => one.note != null)
  return notes
    .map((note): NoteView => {
      const payments = (byNote.get(note.id) ?? []).sort((a, b) => a.createdAt - b.createdAt)
      const totalCents = totalsOf(note.lines).ttcCents
      const leftCents = Math.max(0, totalCents - paidOf(payments))
      const state = stateOf(note, { cancelled: cancelled.has(note.id), leftCents, today })
      return {
        note,
        reference: provisionalReference(note.id),
        payments,
        totalCents,
        leftCents,
        state,
        stage: stageOf(note, state),
        reminders: reminders
          .filter((one) => one.note === note.id)
          .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0) || b.createdAt - a.createdAt),
      }
    })
    .sort((a, b) => b.note.createdAt - a.note.createdAt || (a.note.id < b.note.id ? -1 : 1))
}

/** A request that the office has not numbered is asked for; once numbered, it is an invoice, due or late. */
function stageOf({ kind, number }: Note, state: NoteView['state']): NoteView['stage'] {
  if (kind !== 'invoiceRequest' || (state !== 'due' && state !== 'late')) return state
  if (number == null) return 'asked'
  return state === 'due' ? 'issued' : 'late'
}

function stateOf(
  { cancels, due }: Note,
  { cancelled, leftCents, today }: { cancelled: boolean; leftCents: number; today: LocalDate },
): NoteView['state'] {
  if (cancels != null) return 'cancels'
  if (cancelled) return 'cancelled'
  if (leftCents === 0) return 'paid'
  return due != null && due < today ? 'late' : 'due'
}
