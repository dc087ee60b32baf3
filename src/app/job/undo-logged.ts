// « Annuler » after « C'est noté »: the mission is cancelled, or planned again as it was, and the hours are withdrawn.
// Nothing is erased: hours are append-only.

import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import type { Result } from '../../base/result.ts'
import { timeLogKind } from '../../domain/job/time-log.schema.ts'
import type { Device, Saved, SaveError, Touch } from '../device/device.port.ts'
import { readRecord } from '../meeting/read-records.ts'
import type { LoggedPrestation } from './log-prestation.ts'

export async function undoLoggedPrestation(
  device: Device,
  input: { readonly coop: CoopId; readonly logged: LoggedPrestation },
): Promise<Result<Saved, SaveError>> {
  const { coop, logged } = input
  await device.ready(coop)
  const touches = logged.timeLogs.flatMap((id) => withdrawalOf(device, coop, id) ?? [])
  const fields = logged.before ?? { status: 'cancelled' }
  if (Object.keys(fields).length > 0) touches.push({ kind: 'prestation', coop, id: logged.prestation, fields })
  return device.save(touches)
}

/** Takes back hours: « this did not happen ». The person's own, or anyone's for staff. */
export async function withdrawHours(
  device: Device,
  input: { readonly coop: CoopId; readonly timeLog: RecordId },
): Promise<Result<Saved, SaveError>> {
  await device.ready(input.coop)
  const touch = withdrawalOf(device, input.coop, input.timeLog)
  return device.save(touch === undefined ? [] : [touch])
}

/** The log that withdraws another, or nothing when that one is not known here. */
export function withdrawalOf(device: Device, coop: CoopId, timeLog: RecordId): Touch | undefined {
  const view = device.record(timeLog)
  const log = readRecord(timeLogKind, view)
  const person: PersonId | undefined = view?.person
  if (log === undefined || person === undefined) return undefined
  const { day, kind, prestation } = log
  return {
    kind: 'timeLog',
    coop,
    person,
    fields: { day, kind, prestation: prestation ?? undefined, minutes: 0, corrects: timeLog, withdrawn: true },
  }
}
