// What the coop owes the structure that carries it (DOMAIN §4.2): a rate of a base, and a fixed fee.

import { shareOf } from './rounding.ts'

export const contributionBases = ['turnoverHT', 'grossMargin'] as const
export type ContributionBase = (typeof contributionBases)[number]

/** Cents. A margin below zero owes the fixed fee only. */
export function contributionOf(owed: {
  readonly base: ContributionBase
  readonly basisPoints: number
  readonly fixedFeeCents: number
  /** The fact only, never why. */
  readonly fixedFeeWaived: boolean
  readonly turnoverCents: number
  readonly purchasesCents: number
}): number {
  const margin = owed.turnoverCents - owed.purchasesCents
  const base = Math.max(0, owed.base === 'turnoverHT' ? owed.turnoverCents : margin)
  return shareOf(base, owed.basisPoints) + (owed.fixedFeeWaived ? 0 : owed.fixedFeeCents)
}

/** 8 to 15 % of turnover is usual (public sources): outside, a screen asks whether it is right. */
export const isUsualRate = ({ base, basisPoints }: { base: ContributionBase; basisPoints: number }): boolean =>
  base !== 'turnoverHT' || (basisPoints >= 800 && basisPoints <= 1500)
