// The funnel of a cohort, from the ways that this device reads.

import type { CoopId, RecordId } from '../../base/ids.ts'
import { cohortEntryKind } from '../../domain/cohort/cohort-entry.schema.ts'
import { type CohortFunnel, cohortFunnel } from '../../domain/cohort/funnel.rules.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import type { Device } from '../device/device.port.ts'
import { readRecords } from '../meeting/read-records.ts'
import { readWay } from '../path/read-way.ts'
import { todayOf } from '../record/today.ts'

/** Today unless told. Complete once `device.ready(coop)` resolved. */
export function readFunnel(
  device: Pick<Device, 'records' | 'record' | 'clock'>,
  { coop, cohort, day }: { readonly coop: CoopId; readonly cohort: RecordId; readonly day?: LocalDate },
): CohortFunnel {
  const entries = readRecords(cohortEntryKind, device.records(coop, 'cohortEntry')).filter(
    (entry) => entry.cohort === cohort,
  )
  const ways = new Map(entries.map(({ person }) => [person, readWay(device, { coop, person }).stages]))
  return cohortFunnel({ entries, ways, day: day ?? todayOf(device) })
}
