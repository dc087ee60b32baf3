// What the people of a planned mission need of its client, copied from the desk into their own space: a name, a street, a
// telephone, an hour. Nobody else of the coop has it, and it is emptied once the mission is over or they leave its team.

import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { clientKind } from '../../domain/desk/client.schema.ts'
import { type JobDetails, jobDetailsKind } from '../../domain/job/job-details.schema.ts'
import { type Prestation, prestationKind } from '../../domain/job/prestation.schema.ts'
import { isStaff, recordIdForPair } from '../../domain/record-kind.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import type { RecordView } from '../../replica/replica.port.ts'
import type { Device, Saved, SaveError, Touch } from '../device/device.port.ts'
import { type Read, readRecord } from '../meeting/read-records.ts'
import { todayOf } from '../record/today.ts'
import { missionClientTouches } from './satisfaction.ts'

export type ShareClientError =
  | SaveError
  | { readonly type: 'job.unknown' | 'job.client_late' | 'job.client_nobody' }
  | { readonly type: 'record.unknown' }

const emptied = { firstName: null, street: null, phone: null, start: null }

export async function shareClient(
  device: Device,
  input: { readonly coop: CoopId; readonly prestation: RecordId; readonly client: RecordId },
): Promise<Result<Saved, ShareClientError>> {
  const { coop, prestation } = input
  await device.ready(coop)
  const mission = readRecord(prestationKind, device.record(prestation))
  const client = readRecord(clientKind, device.record(input.client))
  if (mission === undefined) return err({ type: 'job.unknown' })
  if (client === undefined) return err({ type: 'record.unknown' })
  if (isOver(mission, todayOf(device))) return err({ type: 'job.client_late' })
  const team = mission.team.filter((person) => device.canWrite('jobDetails', coop, person))
  if (team.length === 0) return err({ type: 'job.client_nobody' })
  const { day, start } = mission
  const { address, phone } = client
  const fields = { prestation, day, firstName: client.contact || client.name, street: address, phone, start }
  return device.save([
    ...team.map((person) => touchOf(coop, { prestation, person }, fields)),
    ...missionClientTouches(device, coop, { prestation, client: input.client }),
  ])
}

/** Takes the client's details back from everyone of the mission. */
export async function withdrawClient(
  device: Device,
  { coop, prestation }: { readonly coop: CoopId; readonly prestation: RecordId },
): Promise<Result<Saved, SaveError>> {
  await device.ready(coop)
  const held = heldDetails(device.records(coop, 'jobDetails')).filter((one) => one.prestation === prestation)
  return device.save(held.map(({ person }) => touchOf(coop, { prestation, person }, emptied)))
}

/**
 * Empties what is needed no more, in the coop of an animator's device: it has the missions in memory anyway. Changes
 * nothing when all is as it should be.
 */
export async function tidyJobDetails(device: Device): Promise<Result<Saved | undefined, SaveError>> {
  const { coop, rank } = device.me
  if (coop === undefined || !isStaff(rank)) return ok(undefined)
  await device.ready(coop)
  const today = todayOf(device)
  const stale = heldDetails(device.records(coop, 'jobDetails')).filter(({ prestation, person, day }) => {
    const mission = readRecord(prestationKind, device.record(prestation))
    // A mission that has not come says nothing yet; the day that was copied does.
    if (mission === undefined) return day < today
    return isOver(mission, today) || !mission.team.includes(person)
  })
  if (stale.length === 0) return ok(undefined)
  return device.save(stale.map(({ prestation, person }) => touchOf(coop, { prestation, person }, emptied)))
}

export type HeldDetails = Read<JobDetails> & { readonly person: PersonId }

/** Those that still say something, with whose they are. */
export const heldDetails = (views: Iterable<RecordView>): HeldDetails[] =>
  [...views].flatMap((view) => {
    const read = readRecord(jobDetailsKind, view)
    if (read?.firstName == null || view.person === undefined) return []
    return [{ ...read, person: view.person }]
  })

const isOver = ({ status, day }: Prestation, today: LocalDate): boolean => status !== 'planned' || day < today

const touchOf = (
  coop: CoopId,
  { prestation, person }: { readonly prestation: RecordId; readonly person: PersonId },
  fields: Record<string, unknown>,
): Touch => ({
  kind: 'jobDetails',
  coop,
  person,
  id: recordIdForPair(jobDetailsKind, prestation, person),
  fields,
})
