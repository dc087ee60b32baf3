// The minors' guard (DOMAIN §4.8). Planning is refused with its reasons; logging what did happen never is: it carries
// the same reasons as flags.

import type { PersonId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import type { TimeKind } from '../job/time-log.schema.ts'
import { ageOn, type LocalDate } from '../time/local-date.ts'
import {
  type GuardCode,
  type GuardedPerson,
  type GuardedWork,
  type GuardParameters,
  type GuardReason,
  guardCodes,
} from './guard.types.ts'
import { hourReasons } from './time.rules.ts'
import type { WorkSpan } from './work-spans.ts'

// Kinds done for someone or in public: papers, risks and homes matter. Meetings and training only have hours.
const missionKinds: readonly TimeKind[] = ['job', 'permanence', 'prospecting', 'selfFunding', 'volunteering']

const isDoneBy = (paper: LocalDate | null | undefined, day: LocalDate): boolean => paper != null && paper <= day

/**
 * Why a person should not do this work, in the order of `guardCodes`; empty when they may. `others` is what the same
 * person has planned or logged within a week of it, this work excluded, all kinds together.
 */
export function guardReasons({
  person,
  work,
  others,
  parameters,
}: {
  person: GuardedPerson
  work: GuardedWork
  others: readonly WorkSpan[]
  parameters: GuardParameters
}): GuardReason[] {
  const age = person.birthDate == null ? undefined : ageOn(person.birthDate, work.day)
  const isMission = missionKinds.includes(work.kind)
  const reasons: GuardReason[] = []
  if (age === undefined) {
    if (parameters.unknownAgeBlocks) reasons.push({ type: 'guard.age_unknown' })
  } else if (isMission && work.minAge != null && age < work.minAge) {
    reasons.push({ type: 'guard.below_min_age', age, minAge: work.minAge })
  }
  const isMinor = age !== undefined && age < 18
  const insurerNeeded =
    isMinor || (age === undefined && parameters.unknownAgeBlocks) || parameters.insurerNeededForAdults
  if (isMission && insurerNeeded && !isDoneBy(person.insuranceOkAt, work.day)) {
    reasons.push({ type: 'guard.insurance_missing' })
  }
  if (isMinor) {
    // Under 16 there is only welcome and orientation, which is no kind of time log.
    if (age < 16) reasons.push({ type: 'guard.under_sixteen', age })
    if (isMission) reasons.push(...minorMissionReasons({ person, work, parameters }))
    reasons.push(...hourReasons({ work, others, parameters }))
  }
  return inTellingOrder(reasons)
}

const inTellingOrder = (reasons: GuardReason[]): GuardReason[] =>
  reasons.sort((a, b) => guardCodes.indexOf(a.type) - guardCodes.indexOf(b.type))

/** D4153-15 and following (forbidden works), R4624-18 (visit); the guardian's signature and company in a home: S4, P. */
function minorMissionReasons({
  person,
  work,
  parameters,
}: {
  person: GuardedPerson
  work: GuardedWork
  parameters: GuardParameters
}): GuardReason[] {
  const reasons: GuardReason[] = []
  if (!isDoneBy(person.guardianSignedAt, work.day)) reasons.push({ type: 'guard.guardian_missing' })
  if (parameters.preventionVisitNeeded && !isDoneBy(person.preventionVisitAt, work.day)) {
    reasons.push({ type: 'guard.prevention_visit_missing' })
  }
  if (work.privateHome === true && (work.teamSize ?? 1) < 2) reasons.push({ type: 'guard.alone_in_private_home' })
  const tags = work.riskTags ?? []
  if (tags.length > 0) reasons.push({ type: 'guard.risk', tags: [...tags].sort() })
  return reasons
}

export const isMinorOn = (birthDate: LocalDate | null | undefined, day: LocalDate): boolean =>
  birthDate != null && ageOn(birthDate, day) < 18

/**
 * What the hours of a session or a meeting would be for each minor whom it calls. It is told, not refused: nobody is
 * put on it by name, and whoever may not stay leaves or is excused. `spans` are all its half-days; `othersOf` a day is
 * what lies around it. [D166]
 */
export function gatheringReasons({
  person,
  spans,
  othersOf,
  parameters,
}: {
  person: GuardedPerson
  spans: readonly WorkSpan[]
  othersOf: (day: LocalDate) => readonly WorkSpan[]
  parameters: GuardParameters
}): GuardReason[] {
  const told = new Map<string, GuardReason>()
  for (const work of spans) {
    if (!isMinorOn(person.birthDate, work.day)) continue
    const rest = spans.filter((span) => span !== work)
    for (const reason of hourReasons({ work, others: [...othersOf(work.day), ...rest], parameters })) {
      // One sentence for each kind of reason, and one for each holiday.
      const key = reason.type === 'guard.public_holiday' ? `${reason.type} ${reason.day}` : reason.type
      if (!told.has(key)) told.set(key, reason)
    }
  }
  return inTellingOrder([...told.values()])
}

export interface TeamMember {
  readonly person: GuardedPerson
  readonly others: readonly WorkSpan[]
}

/** Why nobody should do this work as it stands, whoever they are. A team that is not chosen so far is not too small. */
export function workReasons(work: GuardedWork): GuardReason[] {
  if (!missionKinds.includes(work.kind)) return []
  const [people, fewest] = [work.teamSize ?? 0, work.minPeople ?? 0]
  const reasons: GuardReason[] = []
  if (people > 0 && people < fewest) reasons.push({ type: 'guard.too_few_people', people, fewest })
  if (work.youngestChild === null) reasons.push({ type: 'guard.child_age_unknown' })
  return reasons
}

export interface PlanningRefused {
  readonly type: 'guard.planning_refused'
  /** About the work itself. */
  readonly reasons: readonly GuardReason[]
  readonly refusals: readonly { readonly person: PersonId; readonly reasons: readonly GuardReason[] }[]
}

interface TeamWork {
  /** Its `teamSize` counts those whom the guard does not look at (animators, people whose card is not known here). */
  readonly work: GuardedWork
  readonly team: readonly TeamMember[]
  readonly parameters: GuardParameters
}

const refusalsOf = ({ work, team, parameters }: TeamWork): PlanningRefused['refusals'] =>
  team
    .map(({ person, others }) => ({
      person: person.person,
      reasons: guardReasons({ person, work: { ...work, teamSize: work.teamSize ?? team.length }, others, parameters }),
    }))
    .filter(({ reasons }) => reasons.length > 0)

/** Whether a team may be planned for a work; the refusal names each person and every reason. */
export function checkPlanning(teamWork: TeamWork): Result<undefined, PlanningRefused> {
  const [reasons, refusals] = [workReasons(teamWork.work), refusalsOf(teamWork)]
  const isRefused = reasons.length > 0 || refusals.length > 0
  return isRefused ? err({ type: 'guard.planning_refused', reasons, refusals }) : ok(undefined)
}

/** The flags to store with a work that did happen: the same reasons, as codes, each once. Never blocks. */
export function flagsOfLoggedWork(teamWork: TeamWork): GuardCode[] {
  const reasons = [...workReasons(teamWork.work), ...refusalsOf(teamWork).flatMap((one) => one.reasons)]
  const codes = new Set(reasons.map(({ type }) => type))
  return guardCodes.filter((code) => codes.has(code))
}
