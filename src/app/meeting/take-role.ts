// Gives a function to whoever a vote elected. The one before holds it no more: the last elected stands.

import type { CoopId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import type { RoleFunction } from '../../domain/coop/role.schema.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import type { Device } from '../device/device.port.ts'
import { todayOf } from '../record/today.ts'
import { type SavedMasked, type WriteError, writeRecord } from '../record/write-record.ts'
import { motionViews } from './motion-view.ts'
import { roomRecordsOf } from './records-of.ts'

export type TakeRoleError = WriteError | { readonly type: 'role.not_elected' }

export async function takeRole(
  device: Device,
  input: {
    readonly coop: CoopId
    readonly motion: RecordId
    readonly function: RoleFunction
    /** The last day of the term. */
    readonly until?: LocalDate
  },
): Promise<Result<SavedMasked, TakeRoleError>> {
  await device.ready(input.coop)
  const { coop, motion, function: name, until } = input
  const vote = motionViews(roomRecordsOf(device, coop)).find((view) => view.motion.id === motion)
  const person = vote?.closing?.elected
  if (person == null) return err({ type: 'role.not_elected' })
  return writeRecord(
    device,
    { coop },
    { kind: 'role', values: { person, function: name, from: todayOf(device), until, decision: vote?.decision?.id } },
  )
}
