import { describe, expect, it } from 'vitest'
import { netAverage, wholeMonths } from '../../../../src/domain/money/net-average.rules.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'

const rates = { employerBasisPoints: 1280, employeeBasisPoints: 2000 }

describe('the average of a sharing', () => {
  it('gives 225 € net a month for fifteen people, two months and 9 517.50 € [D100]', () => {
    const months = wholeMonths(localDate('2024-07-01'), localDate('2024-08-30'))
    expect(months).toBe(2)
    expect(netAverage({ poolCents: 951_750, people: 15, months, ...rates })).toEqual({
      netCents: 22_500,
      isMonthly: true,
    })
  })

  it('says nothing without the rates of the CAE, without people or without money [D100]', () => {
    const told = { poolCents: 951_750, people: 15, months: 2, ...rates }
    for (const missing of [
      { employerBasisPoints: null },
      { employeeBasisPoints: undefined },
      { people: 0 },
      { poolCents: 0 },
    ])
      expect(netAverage({ ...told, ...missing })).toBeUndefined()
  })

  it('is a whole part, not a month’s, for a coop that has no end [D100]', () => {
    const months = wholeMonths(localDate('2023-01-09'), null)
    expect(months).toBeUndefined()
    expect(netAverage({ poolCents: 14_100, people: 2, months, ...rates })).toEqual({
      netCents: 5_000,
      isMonthly: false,
    })
  })

  it('counts three months for a coop of three months, and never less than one [D100]', () => {
    expect(wholeMonths(localDate('2015-10-01'), localDate('2015-12-31'))).toBe(3)
    expect(wholeMonths(localDate('2024-08-26'), localDate('2024-09-01'))).toBe(1)
    expect(wholeMonths(localDate('2024-09-01'), localDate('2024-08-01'))).toBeUndefined()
  })
})
