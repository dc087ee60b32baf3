// From stored hours to the ones that stand. Pure.

import type { PersonId, RecordId } from '../../base/ids.ts'
import { effectiveTimeLogs } from '../../domain/job/time-log.rules.ts'
import { type TimeLog, timeLogKind } from '../../domain/job/time-log.schema.ts'
import type { RecordView } from '../../replica/replica.port.ts'
import { readRecord } from '../meeting/read-records.ts'

export interface StandingLog {
  readonly id: RecordId
  readonly person: PersonId
  readonly createdAt: number
  readonly createdBy: PersonId
  readonly log: TimeLog
}

/** Every log that can be read, withdrawn and corrected ones included. */
function allLogs(views: Iterable<RecordView>): StandingLog[] {
  return [...views].flatMap((view) => {
    const log = readRecord(timeLogKind, view)
    if (log === undefined || view.person === undefined) return []
    const { id, createdAt, createdBy } = view
    return [{ id, createdAt, createdBy, person: view.person, log }]
  })
}

/** Corrections count within one person's logs only: nobody makes another's hours vanish. */
export function standingLogs(views: Iterable<RecordView>): StandingLog[] {
  const byPerson = new Map<PersonId, StandingLog[]>()
  for (const log of allLogs(views)) byPerson.set(log.person, [...(byPerson.get(log.person) ?? []), log])
  return [...byPerson.values()].flatMap((logs) => effectiveTimeLogs({ logs }).effective)
}
