// What the guards say, and the figures they go by. The figures are parameters: lawyers have the last word (DOMAIN §4.8).

import type { PersonId } from '../../base/ids.ts'
import { modelData } from '../coop/coop.rules.ts'
import type { Coop } from '../coop/coop.schema.ts'
import type { RiskTag } from '../job/service.schema.ts'
import type { TimeKind } from '../job/time-log.schema.ts'
import type { PrivateCard } from '../person/private-card.schema.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { WorkSpan } from './work-spans.ts'

export type GuardReason =
  | { readonly type: 'guard.age_unknown' }
  | { readonly type: 'guard.under_sixteen'; readonly age: number }
  | { readonly type: 'guard.below_min_age'; readonly age: number; readonly minAge: number }
  | { readonly type: 'guard.guardian_missing' }
  | { readonly type: 'guard.too_few_people'; readonly people: number; readonly fewest: number }
  /** Children are looked after, and nobody said how young. */
  | { readonly type: 'guard.child_age_unknown' }
  | { readonly type: 'guard.insurance_missing' }
  | { readonly type: 'guard.prevention_visit_missing' }
  | { readonly type: 'guard.alone_in_private_home' }
  | { readonly type: 'guard.risk'; readonly tags: readonly RiskTag[] }
  | { readonly type: 'guard.day_too_long'; readonly minutes: number; readonly most: number }
  | { readonly type: 'guard.week_too_long'; readonly minutes: number; readonly most: number }
  | { readonly type: 'guard.break_missing'; readonly minutes: number; readonly least: number }
  | { readonly type: 'guard.night' }
  | { readonly type: 'guard.rest_too_short'; readonly minutes: number; readonly least: number }
  | { readonly type: 'guard.no_two_days_off'; readonly week: string }
  | { readonly type: 'guard.sunday' }
  | { readonly type: 'guard.public_holiday'; readonly day: LocalDate }

export type GuardCode = GuardReason['type']

/** In the order in which they are told. */
export const guardCodes: readonly GuardCode[] = [
  'guard.too_few_people',
  'guard.child_age_unknown',
  'guard.age_unknown',
  'guard.under_sixteen',
  'guard.below_min_age',
  'guard.guardian_missing',
  'guard.insurance_missing',
  'guard.prevention_visit_missing',
  'guard.alone_in_private_home',
  'guard.risk',
  'guard.break_missing',
  'guard.day_too_long',
  'guard.week_too_long',
  'guard.night',
  'guard.rest_too_short',
  'guard.no_two_days_off',
  'guard.sunday',
  'guard.public_holiday',
]

export interface GuardParameters {
  readonly mostMinutesPerDay: number
  readonly mostMinutesPerWeek: number
  readonly breakBeyondMinutes: number
  readonly breakMinutes: number
  /** Minutes of the day from which, and until which, nobody under 18 works. */
  readonly nightFrom: number
  readonly nightUntil: number
  readonly dailyRestMinutes: number
  readonly preventionVisitNeeded: boolean
  /** Whether adults too wait for the insurer's agreement. */
  readonly insurerNeededForAdults: boolean
  /** Whether a person without a birth date may be planned. */
  readonly unknownAgeBlocks: boolean
  readonly alsaceMoselle: boolean
}

export const defaultGuardParameters: GuardParameters = {
  mostMinutesPerDay: 480, // code du travail L3162-1: 8 h a day
  mostMinutesPerWeek: 2100, // L3162-1: 35 h a week
  breakBeyondMinutes: 270, // L3162-3: beyond 4 h 30
  breakMinutes: 30, // L3162-3: 30 consecutive minutes
  nightFrom: 1320, // L3163-1: from 22 h, between 16 and 18
  nightUntil: 360, // L3163-1: to 6 h
  dailyRestMinutes: 720, // L3164-1: 12 consecutive hours
  preventionVisitNeeded: true, // R4624-18: before the first job
  insurerNeededForAdults: false,
  unknownAgeBlocks: true,
  alsaceMoselle: false,
}

/** The default figures with what the coop's record says. A KPA's insurer agrees before any activity (DOMAIN §2). */
export const guardParametersOf = ({ coop }: { coop: Pick<Coop, 'model' | 'alsaceMoselle'> }): GuardParameters => ({
  ...defaultGuardParameters,
  insurerNeededForAdults: coop.model === 'kpa',
  unknownAgeBlocks: modelData(coop.model).admitsMinors,
  alsaceMoselle: coop.alsaceMoselle ?? false,
})

/** What the guard must know of a person: their private card. */
export type GuardedPerson = Pick<
  PrivateCard,
  'birthDate' | 'guardianSignedAt' | 'insuranceOkAt' | 'preventionVisitAt'
> & { readonly person: PersonId }

/** The work under judgement; what follows its kind comes from the service and the mission. */
export interface GuardedWork extends WorkSpan {
  readonly kind: TimeKind
  readonly riskTags?: readonly RiskTag[] | null | undefined
  readonly minAge?: number | null | undefined
  /** It takes at least so many, whatever their age. */
  readonly minPeople?: number | null | undefined
  /** Of a work that looks after children: years of the youngest, `null` = nobody said. */
  readonly youngestChild?: number | null | undefined
  readonly privateHome?: boolean | null | undefined
  readonly teamSize?: number | undefined
}
