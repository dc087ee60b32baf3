import { describe, expect, test } from 'vitest'
import { contributionOf, isUsualRate } from '../../../../src/domain/money/contribution.rules.ts'
import { availableOf, checkPool, treasuryOf } from '../../../../src/domain/money/treasury.rules.ts'

const season = { fixedFeeCents: 0, fixedFeeWaived: false, turnoverCents: 450_000, purchasesCents: 60_000 }

describe('The contribution [D34]', () => {
  test('oracle: of 4 500 € and 600 € of purchases, 10 % of turnover is 450.00 €, 13.5 % of the margin 526.50 €', () => {
    expect(contributionOf({ ...season, base: 'turnoverHT', basisPoints: 1000 })).toBe(45_000)
    expect(contributionOf({ ...season, base: 'grossMargin', basisPoints: 1350 })).toBe(52_650)
  })

  test('a fixed fee is added unless waived; a loss owes no share', () => {
    const owed = { ...season, base: 'grossMargin' as const, basisPoints: 1000, fixedFeeCents: 5000 }
    expect(contributionOf(owed)).toBe(44_000)
    expect(contributionOf({ ...owed, fixedFeeWaived: true })).toBe(39_000)
    expect(contributionOf({ ...owed, purchasesCents: 500_000 })).toBe(5000)
  })

  test('8 to 15 % of turnover is usual', () => {
    expect([700, 800, 1500, 1600].map((basisPoints) => isUsualRate({ base: 'turnoverHT', basisPoints }))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })
})

describe('The treasury [D35]', () => {
  const flows = {
    openingCents: 10_000,
    receivedCents: 450_000,
    paidCents: 60_000,
    refundedCents: 2000,
    payCents: 100_000,
  }
  const dues = { vatCents: 20_000, contributionCents: 45_000, suppliersCents: 3000, refundsDueCents: 1500 }

  test('is what came in less what went out; available is what is left once everything owed is put aside', () => {
    expect(treasuryOf(flows)).toBe(298_000)
    expect(availableOf(treasuryOf(flows), dues)).toBe(228_500)
    expect(availableOf(10_000, dues)).toBe(-59_500)
  })

  test('only cash that came in is shared; unpaid notes take a decision, advances come first', () => {
    const pool = {
      poolCents: 1000,
      availableCents: 1000,
      refundsDueCents: 0,
      unpaidCents: 500,
      hasClosingDecision: false,
    }
    expect(checkPool(pool).ok).toBe(true)
    expect(checkPool({ ...pool, poolCents: 0 })).toMatchObject({ error: { type: 'distribution.pool_missing' } })
    expect(checkPool({ ...pool, poolCents: 1001 })).toMatchObject({ error: { type: 'distribution.unpaid_notes' } })
    expect(checkPool({ ...pool, poolCents: 1001, hasClosingDecision: true }).ok).toBe(true)
    expect(checkPool({ ...pool, poolCents: 1501, hasClosingDecision: true })).toMatchObject({
      error: { type: 'distribution.too_much' },
    })
    expect(checkPool({ ...pool, refundsDueCents: 1 })).toMatchObject({ error: { type: 'distribution.advances_due' } })
  })
})
