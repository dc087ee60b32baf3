// A new workshop, and what any workshop needs.

import type { CoopId, PersonId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import { isLocalDate } from '../../domain/time/local-date.ts'
import { halfDayKey, type Slot } from '../../domain/workshop/half-day.ts'
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

export type CheckedWorkshop =
  | { readonly type: 'workshop.title_missing' }
  | { readonly type: 'workshop.no_half_day' }
  | { readonly type: 'workshop.day_missing' }
  | { readonly type: 'workshop.hours' }
  | { readonly type: 'workshop.half_day_twice' }

export type PlanWorkshopError = SaveError | CheckedWorkshop

export async function planWorkshop(
  device: Device,
  input: PlanWorkshopInput,
): Promise<Result<Saved, PlanWorkshopError>> {
  await device.ready(input.coop)
  const { coop, trainer, slots, purpose } = input
  const title = input.title.trim()
  const wrong = checkWorkshop({ title, slots })
  if (wrong !== undefined) return err(wrong)
  const fields = { title, place: input.place?.trim() || undefined, trainer, slots, purpose }
  return device.save([{ kind: 'workshop', coop, fields }], input.draft === undefined ? {} : { draft: input.draft })
}

/** What is missing or wrong, the first thing only. */
export function checkWorkshop({
  title,
  slots,
}: {
  readonly title: string
  readonly slots: readonly Slot[]
}): CheckedWorkshop | undefined {
  if (title === '') return { type: 'workshop.title_missing' }
  if (slots.length === 0) return { type: 'workshop.no_half_day' }
  if (slots.some(({ day }) => !isLocalDate(day))) return { type: 'workshop.day_missing' }
  if (slots.some(({ start, end }) => start >= end)) return { type: 'workshop.hours' }
  const twice = new Set(slots.map(halfDayKey)).size < slots.length
  return twice ? { type: 'workshop.half_day_twice' } : undefined
}
