// Signing: a person for a half-day, then the trainer under the sheet, which locks it; later, an addendum that says why.
// Whether it was the signer's own device or the one handed over to them is known from who is signing, never asked.

import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import type { Signature } from '../../base/signature.ts'
import { parisTimeAt } from '../../domain/time/local-time.ts'
import { type AttendanceHalfDay, signRefusal } from '../../domain/workshop/attendance.rules.ts'
import { type HalfDay, sameHalfDay } from '../../domain/workshop/half-day.ts'
import type { Device, Saved, SaveError } from '../device/device.port.ts'
import { workshopOn } from './workshop-on.ts'
import type { WorkshopView } from './workshop-view.ts'

interface OfHalfDay {
  readonly coop: CoopId
  readonly workshop: RecordId
  readonly halfDay: HalfDay
}

export type SignError =
  | SaveError
  | { readonly type: 'workshop.unknown' }
  | { readonly type: 'workshop.cancelled' }
  | { readonly type: 'workshop.locked' }
  | { readonly type: 'workshop.already' }
  | { readonly type: 'workshop.too_early' }
  | { readonly type: 'workshop.nobody_signed' }
  | { readonly type: 'workshop.not_locked' }
  | { readonly type: 'workshop.reason_missing' }

/** `late`: after the trainer's signature all the same, for an addendum that staff make next. */
export async function signPresence(
  device: Device,
  input: OfHalfDay & { readonly person: PersonId; readonly mark: Signature; readonly late?: boolean },
): Promise<Result<Saved, SignError>> {
  const found = await find(device, input)
  if (!found.ok) return found
  const { halfDay } = found.value
  const now = parisTimeAt(device.clock.now())
  const refusal = signRefusal(halfDay, input.person, now)
  if (refusal !== undefined && !(refusal === 'locked' && input.late === true))
    return err({ type: `workshop.${refusal}` })
  const { coop, workshop, person, mark } = input
  const fields = { workshop, ...halfDay.slot, mark, via: viaOf(device, person), at: now }
  return device.save([{ kind: 'signature', coop, person, fields }])
}

/** The trainer signs the sheet as it stands: it is locked. */
export async function lockHalfDay(
  device: Device,
  input: OfHalfDay & { readonly mark: Signature },
): Promise<Result<Saved, SignError>> {
  const found = await find(device, input)
  if (!found.ok) return found
  const { halfDay, view } = found.value
  if (halfDay.lock !== undefined) return err({ type: 'workshop.locked' })
  const signatures = halfDay.rows.flatMap(({ signature }) => signature?.id ?? [])
  if (signatures.length === 0) return err({ type: 'workshop.nobody_signed' })
  return saveSheet(device, input, view, halfDay, { signatures, people: halfDay.rows.map(({ person }) => person) })
}

/** Adds to a locked sheet the signatures that came after it. */
export async function addToHalfDay(
  device: Device,
  input: OfHalfDay & { readonly mark: Signature; readonly reason: string },
): Promise<Result<Saved, SignError>> {
  const found = await find(device, input)
  if (!found.ok) return found
  const { halfDay, view } = found.value
  if (halfDay.lock === undefined) return err({ type: 'workshop.not_locked' })
  const reason = input.reason.trim()
  if (reason === '') return err({ type: 'workshop.reason_missing' })
  const late = halfDay.rows.flatMap((row) => (row.late === undefined ? [] : [{ ...row, id: row.late.id }]))
  if (late.length === 0) return err({ type: 'workshop.nobody_signed' })
  return saveSheet(device, input, view, halfDay, {
    signatures: late.map(({ id }) => id),
    people: late.map(({ person }) => person),
    adds: halfDay.lock.id,
    reason,
  })
}

const viaOf = (device: Device, signer: PersonId): 'own' | 'tablet' => (device.me.person === signer ? 'own' : 'tablet')

async function saveSheet(
  device: Device,
  { coop, workshop, mark }: OfHalfDay & { readonly mark: Signature },
  view: WorkshopView,
  { slot }: AttendanceHalfDay,
  more: Record<string, unknown>,
): Promise<Result<Saved, SaveError>> {
  const { trainer } = view.workshop
  const at = parisTimeAt(device.clock.now())
  const fields = { workshop, ...slot, mark, trainer, via: viaOf(device, trainer), at, ...more }
  return device.save([{ kind: 'emargement', coop, fields }])
}

async function find(
  device: Device,
  input: OfHalfDay,
): Promise<
  Result<
    { view: WorkshopView; halfDay: AttendanceHalfDay },
    { readonly type: 'workshop.unknown' } | { readonly type: 'workshop.cancelled' }
  >
> {
  await device.ready(input.coop)
  const view = workshopOn(device, input)
  const halfDay = view?.halfDays.find(({ slot }) => sameHalfDay(slot, input.halfDay))
  if (view === undefined || halfDay === undefined) return err({ type: 'workshop.unknown' })
  return view.workshop.cancelled === true ? err({ type: 'workshop.cancelled' }) : ok({ view, halfDay })
}
