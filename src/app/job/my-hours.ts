// A person's hours by week, and the hours that staff have to confirm. Pure.
//
// Hours come from the person's own logs. A mission that a teammate wrote down, and for which the person has no log, is
// shown apart as noted by the team: never added to the logs, or the same work could count twice.

import type { PersonId, RecordId } from '../../base/ids.ts'
import { type Prestation, prestationKind } from '../../domain/job/prestation.schema.ts'
import { type TimeKind, type TimeLogReview, timeLogKind, timeLogReviewKind } from '../../domain/job/time-log.schema.ts'
import { hasHappened } from '../../domain/job/totals.rules.ts'
import { isoWeek, type LocalDate, mondayOf } from '../../domain/time/local-date.ts'
import { type LocalDateTime, workedMinutes } from '../../domain/time/local-time.ts'
import type { RecordView } from '../../replica/replica.port.ts'
import { readRecord, readRecords } from '../meeting/read-records.ts'
import { type StandingLog, standingLogs } from './hour-records.ts'

export interface HourRow {
  /** The log's id, or the mission's for hours noted by the team. */
  readonly id: RecordId
  readonly by: 'person' | 'team'
  readonly kind: TimeKind
  readonly day: LocalDate
  readonly start: LocalDateTime | undefined
  readonly end: LocalDateTime | undefined
  readonly minutes: number
  readonly prestation: RecordId | undefined
  readonly state: 'waiting' | TimeLogReview['state']
  readonly flagged: boolean
  /** Who wrote them down, when it was not the person. */
  readonly notedBy: PersonId | undefined
}

export interface HourWeek {
  /** 'YYYY-Www' */
  readonly week: string
  readonly monday: LocalDate
  /** Minutes of the person's logs, disputed ones left out; those noted by the team are not in it. */
  readonly minutes: number
  readonly notedByTeam: number
  /** Latest first. */
  readonly rows: readonly HourRow[]
}

export interface MyHours {
  readonly minutes: number
  readonly notedByTeam: number
  readonly byKind: readonly { readonly kind: TimeKind; readonly minutes: number }[]
  /** Latest first. */
  readonly weeks: readonly HourWeek[]
}

interface HourRecords {
  readonly logs: Iterable<RecordView>
  readonly reviews: Iterable<RecordView>
}

export function myHours(records: HourRecords & { prestations: Iterable<RecordView>; person: PersonId }): MyHours {
  const { person } = records
  const mine = [...records.logs].filter((view) => view.person === person)
  const reviews = reviewsByLog(records.reviews)
  const own = standingLogs(mine).map((one) => rowOfLog(one, reviews))
  // Hours that the person withdrew were looked at by them: the team's note does not come back.
  const looked = new Set(mine.map((view) => readRecord(timeLogKind, view)?.prestation))
  const noted = readRecords(prestationKind, records.prestations)
    .filter((one) => hasHappened(one) && one.team.includes(person) && !looked.has(one.id))
    .flatMap((mission) => rowOfMission(mission) ?? [])

  const weeks = new Map<string, HourRow[]>()
  for (const row of [...own, ...noted]) weeks.set(isoWeek(row.day), [...(weeks.get(isoWeek(row.day)) ?? []), row])
  const byKind = new Map<TimeKind, number>()
  for (const row of own) if (counts(row)) byKind.set(row.kind, (byKind.get(row.kind) ?? 0) + row.minutes)
  return {
    minutes: sum(own.filter(counts)),
    notedByTeam: sum(noted),
    byKind: [...byKind].map(([kind, minutes]) => ({ kind, minutes })).sort((a, b) => b.minutes - a.minutes),
    weeks: [...weeks]
      .sort(([a], [b]) => (a < b ? 1 : -1))
      .flatMap(([week, rows]) => {
        const [first] = rows
        return first === undefined ? [] : [weekOf(week, first.day, rows)]
      }),
  }
}

const counts = (row: HourRow): boolean => row.by === 'person' && row.state !== 'disputed'
const sum = (rows: readonly HourRow[]): number => rows.reduce((total, { minutes }) => total + minutes, 0)

const weekOf = (week: string, day: LocalDate, rows: readonly HourRow[]): HourWeek => ({
  week,
  monday: mondayOf(day),
  minutes: sum(rows.filter(counts)),
  notedByTeam: sum(rows.filter(({ by }) => by === 'team')),
  rows: [...rows].sort((a, b) => ((a.start ?? a.day) < (b.start ?? b.day) ? 1 : -1)),
})

const reviewsByLog = (views: Iterable<RecordView>): Map<RecordId, TimeLogReview['state']> =>
  new Map(readRecords(timeLogReviewKind, views).map(({ timeLog, state }) => [timeLog, state]))

const rowOfLog = (
  { id, log, person, createdBy }: StandingLog,
  reviews: ReadonlyMap<RecordId, TimeLogReview['state']>,
): HourRow => ({
  id,
  by: 'person',
  kind: log.kind,
  day: log.day,
  start: log.start ?? undefined,
  end: log.end ?? undefined,
  minutes: log.minutes,
  prestation: log.prestation ?? undefined,
  state: reviews.get(id) ?? 'waiting',
  flagged: (log.flags ?? []).length > 0,
  notedBy: createdBy === person ? undefined : createdBy,
})

function rowOfMission(mission: Prestation & { id: RecordId }): HourRow | undefined {
  const { id, day, start, end, breakMinutes } = mission
  if (start == null || end == null) return undefined
  const minutes = workedMinutes({ start, end, breakMinutes: breakMinutes ?? 0 })
  const hours = { kind: 'job', day, start, end, minutes, prestation: id } as const
  return { id, by: 'team', ...hours, state: 'waiting', flagged: false, notedBy: undefined }
}

export interface PersonToConfirm {
  readonly person: PersonId
  readonly minutes: number
  /** Earliest first. */
  readonly rows: readonly HourRow[]
}

/** Hours that stand and that nobody has looked at, by person; those who wait the most first. */
export function hoursToConfirm(records: HourRecords): PersonToConfirm[] {
  const reviews = reviewsByLog(records.reviews)
  const byPerson = new Map<PersonId, HourRow[]>()
  for (const one of standingLogs(records.logs)) {
    if (reviews.has(one.id)) continue
    byPerson.set(one.person, [...(byPerson.get(one.person) ?? []), rowOfLog(one, reviews)])
  }
  return [...byPerson]
    .map(([person, rows]) => ({
      person,
      minutes: sum(rows),
      rows: rows.sort((a, b) => ((a.start ?? a.day) < (b.start ?? b.day) ? -1 : 1)),
    }))
    .sort((a, b) => b.rows.length - a.rows.length || (a.person < b.person ? -1 : 1))
}
