import { describe, expect, it } from 'vitest'
import type { PersonId } from '../../../../src/base/ids.ts'
import { netAverage } from '../../../../src/domain/money/net-average.rules.ts'
import { payrollOf } from '../../../../src/domain/money/payroll.rules.ts'

const person = (n: number) => `${n}`.padStart(32, '0') as PersonId
const [one, two, three] = [person(1), person(2), person(3)]
const lines = [
  { person: one, cents: 30_303 },
  { person: two, cents: 60_606 },
  { person: three, cents: 9_091 },
]
const sharers = [
  { person: one, minutes: 600 },
  { person: two, minutes: 1200 },
  { person: three, minutes: 180 },
]
const rates = { employerBasisPoints: 2000, employeeBasisPoints: 1280 }

describe('what the CAE receives of a sharing [D171]', () => {
  it('has each share before and after charges, and adds up to the cent', () => {
    const { rows, total } = payrollOf({ lines, sharers, rates })
    expect(rows[0]).toEqual({ person: one, minutes: 600, cents: 30_303, grossCents: 25_253, netCents: 22_020 })
    expect(total.cents).toBe(100_000)
    expect(total.minutes).toBe(1980)
    expect(total.grossCents).toBe(rows.reduce((sum, { grossCents }) => sum + (grossCents ?? 0), 0))
    expect(total.netCents).toBe(rows.reduce((sum, { netCents }) => sum + (netCents ?? 0), 0))
  })

  it('agrees with the average that is told with the sharing [D100]', () => {
    const cents = 951_750
    const told = netAverage({ poolCents: cents, people: 1, months: undefined, ...rates })
    expect(payrollOf({ lines: [{ person: one, cents }], sharers: [], rates }).total.netCents).toBe(told?.netCents)
  })

  it('does not guess: no rate, no gross nor net; shared without hours, no hours', () => {
    for (const few of [undefined, {}, { employerBasisPoints: 2000 }, { employeeBasisPoints: 1280 }]) {
      const { rows, total } = payrollOf({ lines, sharers, rates: few })
      expect(
        [...rows, total].every(({ grossCents, netCents }) => grossCents === undefined && netCents === undefined),
      ).toBe(true)
    }
    const equal = payrollOf({ lines, sharers: sharers.map((of) => ({ person: of.person })), rates })
    expect(equal.total.minutes).toBeUndefined()
    expect(equal.total.cents).toBe(100_000)
  })
})
