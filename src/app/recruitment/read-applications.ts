// Who asked to join, by where their application stands. Pure.

import { applicationPurgeDay } from '../../domain/privacy/retention.rules.ts'
import {
  type Application,
  type ApplicationState,
  applicationKind,
} from '../../domain/recruitment/application.schema.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import type { RecordView } from '../../replica/replica.port.ts'
import { type Read, readRecords } from '../meeting/read-records.ts'

/** `open`: received or met, to be decided. */
export type ApplicationPart = 'open' | 'waiting' | 'accepted' | 'no'

export interface ApplicationRow {
  readonly application: Read<Application>
  /** From this day on, what says who asked is to go. Told before it comes. */
  readonly goesOn: LocalDate | undefined
  readonly isDue: boolean
}

const partOf = (state: ApplicationState): ApplicationPart => (state === 'received' || state === 'met' ? 'open' : state)

export interface Applications {
  readonly parts: Record<ApplicationPart, readonly ApplicationRow[]>
  /** Refusals of which nothing is left but their count. */
  readonly emptied: number
}

/** Those that wait come first who asked first; decided ones the latest first, due ones before all. */
export function readApplications(
  views: Iterable<RecordView>,
  { day, rules }: { readonly day: LocalDate; readonly rules: { readonly refusedMonths: number } },
): Applications {
  const all = readRecords(applicationKind, views)
  const rows = all
    .filter(({ emptiedOn }) => emptiedOn == null)
    .map((application) => {
      const goesOn = applicationPurgeDay({ application, rules })
      return { application, goesOn, isDue: goesOn !== undefined && goesOn <= day }
    })
    .sort((a, b) => compare(a.application, b.application))
  const part = (wanted: ApplicationPart) => rows.filter(({ application }) => partOf(application.state) === wanted)
  const decided = (wanted: ApplicationPart) =>
    part(wanted)
      .reverse()
      .sort((a, b) => Number(b.isDue) - Number(a.isDue))
  return {
    parts: { open: part('open'), waiting: part('waiting'), accepted: decided('accepted'), no: decided('no') },
    emptied: all.length - rows.length,
  }
}

function compare(a: Read<Application>, b: Read<Application>): number {
  const [first, second] = [a.decidedOn ?? a.receivedOn, b.decidedOn ?? b.receivedOn]
  if (first !== second) return first < second ? -1 : 1
  return a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)
}
