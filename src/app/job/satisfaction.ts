// What a client said of a mission, and for which client a mission was. [D124]

import type { CoopId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import { type MissionClient, missionClientKind } from '../../domain/desk/mission-client.schema.ts'
import { noteKind } from '../../domain/desk/note.schema.ts'
import { prestationKind } from '../../domain/job/prestation.schema.ts'
import type { Satisfaction } from '../../domain/job/satisfaction.rules.ts'
import { hasHappened } from '../../domain/job/totals.rules.ts'
import type { RecordView } from '../../replica/replica.port.ts'
import type { Device, Saved, SaveError, Touch } from '../device/device.port.ts'
import { readRecord, readRecords } from '../meeting/read-records.ts'

/** `null` takes the answer back: nobody has to give one. */
export async function setSatisfaction(
  device: Device,
  input: { readonly coop: CoopId; readonly prestation: RecordId; readonly satisfaction: Satisfaction | null },
): Promise<Result<Saved, SaveError | { readonly type: 'job.unknown' | 'job.not_done' }>> {
  const { coop, prestation, satisfaction } = input
  await device.ready(coop)
  const mission = readRecord(prestationKind, device.record(prestation))
  if (mission === undefined) return err({ type: 'job.unknown' })
  if (!hasHappened(mission)) return err({ type: 'job.not_done' })
  return device.save([{ kind: 'prestation', coop, id: prestation, fields: { satisfaction } }])
}

export async function setMissionClient(
  device: Device,
  { coop, prestation, client }: { readonly coop: CoopId } & MissionClient,
): Promise<Result<Saved, SaveError>> {
  await device.ready(coop)
  return device.save(missionClientTouches(device, coop, { prestation, client }))
}

/** Nothing for who is not at the desk, and nothing when it is known. */
export function missionClientTouches(device: Device, coop: CoopId, fields: MissionClient): Touch[] {
  if (!device.canWrite('missionClient', coop)) return []
  const known = readRecords(missionClientKind, device.records(coop, 'missionClient')).find(
    ({ prestation }) => prestation === fields.prestation,
  )
  if (known?.client === fields.client) return []
  return [{ kind: 'missionClient', coop, fields: { ...fields }, ...(known === undefined ? {} : { id: known.id }) }]
}

/** The client of each mission, as the desk noted it, or as the mission's note says. */
export function clientsOfMissions(records: {
  readonly links: Iterable<RecordView>
  readonly notes: Iterable<RecordView>
}): ReadonlyMap<RecordId, RecordId> {
  const found = new Map<RecordId, RecordId>()
  for (const { prestation, client } of readRecords(noteKind, records.notes))
    if (prestation != null && client != null) found.set(prestation, client)
  const links = readRecords(missionClientKind, records.links).sort((a, b) => a.updatedAt - b.updatedAt)
  for (const { prestation, client } of links) found.set(prestation, client)
  return found
}
