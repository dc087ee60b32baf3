import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DocumentLine, totalsOf } from '../../../../src/domain/desk/document-lines.ts'
import { collectedVat } from '../../../../src/domain/desk/note.rules.ts'

const line = (unitCents: number, vatBasisPoints: number): DocumentLine => ({
  label: 'Jardinage',
  quantity: 1000,
  unit: 'flat',
  unitCents,
  vatBasisPoints,
})

const anyLines = fc.array(
  fc.tuple(fc.nat(200_000), fc.constantFrom(0, 550, 1000, 2000)).map(([cents, rate]) => line(cents, rate)),
  { minLength: 1, maxLength: 5 },
)

describe('VAT on services [D162]', () => {
  test('is owed in proportion of what was received: of 240 € at 20 %, 60 € paid owe 10 €', () => {
    const totals = totalsOf([line(20_000, 2000)])
    const owed = [0, 6000, 12_000, 23_999, 24_000].map((paidCents) => collectedVat({ totals, paidCents }))
    expect(owed).toEqual([0, 1000, 2000, 4000, 4000])
  })

  test('of a note of 0 €, or paid too much, is never more than its tax', () => {
    expect(collectedVat({ totals: totalsOf([line(0, 2000)]), paidCents: 0 })).toBe(0)
    expect(collectedVat({ totals: totalsOf([line(10_000, 2000)]), paidCents: 13_000 })).toBe(2000)
  })

  test('in whatever payments, sums up to the whole tax once paid; each is within a cent of its exact part', () => {
    fc.assert(
      fc.property(anyLines, fc.array(fc.nat(100_000), { maxLength: 12 }), (lines, parts) => {
        const totals = totalsOf(lines)
        const vatCents = totals.ttcCents - totals.htCents
        let paidCents = 0
        const owed: number[] = []
        for (const part of [...parts, totals.ttcCents]) {
          const cents = Math.min(part, totals.ttcCents - paidCents)
          const before = collectedVat({ totals, paidCents })
          paidCents += cents
          const added = collectedVat({ totals, paidCents }) - before
          owed.push(added)
          expect(added).toBeGreaterThanOrEqual(0)
          // |added − cents × VAT ÷ TTC| ≤ 1, without floating point.
          const off = Math.abs(added * totals.ttcCents - cents * vatCents)
          expect(off).toBeLessThanOrEqual(totals.ttcCents)
        }
        expect(owed.reduce((sum, cents) => sum + cents, 0)).toBe(vatCents)
      }),
      { numRuns: 5000, seed: 162 },
    )
  })
})
