// What each member's hours give, and the same pool shared in several ways, side by side. Keeps nothing. [J18]

import type { CoopId, PersonId } from '../../base/ids.ts'
import type { Result } from '../../base/result.ts'
import { type TimeKind, timeKinds, timeLogReviewKind } from '../../domain/job/time-log.schema.ts'
import {
  distribute,
  type Shared,
  type ShareError,
  type ShareRule,
  type Sharer,
} from '../../domain/money/distribution.rules.ts'
import { cardKind } from '../../domain/person/card.schema.ts'
import type { Device } from '../device/device.port.ts'
import { standingLogs } from '../job/hour-records.ts'
import { readRecords } from '../meeting/read-records.ts'

/** Which hours are paid work is the host's to say; by default all but volunteering. */
export const paidKinds: readonly TimeKind[] = timeKinds.filter((kind) => kind !== 'volunteering')

/** Every coopérant with the minutes that stand; disputed ones are left out. Needs `device.ready(coop)`, by staff. */
export function readSharers(
  device: Device,
  { coop, kinds = paidKinds }: { readonly coop: CoopId; readonly kinds?: readonly TimeKind[] },
): Sharer[] {
  const reviews = readRecords(timeLogReviewKind, device.records(coop, 'timeLogReview'))
  const disputed = new Set(reviews.filter(({ state }) => state === 'disputed').map(({ timeLog }) => timeLog))
  const minutes = new Map<PersonId, number>()
  for (const { id, person, log } of standingLogs(device.records(coop, 'timeLog'))) {
    if (disputed.has(id) || !kinds.includes(log.kind)) continue
    minutes.set(person, (minutes.get(person) ?? 0) + log.minutes)
  }
  return readRecords(cardKind, device.records(coop, 'card'))
    .filter(({ role }) => role === 'cooperant')
    .map(({ person }) => ({ person, minutes: minutes.get(person) ?? 0 }))
    .sort((a, b) => (a.person < b.person ? -1 : 1))
}

export interface Simulated {
  readonly rule: ShareRule
  readonly shared: Result<Shared, ShareError>
}

export const simulateDistributions = (input: {
  readonly poolCents: number
  readonly sharers: readonly Sharer[]
  readonly rules: readonly ShareRule[]
}): Simulated[] => input.rules.map((rule) => ({ rule, shared: distribute({ ...input, rule }) }))
