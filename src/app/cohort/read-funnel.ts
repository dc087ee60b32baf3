// A cohort as its ways tell it: who is in it, its funnel and its trades, from the ways that this device reads.

import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import { type CohortEntry, cohortEntryKind } from '../../domain/cohort/cohort-entry.schema.ts'
import { type CohortFunnel, cohortFunnel, cohortTrades, type TradeCount } from '../../domain/cohort/funnel.rules.ts'
import { stageOn } from '../../domain/path/path.rules.ts'
import type { Stage } from '../../domain/path/path.types.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import { type Read, readRecords } from '../meeting/read-records.ts'
import { type Reads, readWay } from '../path/read-way.ts'

interface CohortDay {
  readonly coop: CoopId
  readonly cohort: RecordId
  readonly day: LocalDate
}

export interface CohortRow {
  readonly entry: Read<CohortEntry>
  /** Where they are on the day; undefined before the first stage known here. */
  readonly stage: Stage | undefined
}

export interface CohortView {
  readonly rows: readonly CohortRow[]
  readonly funnel: CohortFunnel
  readonly trades: readonly TradeCount[]
}

/** Complete once `device.ready(coop)` resolved. */
export function readCohort(reads: Reads, { coop, cohort, day }: CohortDay): CohortView {
  const entries = readRecords(cohortEntryKind, reads.records(coop, 'cohortEntry')).filter(
    (entry) => entry.cohort === cohort,
  )
  const ways = new Map<PersonId, readonly Stage[]>(
    entries.map(({ person }) => [person, readWay(reads, { coop, person }).stages]),
  )
  return {
    rows: entries.map((entry) => ({ entry, stage: stageOn({ stages: ways.get(entry.person) ?? [], day }) })),
    funnel: cohortFunnel({ entries, ways, day }),
    trades: cohortTrades({ entries, ways, day }),
  }
}
