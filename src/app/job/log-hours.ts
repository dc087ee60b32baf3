// Adds hours of any kind (meeting, training, permanence…) for oneself; staff for anyone. Never refused by the guard:
// flagged. With `corrects`, these hours replace others: nothing is rewritten.

import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import { flagsOfLoggedWork } from '../../domain/guard/planning.rules.ts'
import { type Prestation, prestationKind } from '../../domain/job/prestation.schema.ts'
import type { TimeKind } from '../../domain/job/time-log.schema.ts'
import type { Device, Saved, SaveError, Touch } from '../device/device.port.ts'
import { type Read, readRecord } from '../meeting/read-records.ts'
import { guardQuestion } from './guard-mission.ts'
import { standingLogs } from './hour-records.ts'
import { type JobTimeError, readJobTime, type TimeInput } from './job-time.ts'

export interface LogHoursInput extends TimeInput {
  readonly coop: CoopId
  readonly kind: TimeKind
  /** Worked minutes, when start and end are not known. */
  readonly minutes?: number | undefined
  /** Without it, the person of this device. */
  readonly person?: PersonId | undefined
  readonly prestation?: RecordId | undefined
  readonly meeting?: RecordId | undefined
  /** The association that organises a volunteering. */
  readonly organiser?: string | undefined
  readonly corrects?: RecordId | undefined
  readonly draft?: string | undefined
  /** Touches of the same save, after the hours: they may name them by `refs`. */
  readonly with?: readonly Touch[] | undefined
}

export type LogHoursError = SaveError | JobTimeError | { readonly type: 'job.minutes_missing' }

/** The first of `ids` is the log's. */
export async function logHours(device: Device, input: LogHoursInput): Promise<Result<Saved, LogHoursError>> {
  const { coop, kind, person = device.me.person } = input
  await device.ready(coop)
  const read = readJobTime(input)
  if (!read.ok) return read
  const time = read.value
  const minutes = time.minutes ?? input.minutes
  if (minutes === undefined || minutes <= 0) return err({ type: 'job.minutes_missing' })
  const question = guardQuestion(device, {
    coop,
    time,
    kind,
    people: [person],
    minutes,
    prestation: input.prestation,
    meeting: input.meeting,
    corrects: input.corrects,
  })
  const flags = flagsOfLoggedWork(question)
  const fields = {
    day: time.day,
    start: time.start,
    end: time.end,
    breakMinutes: time.start === undefined ? undefined : time.breakMinutes,
    minutes,
    kind,
    prestation: input.prestation,
    meeting: input.meeting,
    organiser: input.organiser?.trim() || undefined,
    corrects: input.corrects,
    flags: flags.length > 0 ? flags : undefined,
  }
  return device.save(
    [{ kind: 'timeLog', coop, person, fields }, ...(input.with ?? [])],
    input.draft === undefined ? {} : { draft: input.draft },
  )
}

export type KeepMissionHoursError = LogHoursError | { readonly type: 'job.unknown' }

/** « Garder ces heures »: hours that a teammate noted with a mission become the person's, on whoever's device. */
export async function keepMissionHours(
  device: Device,
  input: Pick<LogHoursInput, 'coop' | 'person' | 'with'> & { readonly prestation: RecordId },
): Promise<Result<Saved, KeepMissionHoursError>> {
  await device.ready(input.coop)
  const person = input.person ?? device.me.person
  const mission: Read<Prestation> | undefined = readRecord(prestationKind, device.record(input.prestation))
  if (mission?.start == null || mission.end == null) return err({ type: 'job.unknown' })
  const { day, start, end } = mission
  const isKept = standingLogs(device.records(input.coop, 'timeLog')).some(
    (one) => one.person === person && one.log.prestation === input.prestation,
  )
  if (isKept) return device.save([])
  const breakMinutes = mission.breakMinutes ?? 0
  return logHours(device, {
    coop: input.coop,
    person,
    with: input.with,
    kind: 'job',
    day,
    start,
    end,
    breakMinutes,
    prestation: input.prestation,
  })
}
