// A note written where the job was done, with no network if need be, and what is paid of it. [J11]

import type { CoopId, RecordId } from '../../base/ids.ts'
import { ok, type Result } from '../../base/result.ts'
import { provisionalReference } from '../../domain/desk/note.rules.ts'
import { type Note, paymentKind } from '../../domain/desk/note.schema.ts'
import type { Device, Saved, SaveError } from '../device/device.port.ts'
import { readRecords } from '../meeting/read-records.ts'
import { todayOf } from '../record/today.ts'

export type WriteNoteInput = Omit<Note, 'day' | 'number'> & {
  readonly coop: CoopId
  readonly draft?: string | undefined
}

/** The only id of `ids` is the note's; `reference` stands on the sheet until the office numbers it. */
export async function writeNote(
  device: Device,
  { coop, draft, ...note }: WriteNoteInput,
): Promise<Result<Saved & { readonly reference: string }, SaveError>> {
  await device.ready(coop)
  const saved = await device.save(
    [{ kind: 'note', coop, fields: { ...note, day: todayOf(device) } }],
    draft === undefined ? {} : { draft },
  )
  if (!saved.ok) return saved
  const [id] = saved.value.ids
  if (id === undefined) throw new Error('expected the id of the note, got none')
  return ok({ ...saved.value, reference: provisionalReference(id) })
}

export const paymentsOf = (device: Device, coop: CoopId, note: RecordId) =>
  readRecords(paymentKind, device.records(coop, 'payment')).filter((one) => one.note === note)
