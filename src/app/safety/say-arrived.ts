// « Arrivé » and « Parti » on a mission, by who is in its team.

import type { CoopId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import { prestationKind } from '../../domain/job/prestation.schema.ts'
import { type Visit, visitKind } from '../../domain/safety/visit.schema.ts'
import { parisTimeAt } from '../../domain/time/local-time.ts'
import type { RecordView } from '../../replica/replica.port.ts'
import type { Device, Saved, SaveError } from '../device/device.port.ts'
import { readRecord } from '../meeting/read-records.ts'
import { todayOf } from '../record/today.ts'

export async function sayWhere(
  device: Device,
  input: { readonly coop: CoopId; readonly prestation: RecordId; readonly what: Visit['what'] },
): Promise<Result<Saved, SaveError | { readonly type: 'job.unknown' }>> {
  const { coop, prestation, what } = input
  await device.ready(coop)
  if (readRecord(prestationKind, device.record(prestation)) === undefined) return err({ type: 'job.unknown' })
  const fields = { prestation, day: todayOf(device), what, at: parisTimeAt(device.clock.now()) }
  return device.save([{ kind: 'visit', coop, person: device.me.person, fields }])
}

/** Visits of a mission by person. A visit is its space's person's. */
export function visitsOf(views: Iterable<RecordView>, prestation: RecordId): Map<string, Visit[]> {
  const byPerson = new Map<string, Visit[]>()
  for (const view of views) {
    const visit = readRecord(visitKind, view)
    if (visit === undefined || view.person === undefined || visit.prestation !== prestation) continue
    byPerson.set(view.person, [...(byPerson.get(view.person) ?? []), visit])
  }
  return byPerson
}
