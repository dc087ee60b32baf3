// From how many people on a report shows a count: the office's choice, never below what left with a report before. [D106]

import { err, type Result } from '../../base/result.ts'
import { mostK } from '../../domain/report/small-counts.rules.ts'
import type { Device, Saved, SaveError } from '../device/device.port.ts'
import { todayOf } from '../record/today.ts'
import { readSmallCounts } from './prepare-report.ts'

export type SmallCountsError =
  | SaveError
  | { readonly type: 'report.k_out_of_range'; readonly lowest: number; readonly highest: number }
  | { readonly type: 'report.k_reason_missing' }
  | { readonly type: 'record.unknown' }

export async function changeSmallCounts(
  device: Device,
  input: { readonly k: number | undefined; readonly reason: string; readonly draft?: string },
): Promise<Result<Saved, SmallCountsError>> {
  const [coop] = device.coops()
  if (coop === undefined) return err({ type: 'record.unknown' })
  await device.ready(coop)
  const { least } = readSmallCounts(device)
  const { k, draft } = input
  const reason = input.reason.trim()
  if (k === undefined || !Number.isInteger(k) || k < least || k > mostK)
    return err({ type: 'report.k_out_of_range', lowest: least, highest: mostK })
  if (reason === '') return err({ type: 'report.k_reason_missing' })
  const fields = { k, reason, day: todayOf(device) }
  return device.save([{ kind: 'smallCountRule', coop, fields }], draft === undefined ? {} : { draft })
}
