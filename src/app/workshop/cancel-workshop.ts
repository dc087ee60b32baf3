// A workshop that does not take place: it counts nowhere, stays listed as cancelled, and what was signed stays readable.

import type { CoopId, RecordId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { heldBySignatures } from '../../domain/workshop/workshop-change.rules.ts'
import type { Device } from '../device/device.port.ts'
import { type SavedMasked, type WriteError, writeRecord } from '../record/write-record.ts'
import { workshopOn } from './workshop-on.ts'

interface OfWorkshop {
  readonly coop: CoopId
  readonly workshop: RecordId
}

export type CancelWorkshopError =
  | WriteError
  | { readonly type: 'workshop.unknown' }
  | { readonly type: 'workshop.cancelled' }
  /** People signed: who reads the sheet later must know why it does not count. */
  | { readonly type: 'workshop.cancel_reason_missing' }

/** Everyone of the coop reads the reason. */
export async function cancelWorkshop(
  device: Device,
  input: OfWorkshop & { readonly reason?: string | undefined; readonly draft?: string | undefined },
): Promise<Result<SavedMasked, CancelWorkshopError>> {
  const { coop, workshop, draft } = input
  await device.ready(coop)
  const view = workshopOn(device, input)
  if (view === undefined) return err({ type: 'workshop.unknown' })
  if (view.workshop.cancelled === true) return err({ type: 'workshop.cancelled' })
  const cancelReason = input.reason?.trim() ?? ''
  if (cancelReason === '' && heldBySignatures(view.halfDays).title)
    return err({ type: 'workshop.cancel_reason_missing' })
  return writeRecord(
    device,
    { coop, id: workshop, draft },
    { kind: 'workshop', values: { cancelled: true, cancelReason } },
  )
}

/** It takes place after all, as it was planned. The value holds the reason that is taken back. */
export async function restoreWorkshop(
  device: Device,
  { coop, workshop }: OfWorkshop,
): Promise<Result<SavedMasked & { readonly reason: string | undefined }, CancelWorkshopError>> {
  await device.ready(coop)
  const known = workshopOn(device, { coop, workshop })?.workshop
  if (known === undefined) return err({ type: 'workshop.unknown' })
  const values = { cancelled: false, cancelReason: null }
  const saved = await writeRecord(device, { coop, id: workshop }, { kind: 'workshop', values })
  return saved.ok ? ok({ ...saved.value, reason: known.cancelReason ?? undefined }) : saved
}
