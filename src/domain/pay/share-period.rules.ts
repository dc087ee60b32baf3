// From when to when a sharing counts hours, and which ones: hours that were shared are not shared again. [D164]

import { type TimeKind, timeKinds } from '../job/time-log.schema.ts'
import { addDays, type LocalDate } from '../time/local-date.ts'
import type { Distribution } from './distribution.schema.ts'

export interface SharePeriod {
  /** None: all that came before. */
  readonly from?: LocalDate | null | undefined
  readonly to: LocalDate
}

/** Paid unless the host says otherwise: all but volunteering. */
export const usualPaidKinds: readonly TimeKind[] = timeKinds.filter((kind) => kind !== 'volunteering')

/** From the day after the last confirmed sharing, or the coop's start, to today. One without a period counted until its day. */
export function periodAfter(known: {
  readonly shares: Iterable<Pick<Distribution, 'day' | 'to' | 'confirmedOn'>>
  readonly start: LocalDate | null | undefined
  readonly today: LocalDate
}): SharePeriod {
  const { start, today } = known
  let last: LocalDate | undefined
  for (const { day, to, confirmedOn } of known.shares) {
    const end = to ?? day
    if (confirmedOn != null && (last === undefined || end > last)) last = end
  }
  if (last === undefined) return { from: start != null && start <= today ? start : undefined, to: today }
  const from = addDays(last, 1)
  return { from, to: from > today ? from : today }
}

/** Of one that was proposed before sharings had a period: none, and all hours counted. */
export const periodOf = ({ from, to }: Pick<Distribution, 'from' | 'to'>): SharePeriod | undefined =>
  to == null ? undefined : { from, to }

export const isWithin = (day: LocalDate, { from, to }: SharePeriod): boolean =>
  (from == null || day >= from) && day <= to

export const isPeriod = ({ from, to }: SharePeriod): boolean => from == null || from <= to
