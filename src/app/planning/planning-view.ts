// A week of the coop as the planning shows it: missions, permanences, meetings and sessions, with what does not fit. Pure.

import type { PersonId, RecordId } from '../../base/ids.ts'
import { prestationKind } from '../../domain/job/prestation.schema.ts'
import { serviceKind } from '../../domain/job/service.schema.ts'
import { meetingKind } from '../../domain/meeting/meeting.schema.ts'
import { type Away, awayKind } from '../../domain/planning/away.schema.ts'
import { type Permanence, permanenceKind } from '../../domain/planning/permanence.schema.ts'
import { type PlannedItem, type PlanningConflict, planningConflicts } from '../../domain/planning/planning.rules.ts'
import { addDays, type LocalDate, mondayOf } from '../../domain/time/local-date.ts'
import { localDateTime } from '../../domain/time/local-time.ts'
import { workshopKind } from '../../domain/workshop/workshop.schema.ts'
import type { RecordView } from '../../replica/replica.port.ts'
import { type Read, readRecords } from '../meeting/read-records.ts'

export interface PlanningRecords {
  readonly prestations: Iterable<RecordView>
  readonly services: Iterable<RecordView>
  readonly permanences: Iterable<RecordView>
  readonly meetings: Iterable<RecordView>
  readonly workshops: Iterable<RecordView>
  readonly aways: Iterable<RecordView>
}

export interface PlanningItem extends PlannedItem {
  readonly record: RecordId
  /** A service's, a session's name; undefined where the kind of thing says it. */
  readonly label?: string | undefined
  readonly place?: Permanence['place'] | undefined
  readonly meeting?: string | undefined
  /** Meetings and sessions are for everyone. */
  readonly forAll: boolean
  readonly done: boolean
}

export interface Planning {
  readonly monday: LocalDate
  readonly days: readonly LocalDate[]
  /** Earliest first. */
  readonly items: readonly PlanningItem[]
  readonly conflicts: readonly PlanningConflict[]
}

/** Everything that takes place from `from` to `to`, earliest first; what was cancelled is left out. */
export function planningItems(records: PlanningRecords, from: LocalDate, to: LocalDate): PlanningItem[] {
  const isIn = (day: string): boolean => day >= from && day <= to
  const near = (views: Iterable<RecordView>): RecordView[] =>
    [...views].filter(({ fields }) => typeof fields.day === 'string' && isIn(fields.day))
  const labels = new Map(readRecords(serviceKind, records.services).map(({ id, label }) => [id, label]))
  const missions = readRecords(prestationKind, near(records.prestations))
    .filter(({ status }) => status !== 'cancelled')
    .map((one): PlanningItem => {
      const { id, day, start, end, team, service, status } = one
      const label = service == null ? undefined : labels.get(service)
      return {
        id,
        record: id,
        kind: 'mission',
        day,
        start,
        end,
        team,
        label,
        forAll: false,
        done: status !== 'planned',
      }
    })
  const permanences = readRecords(permanenceKind, near(records.permanences))
    .filter(({ cancelled }) => cancelled !== true)
    .map(({ id, day, start, end, team, place }): PlanningItem => {
      return { id, record: id, kind: 'permanence', day, start, end, team, place, forAll: false, done: false }
    })
  const meetings = readRecords(meetingKind, near(records.meetings))
    .filter(({ status }) => status !== 'cancelled')
    .map(({ id, day, start, end, kind, status }): PlanningItem => {
      const done = status === 'closed' || status === 'approved'
      // The committee's is its partners', whoever else comes.
      const forAll = kind !== 'committee'
      return { id, record: id, kind: 'meeting', day, start, end, team: [], meeting: kind, forAll, done }
    })
  const sessions = readRecords(workshopKind, records.workshops)
    .filter(({ cancelled }) => cancelled !== true)
    .flatMap(({ id, slots, title }) =>
      slots
        .filter(({ day }) => isIn(day))
        .map(({ day, half, start, end }): PlanningItem => {
          const hours = { start: localDateTime(`${day}T${start}`), end: localDateTime(`${day}T${end}`) }
          const place = `${id}/${day}/${half}`
          return {
            id: place,
            record: id,
            kind: 'workshop',
            day,
            ...hours,
            team: [],
            label: title,
            forAll: true,
            done: false,
          }
        }),
    )
  return [...missions, ...permanences, ...meetings, ...sessions].sort(
    (a, b) => compare(a.day, b.day) || compare(a.start ?? '', b.start ?? '') || compare(a.id, b.id),
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export function weekPlanning(records: PlanningRecords, day: LocalDate): Planning {
  const monday = mondayOf(day)
  const items = planningItems(records, monday, addDays(monday, 6))
  return {
    monday,
    days: [0, 1, 2, 3, 4, 5, 6].map((n) => addDays(monday, n)),
    items,
    conflicts: planningConflicts({ items, aways: awaysOf(records.aways) }),
  }
}

export const awaysOf = (views: Iterable<RecordView>): Read<Away>[] =>
  readRecords(awayKind, views).filter(({ withdrawn }) => withdrawn !== true)

/** What one person does: what they are planned for, and what is for everyone. */
export const itemsOf = (items: readonly PlanningItem[], person: PersonId): PlanningItem[] =>
  items.filter(({ team, forAll }) => forAll || team.includes(person))
