// The person's own word on what somebody noted for them [D91]: on their own device, or on a tablet passed to them. What
// was noted stays as it was written; a « non » is told to the team, who put it right.

import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import type { Result } from '../../base/result.ts'
import { confirmationKind } from '../../domain/notebook/confirmation.schema.ts'
import { type Noted, notedForOthers } from '../../domain/notebook/noted-for.rules.ts'
import { codeOfRecordId } from '../../domain/record-kind.ts'
import type { Device, Saved, SaveError, Touch } from '../device/device.port.ts'
import { type KeepMissionHoursError, keepMissionHours } from '../job/log-hours.ts'
import { todayOf } from '../record/today.ts'
import { type WriteError, writeRecord } from '../record/write-record.ts'

export interface ConfirmInput {
  readonly coop: CoopId
  readonly person: PersonId
  readonly record: RecordId
  readonly state: 'confirmed' | 'contested'
  /** With `contested`: what is not right. */
  readonly reason?: string | undefined
}

/** What others noted for one person, the latest first. */
export const notedFor = (
  device: Pick<Device, 'records'>,
  { coop, person }: { readonly coop: CoopId; readonly person: PersonId },
): Noted[] => notedForOthers((kind) => device.records(coop, kind)).filter((one) => one.for === person)

export async function confirmRecord(
  device: Device,
  { coop, person, record, state, reason }: ConfirmInput,
): Promise<Result<Saved, WriteError>> {
  const via = person === device.me.person ? 'own' : 'handed'
  const values = { of: record, state, reason: reason?.trim(), via, day: todayOf(device) }
  return writeRecord(device, { coop, person }, { kind: confirmationKind.kind, values })
}

/**
 * « Oui, c'est juste » or « Non ». A mission that one was part of becomes hours: the person's own words on their own
 * device; on a tablet in their hands, hours noted by who owns it, confirmed in the same save.
 */
export async function answerNoted(
  device: Device,
  input: ConfirmInput,
): Promise<Result<Saved, WriteError | KeepMissionHoursError>> {
  const { coop, person, record, state } = input
  if (state !== 'confirmed' || codeOfRecordId(record) !== 'pr') return confirmRecord(device, input)
  const handed = person !== device.me.person
  return keepMissionHours(device, {
    coop,
    person,
    prestation: record,
    ...(handed ? { with: [confirmsJustWritten(device, { coop, person })] } : {}),
  })
}

/** « Tout est juste »: one save. Missions are answered one by one, since each becomes hours. */
export async function confirmAllNoted(
  device: Device,
  { coop, person, records }: Pick<ConfirmInput, 'coop' | 'person'> & { readonly records: readonly RecordId[] },
): Promise<Result<Saved, SaveError>> {
  await device.ready(coop)
  const via = person === device.me.person ? 'own' : 'handed'
  const common = { state: 'confirmed', via, day: todayOf(device) }
  return device.save(records.map((of) => ({ kind: confirmationKind.kind, coop, person, fields: { of, ...common } })))
}

const confirmsJustWritten = (
  device: Device,
  { coop, person }: { readonly coop: CoopId; readonly person: PersonId },
): Touch => ({
  kind: confirmationKind.kind,
  coop,
  person,
  fields: { state: 'confirmed', via: 'handed', day: todayOf(device) },
  refs: { of: 1 },
})
