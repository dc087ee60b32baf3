// A mission's life after the plan: checked, invoiced, paid (staff), or cancelled.

import type { CoopId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import { type PrestationStatus, prestationKind } from '../../domain/job/prestation.schema.ts'
import { hasHappened } from '../../domain/job/totals.rules.ts'
import type { Device, Saved, SaveError, Touch } from '../device/device.port.ts'
import { readRecord } from '../meeting/read-records.ts'
import { standingLogs } from './hour-records.ts'
import { withdrawalOf } from './undo-logged.ts'

export interface SetPrestationStatusInput {
  readonly coop: CoopId
  readonly prestation: RecordId
  readonly status: PrestationStatus
}

export type SetPrestationStatusError = SaveError | { readonly type: 'job.unknown' }

/** Cancelling a mission that was told as done also withdraws its hours: those that this device may write. */
export async function setPrestationStatus(
  device: Device,
  input: SetPrestationStatusInput,
): Promise<Result<Saved, SetPrestationStatusError>> {
  const { coop, prestation, status } = input
  await device.ready(coop)
  const known = readRecord(prestationKind, device.record(prestation))
  if (known === undefined) return err({ type: 'job.unknown' })
  const touches: Touch[] = [{ kind: 'prestation', coop, id: prestation, fields: { status } }]
  if (status === 'cancelled' && hasHappened(known)) {
    for (const { id, log, person } of standingLogs(device.records(coop, 'timeLog'))) {
      if (log.prestation !== prestation || !device.canWrite('timeLog', coop, person)) continue
      const withdrawal = withdrawalOf(device, coop, id)
      if (withdrawal !== undefined) touches.push(withdrawal)
    }
  }
  return device.save(touches)
}

/** Changes what a mission is paid, before tax; `null` = not known. */
export async function setPrestationAmount(
  device: Device,
  input: { readonly coop: CoopId; readonly prestation: RecordId; readonly amountCents: number | null },
): Promise<Result<Saved, SaveError>> {
  const { coop, prestation, amountCents } = input
  await device.ready(coop)
  return device.save([{ kind: 'prestation', coop, id: prestation, fields: { amountCents } }])
}
