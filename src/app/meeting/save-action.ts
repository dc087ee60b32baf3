// « Qui fait quoi, pour quand »: what a meeting asked of someone.

import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import type { Action } from '../../domain/meeting/action.schema.ts'
import type { Device } from '../device/device.port.ts'
import { todayOf } from '../record/today.ts'
import { type SavedMasked, type ValuesOf, type WriteError, writeRecord } from '../record/write-record.ts'

export type ActionError = WriteError | { readonly type: 'action.wording_missing' }

export async function saveAction(
  device: Device,
  input: {
    readonly coop: CoopId
    readonly id?: RecordId
    readonly values: ValuesOf<Omit<Action, 'owner' | 'doneOn'>> & { readonly owner?: PersonId | null }
    readonly draft?: string
  },
): Promise<Result<SavedMasked, ActionError>> {
  const { id, values } = input
  const isEmpty = (values.wording ?? '').trim() === ''
  if (id === undefined ? isEmpty : values.wording !== undefined && isEmpty) {
    return err({ type: 'action.wording_missing' })
  }
  return writeRecord(device, input, { kind: 'action', values })
}

/** Done today; `done: false` when it was not after all. */
export const markAction = (
  device: Device,
  { coop, id, done }: { readonly coop: CoopId; readonly id: RecordId; readonly done: boolean },
): Promise<Result<SavedMasked, WriteError>> =>
  writeRecord(device, { coop, id }, { kind: 'action', values: { doneOn: done ? todayOf(device) : null } })
