// The colleges in use, with their weight as a part of one and their voices today.

import { type Accessor, createMemo } from 'solid-js'
import { readAssociates } from '../../../app/group/save-associate.ts'
import { readColleges } from '../../../app/group/save-colleges.ts'
import type { CoopId, RecordId } from '../../../base/ids.ts'
import { associatesOn } from '../../../domain/coop/associate.rules.ts'
import { collegeLimits } from '../../../domain/vote/college.rules.ts'
import { useClock, useList } from '../job/use-job.ts'

export interface CollegeLine {
  readonly id: RecordId
  readonly name: string
  /** From 0 to 1. */
  readonly weight: number
  readonly voices: number
}

export function useCollegeLines(coop: Accessor<CoopId>): Accessor<readonly CollegeLine[]> {
  const clock = useClock()
  const colleges = useList(coop, 'college')
  const associates = useList(coop, 'associate')
  return createMemo(() => {
    const members = associatesOn({ associates: readAssociates(associates() ?? []), day: clock.today() })
    return readColleges(colleges() ?? [])
      .sort((a, b) => b.weight - a.weight || a.name.localeCompare(b.name, 'fr'))
      .map(({ id, name, weight }) => ({
        id,
        name,
        weight: weight / collegeLimits.whole,
        voices: members.filter(({ college }) => college === id).length,
      }))
  })
}
