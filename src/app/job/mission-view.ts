// Missions as the screens show them. Pure.

import type { PersonId, RecordId } from '../../base/ids.ts'
import { type Prestation, prestationKind } from '../../domain/job/prestation.schema.ts'
import { type Service, serviceKind } from '../../domain/job/service.schema.ts'
import { hasHappened } from '../../domain/job/totals.rules.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import { workedMinutes } from '../../domain/time/local-time.ts'
import type { RecordView } from '../../replica/replica.port.ts'
import { type Read, readRecord, readRecords } from '../meeting/read-records.ts'

export interface MissionView {
  readonly mission: Read<Prestation>
  readonly service: Read<Service> | undefined
  /** Undefined when the hours are not known. */
  readonly minutes: number | undefined
  readonly happened: boolean
  /** Logged against the guard, and not checked yet. */
  readonly toCheck: boolean
}

const earlierFirst = (a: Prestation, b: Prestation): number =>
  compare(a.day, b.day) || compare(a.start ?? '', b.start ?? '')

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Earliest first, cancelled ones included. */
export function missionViews(records: {
  prestations: Iterable<RecordView>
  services: Iterable<RecordView>
}): MissionView[] {
  const services = new Map(readRecords(serviceKind, records.services).map((service) => [service.id, service]))
  return readRecords(prestationKind, records.prestations)
    .sort((a, b) => earlierFirst(a, b) || compare(a.id, b.id))
    .map((mission) => viewOf(mission, mission.service == null ? undefined : services.get(mission.service)))
}

/** One mission; undefined for a record that is no readable mission. */
export function missionView(
  prestation: RecordView | undefined,
  services: Iterable<RecordView>,
): MissionView | undefined {
  return prestation && missionViews({ prestations: [prestation], services })[0]
}

/** The same mission with the same service is the same view again, so that lists redraw only what changed. */
const known = new WeakMap<Read<Prestation>, MissionView>()

function viewOf(mission: Read<Prestation>, service: Read<Service> | undefined): MissionView {
  const before = known.get(mission)
  if (before !== undefined && before.service === service) return before
  const { start, end, breakMinutes, status } = mission
  const minutes =
    start == null || end == null ? undefined : workedMinutes({ start, end, breakMinutes: breakMinutes ?? 0 })
  const toCheck = (mission.flags ?? []).length > 0 && (status === 'planned' || status === 'done')
  const view = { mission, service, minutes, happened: hasHappened(mission), toCheck }
  known.set(mission, view)
  return view
}

/** The next mission of a person, today's included until it is told as done. `planned` may hold anyone's missions. */
export function nextMissionOf(
  planned: Iterable<RecordView>,
  person: PersonId,
  today: LocalDate,
): Read<Prestation> | undefined {
  return readRecords(prestationKind, planned)
    .filter(({ status, day, team }) => status === 'planned' && day >= today && team.includes(person))
    .sort(earlierFirst)[0]
}

export interface ServiceChoice {
  readonly service: Read<Service>
  /** The mission of that day, with this person in its team, that this service was planned for. */
  readonly planned: Read<Prestation> | undefined
}

/** Services to choose from when writing down a mission: what was planned that day, then the most used, then by name. */
export function serviceChoices(asked: {
  services: Iterable<RecordView>
  prestations: Iterable<RecordView>
  /** Left out: anyone's planned missions. */
  person?: PersonId | undefined
  day: LocalDate
}): ServiceChoice[] {
  const missions = readRecords(prestationKind, asked.prestations)
  const used = new Map<RecordId, number>()
  for (const one of missions) if (one.service != null) used.set(one.service, (used.get(one.service) ?? 0) + 1)
  const plannedFor = (service: RecordId): Read<Prestation> | undefined =>
    missions
      .filter((one) => one.service === service && one.day === asked.day && one.status === 'planned')
      .sort(earlierFirst)
      .find(({ team }) => asked.person === undefined || team.includes(asked.person))
  return readRecords(serviceKind, asked.services)
    .filter(({ retired }) => retired !== true)
    .map((service) => ({ service, planned: plannedFor(service.id) }))
    .sort(
      (a, b) =>
        Number(b.planned !== undefined) - Number(a.planned !== undefined) ||
        (used.get(b.service.id) ?? 0) - (used.get(a.service.id) ?? 0) ||
        a.service.label.localeCompare(b.service.label, 'fr'),
    )
}

/** The catalogue, by name, those no longer offered last. */
export const serviceList = (services: Iterable<RecordView>): Read<Service>[] =>
  readRecords(serviceKind, services).sort(
    (a, b) => Number(a.retired ?? false) - Number(b.retired ?? false) || a.label.localeCompare(b.label, 'fr'),
  )

export const readService = (view: RecordView | undefined): Read<Service> | undefined => readRecord(serviceKind, view)
