// Photos of an expense's receipt: taken at once or later by who may read the expense, taken away and back again.

import type { CoopId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import { type ReceiptPhoto, receiptPhotoKind } from '../../domain/desk/receipt-photo.schema.ts'
import { expenseKind } from '../../domain/desk/spending.schema.ts'
import type { RecordView } from '../../replica/replica.port.ts'
import type { Device, NewPhoto, Saved, SaveError } from '../device/device.port.ts'
import { type ChangePhotos, changePhotos, standingPhotos } from '../file/cited-photos.ts'
import { type KeepPhotoError, keepPhoto } from '../file/keep-photo.ts'
import { type Read, readRecord, readRecords } from '../meeting/read-records.ts'

export type AddReceiptPhotoError = KeepPhotoError | { readonly type: 'expense.unknown' }

export async function addReceiptPhoto(
  device: Device,
  input: { readonly coop: CoopId; readonly expense: RecordId; readonly photo: NewPhoto },
): Promise<Result<RecordId, AddReceiptPhotoError>> {
  const { coop, expense, photo } = input
  await device.ready(coop)
  const found = readRecord(expenseKind, device.record(expense))
  if (found === undefined) return err({ type: 'expense.unknown' })
  const { kind } = receiptPhotoKind
  return keepPhoto(device, { place: { kind, coop }, photo, fields: { expense, day: found.day } })
}

export const changeReceiptPhoto = (device: Device, change: ChangePhotos): Promise<Result<Saved, SaveError>> =>
  changePhotos(device, receiptPhotoKind.kind, change)

/** Those of one expense that were not taken away, in the order in which they were taken. */
export const photosOfExpense = (records: Iterable<RecordView>, expense: RecordId): Read<ReceiptPhoto>[] =>
  standingPhotos(readRecords(receiptPhotoKind, records).filter((photo) => photo.expense === expense))
