// A seat of the local committee: an organisation beside the coop, under one of its names.

import type { CoopId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import { type PartnerSeat, partnerSeatKind } from '../../domain/coop/partner-seat.schema.ts'
import type { RecordView } from '../../replica/replica.port.ts'
import type { Device } from '../device/device.port.ts'
import { type Read, readRecords } from '../meeting/read-records.ts'
import { type SavedMasked, type ValuesOf, type WriteError, writeRecord } from '../record/write-record.ts'

export type SaveSeatError = WriteError | { readonly type: 'seat.organisation_missing' }

export async function saveSeat(
  device: Device,
  input: {
    readonly coop: CoopId
    readonly id?: RecordId | undefined
    readonly values: ValuesOf<PartnerSeat>
    readonly draft?: string | undefined
  },
): Promise<Result<SavedMasked, SaveSeatError>> {
  const { organisation } = input.values
  const isMissing = input.id === undefined ? !organisation?.trim() : organisation !== undefined && !organisation.trim()
  if (isMissing) return err({ type: 'seat.organisation_missing' })
  return writeRecord(device, input, { kind: 'partnerSeat', values: input.values })
}

export const readSeats = (views: Iterable<RecordView>): Read<PartnerSeat>[] => readRecords(partnerSeatKind, views)
