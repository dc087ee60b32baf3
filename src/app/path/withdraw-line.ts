// A line of the prospecting log or of the market survey that was written by mistake: shown no more, or again. [D152]

import type { CoopId, RecordId } from '../../base/ids.ts'
import type { Result } from '../../base/result.ts'
import type { Device } from '../device/device.port.ts'
import { type SavedMasked, type WriteError, writeRecord } from '../record/write-record.ts'

export interface MarketLine {
  readonly coop: CoopId
  readonly kind: 'prospect' | 'marketSurvey'
  readonly line: RecordId
}

export const withdrawLine = (
  device: Device,
  { coop, kind, line, withdrawn }: MarketLine & { readonly withdrawn: boolean },
): Promise<Result<SavedMasked, WriteError>> => writeRecord(device, { coop, id: line }, { kind, values: { withdrawn } })
