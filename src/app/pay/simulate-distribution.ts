// What each member's hours give, and the same pool shared in several ways, side by side. Keeps nothing. [J18]

import type { CoopId, PersonId } from '../../base/ids.ts'
import type { Result } from '../../base/result.ts'
import { coopKind } from '../../domain/coop/coop.schema.ts'
import { type TimeKind, timeLogReviewKind } from '../../domain/job/time-log.schema.ts'
import {
  distribute,
  type Shared,
  type ShareError,
  type ShareRule,
  type Sharer,
} from '../../domain/money/distribution.rules.ts'
import { distributionKind } from '../../domain/pay/distribution.schema.ts'
import { isWithin, periodAfter, type SharePeriod, usualPaidKinds } from '../../domain/pay/share-period.rules.ts'
import { cardKind } from '../../domain/person/card.schema.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import type { Device } from '../device/device.port.ts'
import { standingLogs } from '../job/hour-records.ts'
import { readRecords } from '../meeting/read-records.ts'
import { todayOf } from '../record/today.ts'

/** Someone who left before the period: not proposed, and may be added. */
export interface Gone extends Sharer {
  readonly left: LocalDate
}

export interface Candidates {
  readonly sharers: readonly Sharer[]
  readonly gone: readonly Gone[]
}

interface Counted {
  readonly coop: CoopId
  /** All hours without one. */
  readonly period?: SharePeriod | undefined
  /** The coop's own unless told. */
  readonly kinds?: readonly TimeKind[] | undefined
}

/** Every coopérant with the minutes that stand, disputed ones left out. Needs `device.ready(coop)`, by staff. [D164] */
export function readCandidates(
  device: Device,
  { coop, period, kinds = paidKindsOf(device, coop) }: Counted,
): Candidates {
  const reviews = readRecords(timeLogReviewKind, device.records(coop, 'timeLogReview'))
  const disputed = new Set(reviews.filter(({ state }) => state === 'disputed').map(({ timeLog }) => timeLog))
  const minutes = new Map<PersonId, number>()
  for (const { id, person, log } of standingLogs(device.records(coop, 'timeLog'))) {
    if (disputed.has(id) || !kinds.includes(log.kind)) continue
    if (period !== undefined && !isWithin(log.day, period)) continue
    minutes.set(person, (minutes.get(person) ?? 0) + log.minutes)
  }
  const sharers: Sharer[] = []
  const gone: Gone[] = []
  const cards = readRecords(cardKind, device.records(coop, 'card')).filter(({ role }) => role === 'cooperant')
  for (const { person, left } of cards.sort((a, b) => (a.person < b.person ? -1 : 1))) {
    const sharer = { person, minutes: minutes.get(person) ?? 0 }
    if (left != null && period?.from != null && left < period.from) gone.push({ ...sharer, left })
    else sharers.push(sharer)
  }
  return { sharers, gone }
}

export const readSharers = (device: Device, counted: Counted): Sharer[] => [...readCandidates(device, counted).sharers]

/** Which hours are paid work is the host's to say. */
export const paidKindsOf = (device: Device, coop: CoopId): readonly TimeKind[] =>
  readRecords(coopKind, device.records(coop, 'coop'))[0]?.paidKinds ?? usualPaidKinds

/** What the next sharing is on, unless one changes it. Needs `device.ready(coop)`, by staff. */
export const nextPeriod = (device: Device, coop: CoopId): SharePeriod =>
  periodAfter({
    shares: readRecords(distributionKind, device.records(coop, 'distribution')),
    start: readRecords(coopKind, device.records(coop, 'coop'))[0]?.startDate,
    today: todayOf(device),
  })

export interface Simulated {
  readonly rule: ShareRule
  readonly shared: Result<Shared, ShareError>
}

export const simulateDistributions = (input: {
  readonly poolCents: number
  readonly sharers: readonly Sharer[]
  readonly rules: readonly ShareRule[]
}): Simulated[] => input.rules.map((rule) => ({ rule, shared: distribute({ ...input, rule }) }))
