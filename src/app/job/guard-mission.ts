// A mission as the minors' guard looks at it: its hours, its service's risks, who is in its team.

import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import { coopKind } from '../../domain/coop/coop.schema.ts'
import {
  defaultGuardParameters,
  type GuardedWork,
  type GuardParameters,
  guardParametersOf,
} from '../../domain/guard/guard.types.ts'
import type { TeamMember } from '../../domain/guard/planning.rules.ts'
import { looksAfterChildren, serviceKind } from '../../domain/job/service.schema.ts'
import type { TimeKind } from '../../domain/job/time-log.schema.ts'
import type { Device } from '../device/device.port.ts'
import { readRecord } from '../meeting/read-records.ts'
import type { JobTime } from './job-time.ts'
import { type Around, guardedTeam } from './work-around.ts'

export interface GuardedMission extends Omit<Around, 'day'> {
  readonly time: JobTime
  readonly kind: TimeKind
  readonly people: readonly PersonId[]
  readonly service?: RecordId | undefined
  readonly privateHome?: boolean | undefined
  /** Minutes of a work whose hours are not known. */
  readonly minutes?: number | undefined
}

export function guardQuestion(
  device: Device,
  mission: GuardedMission,
): { work: GuardedWork; team: TeamMember[]; parameters: GuardParameters } {
  const { coop, time, people } = mission
  const service = mission.service && readRecord(serviceKind, device.record(mission.service))
  return {
    work: {
      kind: mission.kind,
      day: time.day,
      start: time.start,
      end: time.end,
      breakMinutes: time.breakMinutes,
      minutes: mission.minutes ?? time.minutes,
      riskTags: service ? service.riskTags : undefined,
      minAge: service ? service.minAge : undefined,
      minPeople: service ? service.minPeople : undefined,
      youngestChild: service && looksAfterChildren(service) ? (service.youngestChild ?? null) : undefined,
      privateHome: mission.privateHome,
      teamSize: new Set(people).size,
    },
    team: guardedTeam(device, people, { ...mission, day: time.day }),
    parameters: guardParametersOn(device, coop),
  }
}

/** The figures of a coop, as its record says. */
export function guardParametersOn(device: Device, coop: CoopId): GuardParameters {
  const about = readRecord(coopKind, device.records(coop, 'coop')[0])
  return about === undefined ? defaultGuardParameters : guardParametersOf({ coop: about })
}
