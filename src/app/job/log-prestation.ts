// Writes down a mission that happened: the mission in the coop, and the hours of whoever they may be written for, in
// one save. Never refused for what happened [J8]: what the guard would have refused is kept as flags for the animators.
//
// A mission planned for that day becomes done, and one that a teammate already wrote down is not written twice: then
// only the person's own hours are added.

import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { type GuardCode, guardCodes } from '../../domain/guard/guard.types.ts'
import { flagsOfLoggedWork } from '../../domain/guard/planning.rules.ts'
import { type Prestation, prestationKind } from '../../domain/job/prestation.schema.ts'
import { serviceKind } from '../../domain/job/service.schema.ts'
import { isOverlapping } from '../../domain/job/time-log.rules.ts'
import { hasHappened } from '../../domain/job/totals.rules.ts'
import { isStaff, newRecordId } from '../../domain/record-kind.ts'
import type { Device, Saved, SaveError, Touch } from '../device/device.port.ts'
import { type Read, readRecord, readRecords } from '../meeting/read-records.ts'
import { suggestedAmount } from './amount.ts'
import { changedFields } from './changed-fields.ts'
import { guardQuestion } from './guard-mission.ts'
import { standingLogs } from './hour-records.ts'
import { type JobTime, type JobTimeError, readJobTime } from './job-time.ts'

export interface LogPrestationInput {
  readonly coop: CoopId
  readonly service?: RecordId | undefined
  /** 'YYYY-MM-DD' */
  readonly day: string
  /** 'YYYY-MM-DDTHH:MM' */
  readonly start: string
  readonly end: string
  readonly breakMinutes?: number | undefined
  /** Without it: the planned team, else the person of this device. */
  readonly team?: readonly PersonId[] | undefined
  readonly nature?: Prestation['nature'] | undefined
  /** Integer cents before tax; without it the planned amount, else the service's price; `null` = not known. */
  readonly amountCents?: number | null | undefined
  readonly note?: string | undefined
  /** What was used. */
  readonly material?: string | undefined
  /** The planned mission that this was; found by day, service and team when left out; `null` = none. */
  readonly planned?: RecordId | null | undefined
  readonly draft?: string | undefined
}

export interface LoggedPrestation extends Saved {
  readonly prestation: RecordId
  /** The hours written with it, one per person. */
  readonly timeLogs: readonly RecordId[]
  readonly flags: readonly GuardCode[]
  /** What the mission said before, to undo; undefined when this created it. */
  readonly before: Readonly<Record<string, unknown>> | undefined
}

export type LogPrestationError = SaveError | JobTimeError | { readonly type: 'job.team_missing' }

export async function logPrestation(
  device: Device,
  input: LogPrestationInput,
): Promise<Result<LoggedPrestation, LogPrestationError>> {
  const { coop } = input
  await device.ready(coop)
  const read = readJobTime(input)
  if (!read.ok) return read
  const known = findMission(device, input, read.value)
  const team = [...new Set(input.team ?? known?.team ?? [device.me.person])]
  if (team.length === 0) return err({ type: 'job.team_missing' })

  const prestation = known?.id ?? newRecordId(prestationKind, device.random)
  const writtenFor = peopleToWriteFor(device, coop, team, prestation)
  const mission: LoggedMission = { coop, prestation, team, time: read.value, service: input.service ?? known?.service }
  const flags = flagsOf(device, mission, team, known)
  const fields = missionFields(device, input, mission, known, flags)
  const touches: Touch[] = []
  if (Object.keys(fields).length > 0) touches.push({ kind: 'prestation', coop, id: prestation, fields })
  for (const person of writtenFor) touches.push(hoursOf(device, mission, person))

  const saved = await device.save(touches, input.draft === undefined ? {} : { draft: input.draft })
  if (!saved.ok) return saved
  const timeLogs = saved.value.ids.slice(saved.value.ids.length - writtenFor.length)
  return ok({ ...saved.value, prestation, timeLogs, flags, before: known && pick(known, Object.keys(fields)) })
}

interface LoggedMission {
  readonly coop: CoopId
  readonly prestation: RecordId
  readonly team: readonly PersonId[]
  readonly time: JobTime
  readonly service: RecordId | null | undefined
}

