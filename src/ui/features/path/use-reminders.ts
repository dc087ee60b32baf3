// The days to watch on everyone's way, in several coops at once: contracts that end, associates to be, promises due.

import { type Accessor, createMemo, mapArray } from 'solid-js'
import { readRecord } from '../../../app/meeting/read-records.ts'
import { readReminders } from '../../../app/path/read-way.ts'
import type { CoopId, PersonId } from '../../../base/ids.ts'
import { commitmentKind } from '../../../domain/path/commitment.schema.ts'
import { contractKind } from '../../../domain/path/contract.schema.ts'
import type { LocalDate } from '../../../domain/time/local-date.ts'
import { useApp } from '../../app-context.tsx'
import { useNames } from '../job/use-job.ts'
import { useReads, wayKinds } from './use-reads.ts'
import { deadlineWords } from './way-words.ts'

export interface WayReminder {
  readonly coop: CoopId
  readonly person: PersonId
  readonly name: string
  readonly words: string
  readonly day: LocalDate
  readonly daysLeft: number
  /** Where it is dealt with. */
  readonly href: string
}

/** The nearest first. A coop whose lists were not read yet adds none. */
export function useReminders(coops: Accessor<readonly CoopId[]>): Accessor<readonly WayReminder[]> {
  const { clock } = useApp().device()
  const byCoop = mapArray(coops, (coop) => {
    const reads = useReads(() => coop, wayKinds)
    const nameOf = useNames(() => coop)
    return createMemo((): WayReminder[] => {
      const found = reads()
      if (found === undefined) return []
      return readReminders({ ...found, clock }, { coop }).map(({ person, due, daysLeft, what, record }) => ({
        coop,
        person,
        name: nameOf(person),
        words: deadlineWords(
          { what },
          {
            wording: readRecord(commitmentKind, found.record(record))?.wording,
            stage: readRecord(contractKind, found.record(record))?.kind,
          },
        ),
        day: due,
        daysLeft,
        href: what === 'followUp' ? `/c/${coop}/sorties/${record}` : `/c/${coop}/parcours/${person}`,
      }))
    })
  })
  return createMemo(() =>
    byCoop()
      .flatMap((reminders) => reminders())
      .sort((a, b) => a.daysLeft - b.daysLeft),
  )
}
