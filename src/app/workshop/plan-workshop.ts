// A new workshop, or one that is called off.

import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import type { Slot } from '../../domain/workshop/half-day.ts'
import type { WorkshopPurpose } from '../../domain/workshop/workshop.schema.ts'
import type { Device, Saved, SaveError } from '../device/device.port.ts'

export interface PlanWorkshopInput {
  readonly coop: CoopId
  readonly title: string
  readonly place?: string | undefined
  readonly trainer: PersonId
  readonly purpose?: WorkshopPurpose | undefined
  readonly slots: readonly Slot[]
  readonly draft?: string | undefined
}

export type PlanWorkshopError =
  | SaveError
  | { readonly type: 'workshop.title_missing' }
  | { readonly type: 'workshop.no_half_day' }
  | { readonly type: 'workshop.hours' }

export async function planWorkshop(
  device: Device,
  input: PlanWorkshopInput,
): Promise<Result<Saved, PlanWorkshopError>> {
  await device.ready(input.coop)
  const { coop, trainer, slots, purpose } = input
  const title = input.title.trim()
  if (title === '') return err({ type: 'workshop.title_missing' })
  if (slots.length === 0) return err({ type: 'workshop.no_half_day' })
  if (slots.some(({ start, end }) => start >= end)) return err({ type: 'workshop.hours' })
  const fields = { title, place: input.place?.trim() || undefined, trainer, slots, purpose }
  return device.save([{ kind: 'workshop', coop, fields }], input.draft === undefined ? {} : { draft: input.draft })
}

/** Off the lists; what was signed stays in each person's notebook. */
export async function cancelWorkshop(
  device: Device,
  { coop, workshop }: { readonly coop: CoopId; readonly workshop: RecordId },
): Promise<Result<Saved, SaveError>> {
  await device.ready(coop)
  return device.save([{ kind: 'workshop', coop, id: workshop, fields: { cancelled: true } }])
}