/** The planned mission that this was, or the same one already written down by a teammate. */
function findMission(device: Device, input: LogPrestationInput, time: JobTime): Read<Prestation> | undefined {
  if (input.planned === null) return undefined
  if (input.planned !== undefined) return readRecord(prestationKind, device.record(input.planned))
  const me = device.me.person
  const candidates = readRecords(prestationKind, device.records(input.coop, 'prestation')).filter(
    (one) => one.day === time.day && one.team.includes(me) && (one.service ?? undefined) === input.service,
  )
  const planned = candidates
    .filter(({ status }) => status === 'planned')
    .sort((a, b) => ((a.start ?? '') < (b.start ?? '') ? -1 : 1))
  const overlapping = planned.find((one) => isOverlapping({ a: one, b: time }))
  const already = candidates.find(
    (one) => hasHappened(one) && isOverlapping({ a: one, b: time }) && !hasHours(device, input.coop, me, one.id),
  )
  return overlapping ?? already ?? planned[0]
}

const hasHours = (device: Device, coop: CoopId, person: PersonId, prestation: RecordId): boolean =>
  standingLogs(device.records(coop, 'timeLog')).some(
    (one) => one.person === person && one.log.prestation === prestation,
  )

/** A coopérant writes their own hours; staff those of everyone in the team who has a space here. Nobody's twice. */
function peopleToWriteFor(device: Device, coop: CoopId, team: readonly PersonId[], prestation: RecordId): PersonId[] {
  const { me } = device
  return team.filter(
    (person) =>
      (person === me.person || isStaff(me.rank)) &&
      device.canWrite('timeLog', coop, person) &&
      !hasHours(device, coop, person, prestation),
  )
}

function flagsOf(
  device: Device,
  mission: LoggedMission,
  people: readonly PersonId[],
  known: Read<Prestation> | undefined,
): GuardCode[] {
  const { coop, prestation, time } = mission
  const question = guardQuestion(device, {
    coop,
    prestation,
    time,
    kind: 'job',
    people: mission.team,
    service: mission.service ?? undefined,
    privateHome: known?.privateHome ?? undefined,
  })
  const team = question.team.filter(({ person }) => people.includes(person.person))
  return flagsOfLoggedWork({ ...question, team })
}

function missionFields(
  device: Device,
  input: LogPrestationInput,
  { team, time, service }: LoggedMission,
  known: Read<Prestation> | undefined,
  ownFlags: readonly GuardCode[],
): Record<string, unknown> {
  const note = input.note?.trim() || undefined
  const material = input.material?.trim() || undefined
  const already = new Set([...(known?.flags ?? []), ...ownFlags])
  // A phone sees only its own person's reasons: those that others wrote stay.
  const flags = guardCodes.filter((code) => already.has(code))
  // Already written by a teammate, or checked: the mission stays as it was told; only what the guard says is added.
  if (known !== undefined && known.status !== 'planned') {
    return known.status === 'done' ? changedFields(known, { flags: flags.length > 0 ? flags : undefined }) : {}
  }
  const fields = {
    service,
    day: time.day,
    start: time.start,
    end: time.end,
    breakMinutes: time.breakMinutes,
    team,
    status: 'done',
    nature: input.nature ?? known?.nature ?? 'paid',
    amountCents: amountOf(device, input, team.length, time, known),
    note,
    material,
    flags: flags.length > 0 ? flags : undefined,
  }
  // Who wrote it down is a fact: only for a new mission, or two teammates' phones would dispute it.
  if (known === undefined) return { ...fields, loggedBy: device.me.person }
  return changedFields(known, fields)
}

function amountOf(
  device: Device,
  input: LogPrestationInput,
  people: number,
  time: JobTime,
  known: Read<Prestation> | undefined,
): number | undefined {
  if (input.amountCents !== undefined) return input.amountCents ?? undefined
  if (known?.amountCents != null) return known.amountCents
  if ((input.nature ?? known?.nature ?? 'paid') !== 'paid') return undefined
  const service = input.service && readRecord(serviceKind, device.record(input.service))
  return suggestedAmount({ service: service || undefined, minutes: time.minutes, people })
}

function hoursOf(device: Device, mission: LoggedMission, person: PersonId): Touch {
  const { coop, prestation, time } = mission
  const flags = flagsOf(device, mission, [person], undefined)
  return {
    kind: 'timeLog',
    coop,
    person,
    fields: {
      day: time.day,
      start: time.start,
      end: time.end,
      breakMinutes: time.breakMinutes,
      minutes: time.minutes,
      kind: 'job',
      prestation,
      flags: flags.length > 0 ? flags : undefined,
    },
  }
}

/** The values to put back; `null` clears what was not there. */
const pick = (known: Read<Prestation>, names: readonly string[]): Record<string, unknown> => {
  const fields: Readonly<Record<string, unknown>> = { ...known }
  return Object.fromEntries(names.map((name) => [name, fields[name] ?? null]))
}
