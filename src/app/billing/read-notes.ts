// Notes with what was paid of them. Pure.

import type { CoopId, RecordId } from '../../base/ids.ts'
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
}

/** The latest first. */
export function readNotes(device: Pick<Device, 'records'>, coop: CoopId, today: LocalDate): NoteView[] {
  const notes = readRecords(noteKind, device.records(coop, 'note'))
  const cancelled = new Set(notes.flatMap(({ cancels }) => cancels ?? []))
  const byNote = new Map<RecordId, Read<Payment>[]>()
  for (const one of readRecords(paymentKind, device.records(coop, 'payment')))
    byNote.set(one.note, [...(byNote.get(one.note) ?? []), one])
  return notes
    .map((note): NoteView => {
      const payments = (byNote.get(note.id) ?? []).sort((a, b) => a.createdAt - b.createdAt)
      const totalCents = totalsOf(note.lines).ttcCents
      const leftCents = Math.max(0, totalCents - paidOf(payments))
      return {
        note,
        reference: provisionalReference(note.id),
        payments,
        totalCents,
        leftCents,
        state: stateOf(note, { cancelled: cancelled.has(note.id), leftCents, today }),
      }
    })
    .sort((a, b) => b.note.createdAt - a.note.createdAt || (a.note.id < b.note.id ? -1 : 1))
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
