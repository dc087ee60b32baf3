// When the sequence stands still: its holder is lost, or two devices hold it. Someone of the office says which line
// goes on; what was numbered on the other stays readable as it was.

import type { CoopId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import { readNumbering } from '../../domain/office/numbering.rules.ts'
import { numberingRightKind, officialNumberKind } from '../../domain/office/numbering.schema.ts'
import type { Device, Saved, SaveError } from '../device/device.port.ts'
import { readRecords } from '../meeting/read-records.ts'
import { todayOf } from '../record/today.ts'
import { type NumberError, noteSeries, numberingOf } from './number-note.ts'

/** Takes the right of a device that will not come back. What it numbered unseen will show as a dispute. */
export async function takeNumbering(
  device: Device,
  { coop, because }: { readonly coop: CoopId; readonly because: string },
): Promise<Result<Saved, NumberError | { readonly type: 'numbering.reason_missing' }>> {
  await device.ready(coop)
  const takenBecause = because.trim()
  if (takenBecause === '') return err({ type: 'numbering.reason_missing' })
  const { tip, next } = numberingOf(device, coop)
  if (tip === undefined) return err({ type: 'numbering.disputed' })
  return saveRight(device, coop, { previous: tip.id, after: next - 1, takenBecause })
}

/** Two rights are held at once: `keep` goes on, here; the others are put aside. */
export async function settleNumbering(
  device: Device,
  { coop, keep }: { readonly coop: CoopId; readonly keep: RecordId },
): Promise<Result<Saved, SaveError | { readonly type: 'numbering.not_disputed' }>> {
  await device.ready(coop)
  const dispute = numberingOf(device, coop).conflicts.find((one) => one.what === 'twoHolders')
  if (dispute === undefined || !dispute.rights.includes(keep)) return err({ type: 'numbering.not_disputed' })
  const settles = dispute.rights.filter((id) => id !== keep)
  const { tip, next } = readNumbering({
    series: noteSeries,
    rights: readRecords(numberingRightKind, device.records(coop, 'numberingRight')).filter(
      ({ id }) => !settles.includes(id),
    ),
    numbers: readRecords(officialNumberKind, device.records(coop, 'officialNumber')),
  })
  if (tip === undefined) return err({ type: 'numbering.not_disputed' })
  return saveRight(device, coop, { previous: tip.id, after: next - 1, settles })
}

function saveRight(
  device: Device,
  coop: CoopId,
  right: Readonly<Record<string, unknown>>,
): Promise<Result<Saved, SaveError>> {
  const by = device.me.device
  const fields = { series: noteSeries, day: todayOf(device), by, to: by, ...right }
  return device.save([{ kind: 'numberingRight', coop, fields }])
}
