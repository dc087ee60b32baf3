// A planned workshop changes, but for what somebody signed.

import type { CoopId, RecordId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import {
  checkWorkshopChange,
  heldBySignatures,
  type WorkshopChangeRefused,
  type WorkshopChanges,
} from '../../domain/workshop/workshop-change.rules.ts'
import type { Device, Saved, SaveError } from '../device/device.port.ts'
import { changedFields } from '../job/changed-fields.ts'
import { guestsOf } from './guests.ts'
import { type CheckedWorkshop, checkWorkshop } from './plan-workshop.ts'
import { workshopOn } from './workshop-on.ts'

export type ChangeWorkshopError =
  | SaveError
  | CheckedWorkshop
  | WorkshopChangeRefused
  | { readonly type: 'workshop.unknown' }
  | { readonly type: 'workshop.cancelled' }

/** The value holds what stood before: what « Annuler » gives back. */
export async function changeWorkshop(
  device: Device,
  input: {
    readonly coop: CoopId
    readonly workshop: RecordId
    readonly changes: WorkshopChanges
    readonly draft?: string | undefined
  },
): Promise<Result<Saved & { readonly before: WorkshopChanges }, ChangeWorkshopError>> {
  const { coop, workshop, draft } = input
  await device.ready(coop)
  const view = workshopOn(device, input)
  if (view === undefined) return err({ type: 'workshop.unknown' })
  const known = view.workshop
  if (known.cancelled === true) return err({ type: 'workshop.cancelled' })
  const changes = trimmed(input.changes)
  const checked = checkWorkshop({ title: changes.title ?? known.title, slots: changes.slots ?? known.slots })
  if (checked !== undefined) return err(checked)
  const guests = guestsOf(device.records(coop, 'application'), workshop).length > 0
  const allowed = checkWorkshopChange({ workshop: known, changes, held: heldBySignatures(view.halfDays), guests })
  if (!allowed.ok) return allowed
  const fields = changedFields(known, changes)
  const touches = Object.keys(fields).length === 0 ? [] : [{ kind: 'workshop', coop, id: workshop, fields }]
  const saved = await device.save(touches, draft === undefined ? {} : { draft })
  if (!saved.ok) return saved
  const { title, trainer, slots, place, purpose } = known
  const all = { title, trainer, slots, place: place ?? null, purpose: purpose ?? null }
  return ok({ ...saved.value, before: Object.fromEntries(Object.entries(all).filter(([field]) => field in fields)) })
}

const trimmed = ({ title, place, ...others }: WorkshopChanges): WorkshopChanges => ({
  ...others,
  ...(title === undefined ? {} : { title: title.trim() }),
  ...(place === undefined ? {} : { place: place?.trim() || null }),
})
