import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  amountOf,
  materialCost,
  type PriceParts,
  priceOfPiece,
  productCost,
  wayToNet,
} from '../../../../src/domain/money/price.rules.ts'
import { roundedQuotient, shareOf } from '../../../../src/domain/money/rounding.ts'
import { expectOk } from '../../app/memory-device.ts'

const oracle: PriceParts = {
  employerBasisPoints: 4100,
  employeeBasisPoints: 0,
  billableBasisPoints: 6000,
  materialCents: 0,
  travelCents: 0,
  contributionBasisPoints: 1000,
  reserveBasisPoints: 0,
}
const anyParts = fc.record({
  employerBasisPoints: fc.nat(6000),
  employeeBasisPoints: fc.nat(4000),
  billableBasisPoints: fc.integer({ min: 1000, max: 10_000 }),
  materialCents: fc.nat(5000),
  travelCents: fc.nat(5000),
  contributionBasisPoints: fc.nat(4000),
  reserveBasisPoints: fc.nat(4000),
})

const priceOfHour = (parts: PriceParts & { netCents: number }) => priceOfPiece({ ...parts, minutes: 60 })

describe('The price of an hour [D33]', () => {
  test('oracle: 8 € in hand, 1.41, 60 % paid for, 10 % of contribution → 20.89 €', () => {
    expect(expectOk(priceOfHour({ ...oracle, netCents: 800 }))).toBe(2089)
    expect(2089 + shareOf(2089, 2000)).toBe(2507)
  })

  test('the way back from 20.89 € tells each step, and ends on 8 €', () => {
    const way = expectOk(wayToNet({ ...oracle, priceCents: 2089 }))
    expect(way.lines.map(({ what, cents, leftCents }) => [what, cents, leftCents])).toEqual([
      ['contribution', 209, 1880],
      ['reserve', 0, 1880],
      ['material', 0, 1880],
      ['travel', 0, 1880],
      ['unbilledHours', 752, 1128],
      ['employerCharges', 328, 800],
      ['employeeCharges', 0, 800],
    ])
    expect(way.netCents).toBe(800)
  })

  test('both halves of the charges give the gross-up (1 + employer) ÷ (1 − employee)', () => {
    const parts = { ...oracle, employerBasisPoints: 1280, employeeBasisPoints: 2000 }
    expect(expectOk(priceOfHour({ ...parts, netCents: 800 }))).toBe(2089)
  })

  test('material, travel and a reserve make it dearer; a price below its costs leaves less than nothing', () => {
    const parts = { ...oracle, materialCents: 150, travelCents: 50, reserveBasisPoints: 500 }
    expect(expectOk(priceOfHour({ ...parts, netCents: 800 }))).toBe(2447)
    expect(expectOk(wayToNet({ ...parts, priceCents: 100 })).netCents).toBeLessThan(0)
  })

  test('refuses rates that leave nothing, or hours that nobody pays', () => {
    expect(priceOfHour({ ...oracle, reserveBasisPoints: 9000, netCents: 800 })).toMatchObject({
      error: { type: 'price.nothing_left' },
    })
    expect(priceOfHour({ ...oracle, billableBasisPoints: 0, netCents: 800 })).toMatchObject({
      error: { type: 'price.rates_invalid' },
    })
  })

  test('the lines of any way sum up to the cent, and a price gives back the net it was made from', () => {
    fc.assert(
      fc.property(anyParts, fc.nat(10_000), (parts, netCents) => {
        const priceCents = expectOk(priceOfHour({ ...parts, netCents }))
        const way = expectOk(wayToNet({ ...parts, priceCents }))
        expect(way.lines.reduce((sum, { cents }) => sum + cents, 0) + way.netCents).toBe(priceCents)
        expect(Math.abs(way.netCents - netCents)).toBeLessThanOrEqual(1)
        for (const line of way.lines) expect(Number.isSafeInteger(line.cents)).toBe(true)
      }),
      { seed: 41 },
    )
  })

  test('a product costs what its materials cost; quantities are thousandths', () => {
    expect(amountOf({ quantity: 1500, unitCents: 333 })).toBe(500)
    expect(
      materialCost([
        { quantity: 1500, unitCents: 333 },
        { quantity: 2000, unitCents: 120 },
      ]),
    ).toBe(740)
  })

  test('[D122] a piece of two hours is two hours of work, and its materials once', () => {
    const piece = { ...oracle, materialCents: 540, netCents: 800, minutes: 120 }
    // (8 € × 2 h × 1.41 ÷ 0.6 + 5.40 €) ÷ 0.9
    expect(expectOk(priceOfPiece(piece))).toBe(4778)
    expect(expectOk(wayToNet({ ...piece, priceCents: 4778 })).netCents).toBe(1600)
    expect(expectOk(priceOfPiece({ ...piece, minutes: 60, materialCents: 0 }))).toBe(2089)
    expect(expectOk(priceOfPiece({ ...piece, minutes: 0 }))).toBe(600)
  })

  test('[D122] a price that is missing is told, never taken for zero', () => {
    const cloth = { quantity: 1500, unitCents: 320 }
    expect(productCost([cloth, { quantity: 1000, unitCents: 60 }])).toEqual({ cents: 540, missing: 0 })
    expect(productCost([cloth, { quantity: 1000, unitCents: null }, { quantity: 2000 }])).toEqual({
      cents: 480,
      missing: 2,
    })
    expect(productCost([])).toEqual({ cents: 0, missing: 0 })
  })

  test('halves are rounded away from zero', () => {
    expect([
      roundedQuotient(5n, 2n),
      roundedQuotient(-5n, 2n),
      roundedQuotient(4n, 3n),
      roundedQuotient(-4n, 3n),
    ]).toEqual([3, -3, 1, -1])
  })
})
