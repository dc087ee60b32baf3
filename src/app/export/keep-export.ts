// The columns that a coop keeps for its accountant, and a line for each file that was made: what left, and when.

import type { CoopId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import type { ExportMapping } from '../../domain/pay/export.schema.ts'
import type { Device, Saved, SaveError } from '../device/device.port.ts'
import { todayOf } from '../record/today.ts'

export async function keepMapping(
  device: Device,
  input: { readonly coop: CoopId; readonly mapping?: RecordId | undefined } & ExportMapping,
): Promise<Result<Saved, SaveError | { readonly type: 'export.columns_missing' }>> {
  const { coop, mapping, ...fields } = input
  if (fields.columns.length === 0 || fields.columns.some(({ title }) => title.trim() === ''))
    return err({ type: 'export.columns_missing' })
  await device.ready(coop)
  return device.save([
    { kind: 'exportMapping', coop, fields: { ...fields }, ...(mapping === undefined ? {} : { id: mapping }) },
  ])
}

export async function noteExport(
  device: Device,
  input: { readonly coop: CoopId; readonly format: 'csv' | 'xlsx'; readonly rows: number; readonly name: string },
): Promise<Result<Saved, SaveError>> {
  const { coop, ...fields } = input
  await device.ready(coop)
  return device.save([{ kind: 'exportRun', coop, fields: { ...fields, day: todayOf(device) } }])
}
