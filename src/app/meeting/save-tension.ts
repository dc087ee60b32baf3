// What weighs on the group, noted between staff; and that it was treated.

import type { CoopId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import type { Device } from '../device/device.port.ts'
import { todayOf } from '../record/today.ts'
import { type SavedMasked, type WriteError, writeRecord } from '../record/write-record.ts'

export type TensionError = WriteError | { readonly type: 'tension.wording_missing' }

export async function noteTension(
  device: Device,
  input: {
    readonly coop: CoopId
    readonly meeting: RecordId
    readonly wording: string
    readonly draft?: string
  },
): Promise<Result<SavedMasked, TensionError>> {
  const wording = input.wording.trim()
  if (wording === '') return err({ type: 'tension.wording_missing' })
  const values = { day: todayOf(device), wording, meeting: input.meeting }
  return writeRecord(device, input, { kind: 'tension', values })
}

/** Treated today; `done: false` when it was not after all. */
export const markTension = (
  device: Device,
  { coop, id, done }: { readonly coop: CoopId; readonly id: RecordId; readonly done: boolean },
): Promise<Result<SavedMasked, WriteError>> =>
  writeRecord(device, { coop, id }, { kind: 'tension', values: { doneOn: done ? todayOf(device) : null } })
