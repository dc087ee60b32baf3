// What is in the box, and what of it is the coop's to share (DOMAIN §4.3). Everything in cents.

import { err, ok, type Result } from '../../base/result.ts'

export interface Flows {
  readonly openingCents: number
  readonly receivedCents: number
  /** Paid to suppliers and to the CAE. */
  readonly paidCents: number
  /** Advances given back to those who paid. */
  readonly refundedCents: number
  readonly payCents: number
}

export const treasuryOf = (flows: Flows): number =>
  flows.openingCents + flows.receivedCents - flows.paidCents - flows.refundedCents - flows.payCents

export interface Dues {
  readonly vatCents: number
  readonly contributionCents: number
  readonly suppliersCents: number
  /** Advances not given back so far. */
  readonly refundsDueCents: number
}

/** May be negative: then nothing can be shared, and the shortfall is to be told. */
export const availableOf = (treasuryCents: number, dues: Dues): number =>
  treasuryCents - dues.vatCents - dues.contributionCents - dues.suppliersCents - dues.refundsDueCents

export type PoolError =
  | { readonly type: 'distribution.pool_missing' }
  /** Advances are refunded before anything is shared. */
  | { readonly type: 'distribution.advances_due' }
  /** Only cash that came in is shared; notes still unpaid take a decision at closing. */
  | { readonly type: 'distribution.unpaid_notes' }
  | { readonly type: 'distribution.too_much' }

/** Whether this much may be shared. `unpaidCents`: notes sent and not paid, which a closing decision may count in. */
export function checkPool(pool: {
  readonly poolCents: number
  readonly availableCents: number
  readonly refundsDueCents: number
  readonly unpaidCents: number
  readonly hasClosingDecision: boolean
}): Result<undefined, PoolError> {
  if (!Number.isSafeInteger(pool.poolCents) || pool.poolCents <= 0) return err({ type: 'distribution.pool_missing' })
  if (pool.refundsDueCents > 0) return err({ type: 'distribution.advances_due' })
  if (pool.poolCents <= pool.availableCents) return ok(undefined)
  if (pool.poolCents > pool.availableCents + pool.unpaidCents) return err({ type: 'distribution.too_much' })
  return pool.hasClosingDecision ? ok(undefined) : err({ type: 'distribution.unpaid_notes' })
}
