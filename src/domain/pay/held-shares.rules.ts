// What sharings take out of the box: the sum of their lines, which is less than the pool when people declared less. Put
// aside from the confirmation on, gone once sent to payroll. [D160] [D161]

import type { RecordId } from '../../base/ids.ts'
import { sumOf } from '../money/rounding.ts'
import type { Distribution } from './distribution.schema.ts'

type Listed = Distribution & { readonly id: RecordId }

export const givenCents = ({ lines }: Pick<Distribution, 'lines'>): number => sumOf(lines.map(({ cents }) => cents))

/** Sent to payroll and standing: one that was computed again, and paid, is paid out of the same pool. */
export function sentShares<Share extends Listed>(all: readonly Share[]): Share[] {
  const sent = all.filter((one) => one.sentToPayrollOn != null)
  const replaced = new Set(sent.flatMap((one) => [...replacedBy(one, all)]))
  return sent.filter(({ id }) => !replaced.has(id))
}

/** Confirmed, not sent so far: kept for a sharing that was voted. One that takes less than what it replaces frees nothing. */
export const reservedCents = (all: readonly Listed[]): number =>
  sumOf(stillToSend(all).map((cents) => Math.max(0, cents)))

/** What confirming this one takes out of the box beside all that was confirmed before. */
export function addedCents(all: readonly Listed[], share: Listed): number {
  const confirmed = { ...share, confirmedOn: share.day }
  const then = all.map((one) => (one.id === share.id ? confirmed : one))
  return sumOf(stillToSend(then)) - sumOf(stillToSend(all))
}

/** Of each confirmed one that stands and is not sent: what it gives, less what was sent of the one that it replaces. */
function stillToSend(all: readonly Listed[]): number[] {
  const confirmed = all.filter((one) => one.confirmedOn != null || one.sentToPayrollOn != null)
  const replaced = new Set(confirmed.flatMap((one) => [...replacedBy(one, all)]))
  const sent = new Map(sentShares(all).map((one) => [one.id, givenCents(one)]))
  const standing = confirmed.filter(({ id, sentToPayrollOn }) => sentToPayrollOn == null && !replaced.has(id))
  return standing.map((one) => {
    const before = [...replacedBy(one, all)].flatMap((id) => sent.get(id) ?? [])
    // Of two that replace the same one, the first alone counts it.
    for (const id of replacedBy(one, all)) sent.delete(id)
    return givenCents(one) - sumOf(before)
  })
}

/** The one that it was computed again from, the one before that, and so on. */
function replacedBy(share: Listed, all: readonly Listed[]): ReadonlySet<RecordId> {
  const before = new Set<RecordId>()
  for (let at: Listed | undefined = share; at?.recomputes != null && !before.has(at.recomputes); ) {
    const id: RecordId = at.recomputes
    before.add(id)
    at = all.find((one) => one.id === id)
  }
  return before
}
