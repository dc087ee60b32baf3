// Official numbers, at the office: one device holds the right, gives the numbers without a gap, and hands it over.
// What another office wrote meanwhile shows as a dispute, and nothing is renumbered. [J11]

import type { CoopId, DeviceId, RecordId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { noteKind } from '../../domain/desk/note.schema.ts'
import { type Numbering, type NumberingError, nextNumber, readNumbering } from '../../domain/office/numbering.rules.ts'
import { numberingRightKind, officialNumberKind } from '../../domain/office/numbering.schema.ts'
import type { Device, Saved, SaveError } from '../device/device.port.ts'
import { readRecord, readRecords } from '../meeting/read-records.ts'
import { todayOf } from '../record/today.ts'

/** Notes of all coops share one sequence: the CAE issues them. */
export const noteSeries = 'note'

export type NumberError = SaveError | NumberingError | { readonly type: 'note.unknown' }

/** Needs `device.ready(coop)` of any coop. */
export const numberingOf = (device: Device, coop: CoopId): Numbering =>
  readNumbering({
    series: noteSeries,
    rights: readRecords(numberingRightKind, device.records(coop, 'numberingRight')),
    numbers: readRecords(officialNumberKind, device.records(coop, 'officialNumber')),
  })

/** The first right of the organisation, for this device; `after`: the last number given on paper. */
export async function startNumbering(
  device: Device,
  { coop, after = 0 }: { readonly coop: CoopId; readonly after?: number },
): Promise<Result<Saved, SaveError | { readonly type: 'numbering.held' }>> {
  await device.ready(coop)
  const { tip, conflicts } = numberingOf(device, coop)
  if (tip !== undefined || conflicts.length > 0) return err({ type: 'numbering.held' })
  const by = device.me.device
  const fields = { series: noteSeries, day: todayOf(device), by, to: by, after }
  return device.save([{ kind: 'numberingRight', coop, fields }])
}

export async function handOverNumbering(
  device: Device,
  { coop, to }: { readonly coop: CoopId; readonly to: DeviceId },
): Promise<Result<Saved, NumberError>> {
  await device.ready(coop)
  const { tip, holder, next, missing, conflicts } = numberingOf(device, coop)
  const by = device.me.device
  if (conflicts.some(({ what }) => what === 'twoHolders')) return err({ type: 'numbering.disputed' })
  if (tip === undefined || holder !== by) return err({ type: 'numbering.not_holder' })
  if (missing.length > 0) return err({ type: 'numbering.incomplete' })
  const fields = { series: noteSeries, day: todayOf(device), by, to, previous: tip.id, after: next - 1 }
  return device.save([{ kind: 'numberingRight', coop, fields }])
}

/** Gives a note its number at the office, and copies it to the desk, in one save. */
export async function numberNote(
  device: Device,
  { coop, note }: { readonly coop: CoopId; readonly note: RecordId },
): Promise<Result<Saved & { readonly number: number }, NumberError>> {
  await device.ready(coop)
  if (readRecord(noteKind, device.record(note)) === undefined) return err({ type: 'note.unknown' })
  const by = device.me.device
  const next = nextNumber({ numbering: numberingOf(device, coop), device: by, subject: note })
  if (!next.ok) return next
  const { right, number } = next.value
  const saved = await device.save([
    { kind: 'officialNumber', coop, fields: { right, number, subject: note, coop, by, day: todayOf(device) } },
    { kind: 'note', coop, id: note, fields: { number } },
  ])
  return saved.ok ? ok({ ...saved.value, number }) : saved
}
