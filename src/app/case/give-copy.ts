// Gives a person the rest of what is written about them, on their request: a note, or what an intake's copy leaves out.
// The record of the request is answered by whoever answers it (`answerRequest`).

import type { CoopId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import { readableIntakeFields } from '../../domain/intake/intake-copy.schema.ts'
import { kindOfRecordId } from '../../domain/record-kinds.ts'
import type { Device } from '../device/device.port.ts'
import { todayOf } from '../record/today.ts'
import { type SavedMasked, type WriteError, writeRecord } from '../record/write-record.ts'

/** A second copy of the same record replaces the first. */
export async function giveCopy(
  device: Device,
  input: { readonly coop: CoopId; readonly record: RecordId; readonly comment?: string },
): Promise<Result<SavedMasked, WriteError>> {
  const { coop, record, comment } = input
  await device.ready(coop)
  const view = device.record(record)
  const person = view?.person
  if (view === undefined || person === undefined || kindOfRecordId(record)?.space !== 'case') {
    return err({ type: 'record.unknown' })
  }
  const isCopied = (name: string) =>
    view.kind === 'intake' && readableIntakeFields.some((readable) => readable === name)
  const content = Object.fromEntries(Object.entries(view.fields).filter(([name]) => !isCopied(name)))
  const known = device.records(coop, 'caseCopy').find((copy) => copy.fields.of === record)
  const note = Object.values(view.texts).join('\n\n')
  const values = { content, note, comment }
  return known
    ? writeRecord(device, { coop, person, id: known.id }, { kind: 'caseCopy', values })
    : writeRecord(
        device,
        { coop, person },
        { kind: 'caseCopy', values: { ...values, of: record, day: todayOf(device) } },
      )
}
