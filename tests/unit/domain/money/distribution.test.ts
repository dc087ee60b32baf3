import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PersonId } from '../../../../src/base/ids.ts'
import { distribute, type ShareRule, type Sharer } from '../../../../src/domain/money/distribution.rules.ts'
import { expectOk } from '../../app/memory-device.ts'

const person = (n: number): PersonId => n.toString(16).padStart(32, '0') as PersonId
const three = [10, 20, 3].map((hours, index) => ({ person: person(index), minutes: hours * 60, points: hours }))
const shares = (rule: ShareRule, poolCents = 100_000) =>
  expectOk(distribute({ poolCents, rule, sharers: three })).lines.map(({ cents }) => cents)

const anyRule: fc.Arbitrary<ShareRule> = fc.oneof(
  fc.constantFrom({ method: 'equal' } as const, { method: 'hours' } as const, { method: 'points' } as const),
  fc.record({
    method: fc.constantFrom('mixedHours' as const, 'mixedPoints' as const),
    equalBasisPoints: fc.nat(10_000),
  }),
)
/** What each would get if cents could be cut: numerators over one common denominator, by the words of the rule. */
function exactShares(poolCents: number, rule: ShareRule, sharers: readonly Sharer[]): { of: bigint[]; over: bigint } {
  const pool = BigInt(poolCents)
  const heads = BigInt(sharers.length)
  const units = sharers.map(({ minutes, points }) =>
    BigInt((rule.method === 'points' || rule.method === 'mixedPoints' ? points : minutes) ?? 0),
  )
  const all = units.reduce((sum, unit) => sum + unit, 0n)
  const equal =
    rule.method === 'equal' ? 10_000n : rule.method.startsWith('mixed') ? BigInt(rule.equalBasisPoints ?? 0) : 0n
  const over = 10_000n * heads * all
  return { over, of: units.map((unit) => equal * pool * all + (10_000n - equal) * pool * heads * unit) }
}

const anySharers = fc
  .array(fc.record({ minutes: fc.nat(20_000), points: fc.nat(100) }), { minLength: 1, maxLength: 25 })
  .map((all) => all.map((one, index) => ({ person: person(index * 7919), ...one })))
  .filter((all) => all.some(({ minutes }) => minutes > 0) && all.some(({ points }) => points > 0))

describe('A distribution [D36] [J18]', () => {
  test('oracle: 1 000.00 € for 10, 20 and 3 hours – equal, by hours, half and half', () => {
    expect(shares({ method: 'equal' })).toEqual([33_334, 33_333, 33_333])
    expect(shares({ method: 'hours' })).toEqual([30_303, 60_606, 9091])
    expect(shares({ method: 'mixedHours', equalBasisPoints: 5000 })).toEqual([31_818, 46_970, 21_212])
    expect(shares({ method: 'points' })).toEqual(shares({ method: 'hours' }))
    expect(shares({ method: 'mixedPoints', equalBasisPoints: 5000 })).toEqual([31_818, 46_970, 21_212])
  })

  test('sums to the pool, to the cent, in 10 000 random cases; a line is never a cent away from its exact share', () => {
    let cases = 0
    fc.assert(
      fc.property(fc.nat(100_000_000), anyRule, anySharers, (poolCents, rule, sharers) => {
        cases++
        const { lines, leftCents } = expectOk(distribute({ poolCents, rule, sharers }))
        expect(leftCents).toBe(0)
        expect(lines.reduce((sum, { cents }) => sum + cents, 0)).toBe(poolCents)
        for (const { cents } of lines) expect(Number.isSafeInteger(cents) && cents >= 0).toBe(true)
        const exact = exactShares(poolCents, rule, sharers)
        for (const [index, { cents }] of lines.entries()) {
          const off = BigInt(cents) * exact.over - (exact.of[index] ?? 0n)
          expect(off < exact.over && -off < exact.over).toBe(true)
        }
      }),
      { seed: 20240831, numRuns: 10_000 },
    )
    expect(cases).toBe(10_000)
  })

  test('does not depend on the order in which people are listed', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), anyRule, anySharers, (poolCents, rule, sharers) => {
        const lines = expectOk(distribute({ poolCents, rule, sharers })).lines
        expect(expectOk(distribute({ poolCents, rule, sharers: [...sharers].reverse() })).lines).toEqual(lines)
      }),
      { seed: 3 },
    )
  })

  test('what each one declares is given as asked, and may not be more than there is', () => {
    const sharers = [
      { person: person(1), declaredCents: 400 },
      { person: person(2), declaredCents: 500 },
    ]
    const rule = { method: 'selfDeclared' as const }
    expect(expectOk(distribute({ poolCents: 1000, rule, sharers }))).toMatchObject({ leftCents: 100 })
    expect(distribute({ poolCents: 899, rule, sharers })).toMatchObject({
      error: { type: 'distribution.declared_too_much', declaredCents: 900 },
    })
  })

  test('needs people, each once, and hours or points where the rule counts them', () => {
    const refused = (rule: ShareRule, sharers: { person: PersonId; minutes?: number }[]) =>
      distribute({ poolCents: 100, rule, sharers })
    const lea = { person: person(1) }
    expect(refused({ method: 'equal' }, [])).toMatchObject({ error: { type: 'distribution.nobody' } })
    expect(refused({ method: 'equal' }, [lea, lea])).toMatchObject({ error: { type: 'distribution.person_twice' } })
    expect(refused({ method: 'hours' }, [lea])).toMatchObject({ error: { type: 'distribution.hours_missing' } })
    expect(refused({ method: 'points' }, [lea])).toMatchObject({ error: { type: 'distribution.points_missing' } })
    expect(refused({ method: 'mixedHours' }, [{ ...lea, minutes: 1 }])).toMatchObject({
      error: { type: 'distribution.part_invalid' },
    })
  })
})
