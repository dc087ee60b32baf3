// What the office keeps of reports: read when a screen opens, for the office has no read model.

import { type Accessor, createMemo, createResource } from 'solid-js'
import { readReports } from '../../../app/report/prepare-report.ts'
import { readFundings } from '../../../app/report/save-funding.ts'
import type { CoopId } from '../../../base/ids.ts'
import { isLocalDate, type LocalDate } from '../../../domain/time/local-date.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { coopName, textOf } from '../organisation/coop-words.ts'

export function useOffice() {
  const app = useApp()
  const coops = useLive(() => app.coops)
  const [office] = createResource(coops, async ([any]) => {
    const device = app.device()
    if (any !== undefined) await device.ready(any)
    return { reports: readReports(device), fundings: readFundings(device) }
  })
  return () => office.latest
}

export interface CoopChoice {
  readonly coop: CoopId
  readonly name: string
  readonly start: LocalDate | undefined
  readonly end: LocalDate | undefined
}

const dayOf = (field: unknown): LocalDate | undefined => {
  const day = textOf(field)
  return isLocalDate(day) ? day : undefined
}

/** The coops of this notebook with their dates, by name. */
export function useCoopChoices(): Accessor<readonly CoopChoice[] | undefined> {
  const app = useApp()
  const boards = useLive(() => app.reads().boards())
  return createMemo(() =>
    boards()
      ?.map((board) => ({
        coop: board.coop,
        name: coopName(board),
        start: dayOf(board.record?.fields.startDate),
        end: dayOf(board.record?.fields.endDate),
      }))
      .sort((a, b) => a.name.localeCompare(b.name, 'fr')),
  )
}
