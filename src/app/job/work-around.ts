// What the minors' guard must know of a person, as far as this device can read it.

import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import type { GuardedPerson } from '../../domain/guard/guard.types.ts'
import { isMinorOn, type TeamMember } from '../../domain/guard/planning.rules.ts'
import type { WorkSpan } from '../../domain/guard/work-spans.ts'
import { prestationKind } from '../../domain/job/prestation.schema.ts'
import { cardKind } from '../../domain/person/card.schema.ts'
import { privateCardKind } from '../../domain/person/private-card.schema.ts'
import { permanenceKind } from '../../domain/planning/permanence.schema.ts'
import { recordIdFor } from '../../domain/record-kind.ts'
import { addDays, type LocalDate } from '../../domain/time/local-date.ts'
import type { Device } from '../device/device.port.ts'
import { readRecord, readRecords } from '../meeting/read-records.ts'
import { gatheringsAround } from './gatherings-around.ts'
import { standingLogs } from './hour-records.ts'

/** Days before and after that the guard may look at: a week, and a Monday that rests with the Sunday before. */
const daysAround = 8

export interface Around {
  readonly coop: CoopId
  readonly day: LocalDate
  /** What is under judgement, and the hours that are being replaced. */
  readonly prestation?: RecordId | undefined
  readonly permanence?: RecordId | undefined
  readonly workshop?: RecordId | undefined
  readonly meeting?: RecordId | undefined
  readonly corrects?: RecordId | undefined
}

/**
 * The members of a team that the guard can and must judge: coopérants whose own space this device reads. Animators are
 * not guarded; of the others, a coopérant's phone knows nothing.
 */
export function guardedTeam(device: Device, people: readonly PersonId[], around: Around): TeamMember[] {
  const { coop, day } = around
  // Of a whole season only a few records matter: they are picked before they are read.
  const near = device.records(coop, 'prestation').filter(({ fields }) => isAround(String(fields.day), day))
  const missions = readRecords(prestationKind, near).filter(
    (one) => one.status !== 'cancelled' && one.id !== around.prestation,
  )
  const permanences = readRecords(
    permanenceKind,
    device.records(coop, 'permanence').filter(({ fields }) => isAround(String(fields.day), day)),
  ).filter((one) => one.cancelled !== true && one.id !== around.permanence)
  const theirs = device.records(coop, 'timeLog').filter(({ person }) => person !== undefined && people.includes(person))
  const logs = standingLogs(theirs).filter(({ log }) => isAround(log.day, day))
  const guarded = [...new Set(people)]
    .filter((person) => isGuarded(device, coop, person))
    .map((person) => guardedPerson(device, person))
  // Only a minor's hours are judged: for a team of adults no session and no meeting is read.
  const gatheringsOf = guarded.some(({ birthDate }) => isMinorOn(birthDate, day))
    ? gatheringsAround(device, { ...around, isNear: (other) => isAround(other, day) })
    : () => []
  return guarded.map((one) => {
    const { person } = one
    const own = logs.filter((one) => one.person === person)
    const noted = new Set(own.map(({ log }) => log.prestation))
    const spoken = new Set(own.map(({ log }) => log.meeting))
    const others: WorkSpan[] = [
      ...own
        .filter(
          ({ id, log }) => id !== around.corrects && (log.prestation == null || log.prestation !== around.prestation),
        )
        .map(({ log }) => log),
      // The person's own hours tell of a mission better than the mission does.
      ...missions.filter((one) => one.team.includes(person) && !noted.has(one.id)),
      ...permanences.filter((one) => one.team.includes(person)),
      ...gatheringsOf(person).flatMap(({ meeting, span }) =>
        meeting !== undefined && spoken.has(meeting) ? [] : [span],
      ),
    ]
    return { person: one, others }
  })
}

const isAround = (day: string, of: LocalDate): boolean =>
  day >= addDays(of, -daysAround) && day <= addDays(of, daysAround)

function isGuarded(device: Device, coop: CoopId, person: PersonId): boolean {
  const role = readRecord(cardKind, device.record(recordIdFor(cardKind, person)))?.role
  if (role === 'animator' || role === 'coordinator' || role === 'partner') return false
  return device.canWrite('privateCard', coop, person)
}

function guardedPerson(device: Device, person: PersonId): GuardedPerson {
  const card = readRecord(privateCardKind, device.record(recordIdFor(privateCardKind, person)))
  return {
    person,
    birthDate: card?.birthDate,
    guardianSignedAt: card?.guardianSignedAt,
    insuranceOkAt: card?.insuranceOkAt,
    preventionVisitAt: card?.preventionVisitAt,
  }
}
