// A funder's money, what was promised for it, and the closing figures that a team says: the office's and the team's own.

import type { CoopId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import { recordIdFor } from '../../domain/record-kind.ts'
import { type ClosingReport, closingReportKind } from '../../domain/report/closing-report.schema.ts'
import { type Funding, fundingKind } from '../../domain/report/funding.schema.ts'
import type { Device, Saved, SaveError } from '../device/device.port.ts'
import { type Read, readRecords } from '../meeting/read-records.ts'
import { fieldsToSave } from '../record/fields-to-save.ts'
import type { ReportReads } from './count-activity.ts'

export type FundingError = SaveError | { readonly type: 'funding.incomplete' } | { readonly type: 'record.unknown' }

/** The only id of `ids` is the funding's. */
export async function saveFunding(
  device: Device,
  input: { readonly id?: RecordId | undefined; readonly values: Funding; readonly draft?: string | undefined },
): Promise<Result<Saved, FundingError>> {
  const { id, values, draft } = input
  const [coop] = values.coops
  const isNamed = values.funder.trim() !== '' && values.action.trim() !== ''
  if (coop === undefined || !isNamed || values.from > values.to) return err({ type: 'funding.incomplete' })
  await device.ready(coop)
  const known = id === undefined ? undefined : device.record(id)
  if (id !== undefined && known === undefined) return err({ type: 'record.unknown' })
  const changed = fieldsToSave({ known: known?.fields ?? {}, changes: { ...values } })
  const fields = known ? changed : Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== null))
  const touch = { kind: 'funding', coop, fields, ...(id === undefined ? {} : { id }) }
  return device.save([touch], draft === undefined ? {} : { draft })
}

/** The latest to end first. Needs any coop to be ready. */
export function readFundings(device: ReportReads & Pick<Device, 'coops'>): Read<Funding>[] {
  const [any] = device.coops()
  if (any === undefined) return []
  return readRecords(fundingKind, device.records(any, 'funding'))
    .filter(({ ended }) => ended !== true)
    .sort((a, b) => (a.to < b.to ? 1 : -1))
}

export async function saveClosingReport(
  device: Device,
  input: { readonly coop: CoopId; readonly values: ClosingReport; readonly draft?: string | undefined },
): Promise<Result<Saved, SaveError>> {
  const { coop, values, draft } = input
  await device.ready(coop)
  const id = recordIdFor(closingReportKind, coop)
  const fields = fieldsToSave({ known: device.record(id)?.fields ?? {}, changes: { ...values } })
  return device.save([{ kind: 'closingReport', coop, id, fields }], draft === undefined ? {} : { draft })
}
