import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type CapeTerms,
  capeEnd,
  capeMonths,
  capePeriods,
  checkCape,
  isShorterThanHostBand,
} from '../../../../src/domain/path/cape.rules.ts'
import { cesaTerms } from '../../../../src/domain/path/cesa.rules.ts'
import { defaultHostRules, hostRulesOf } from '../../../../src/domain/path/host-rules.ts'
import { addDays, addMonths, dateOfDayNumber, dayNumber, localDate } from '../../../../src/domain/time/local-date.ts'

const d = localDate
const rules = defaultHostRules
const anyDay = fc.integer({ min: dayNumber(d('1990-01-01')), max: dayNumber(d('2100-12-31')) }).map(dateOfDayNumber)
const anyMonths = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 3 })
const seed = { seed: 20200928 }

const check = (terms: CapeTerms, more: Partial<Parameters<typeof checkCape>[0]> = {}) =>
  checkCape({ terms, signedOn: terms.start, fullTimeEmployee: false, rules, ...more })

describe('A CAPE [D20]', () => {
  test('oracle: from 28 September 2020, twelve months renewed by three end on 27 December 2021', () => {
    const terms = { start: d('2020-09-28'), months: [12, 3] }
    expect(capePeriods(terms)).toEqual([
      { start: '2020-09-28', end: '2021-09-27', months: 12 },
      { start: '2021-09-28', end: '2021-12-27', months: 3 },
    ])
    expect(capeEnd(terms)).toBe('2021-12-27')
    expect(capeMonths(terms)).toBe(15)
  })

  test('ends on month ends and in leap years as the calendar has them, without drifting when renewed', () => {
    expect(capeEnd({ start: d('2023-08-31'), months: [6] })).toBe('2024-02-28')
    expect(capeEnd({ start: d('2024-02-29'), months: [12] })).toBe('2025-02-27')
    expect(capeEnd({ start: d('2024-03-01'), months: [12] })).toBe('2025-02-28')
    expect(capePeriods({ start: d('2021-01-31'), months: [1, 1] }).map(({ end }) => end)).toEqual([
      '2021-02-27',
      '2021-03-30',
    ])
  })

  test('has periods that follow one another without a hole, whatever the day it starts on', () => {
    fc.assert(
      fc.property(anyDay, anyMonths, (start, months) => {
        const periods = capePeriods({ start, months })
        for (const [index, period] of periods.entries()) {
          expect(period.start <= period.end).toBe(true)
          const next = periods[index + 1]
          if (next) expect(addDays(period.end, 1)).toBe(next.start)
        }
        const total = months.reduce((sum, length) => sum + length, 0)
        expect(addDays(capeEnd({ start, months }), 1)).toBe(addMonths(start, total))
        expect(capeMonths({ start, months })).toBe(total)
      }),
      seed,
    )
  })

  test('that ended before its time counts the whole months it lasted, never more than planned', () => {
    const terms = { start: d('2020-09-28'), months: [12] }
    expect(capeMonths({ ...terms, endedOn: d('2021-03-27') })).toBe(6)
    expect(capeMonths({ ...terms, endedOn: d('2021-03-26') })).toBe(5)
    expect(capeMonths({ ...terms, endedOn: d('2020-09-29') })).toBe(0)
    expect(capeMonths({ ...terms, endedOn: d('2030-01-01') })).toBe(12)
    fc.assert(
      fc.property(anyDay, anyMonths, fc.nat(1200), (start, months, days) => {
        const whole = capeMonths({ start, months, endedOn: addDays(start, days) })
        expect(whole).toBeLessThanOrEqual(capeMonths({ start, months }))
        expect(capeMonths({ start, months, endedOn: addDays(start, days + 1) })).toBeGreaterThanOrEqual(whole)
      }),
      seed,
    )
  })

  test('keeps to twelve months a period and two renewals; a refusal names the article', () => {
    const start = d('2020-09-28')
    expect(check({ start, months: [12, 12, 12] }).ok).toBe(true)
    const refusal = (months: number[]) => {
      const result = check({ start, months })
      return result.ok ? undefined : result.error
    }
    expect(refusal([13])).toMatchObject({ type: 'cape.period_too_long', source: 'L127-2', months: 13, limit: 12 })
    expect(refusal([6, 13])).toMatchObject({ type: 'cape.period_too_long' })
    expect(refusal([3, 3, 3, 3])).toMatchObject({ type: 'cape.too_many_renewals', source: 'L127-2', renewals: 3 })
    expect(refusal([])).toMatchObject({ type: 'cape.period_missing' })
  })

  test('is written before its first day, for adults, and not for someone employed full time', () => {
    const terms = { start: d('2020-09-28'), months: [12] }
    expect(check(terms, { signedOn: null })).toMatchObject({ error: { type: 'cape.not_signed', source: 'L127-2' } })
    expect(check(terms, { signedOn: d('2020-09-29') })).toMatchObject({ error: { type: 'cape.not_signed' } })
    expect(check(terms, { fullTimeEmployee: true })).toMatchObject({
      error: { type: 'cape.full_time_employee', source: 'L127-1' },
    })
    expect(check(terms, { birthDate: d('2002-09-29') })).toMatchObject({ error: { type: 'cape.too_young', age: 17 } })
    expect(check(terms, { birthDate: d('2002-09-28') }).ok).toBe(true)
    // Born on 29 February: of age on 1 March.
    expect(check({ ...terms, start: d('2026-02-28') }, { birthDate: d('2008-02-29') }).ok).toBe(false)
    expect(check({ ...terms, start: d('2026-03-01') }, { birthDate: d('2008-02-29') }).ok).toBe(true)
  })

  test('of Cités Coop lasts six to fifteen months: more is refused, less is only told; others may set their own', () => {
    const cites = hostRulesOf({ model: 'citesCoop' })
    const start = d('2020-09-28')
    expect(check({ start, months: [12, 4] }, { rules: cites })).toMatchObject({
      error: { type: 'cape.too_long', source: 'host', months: 16, limit: 15 },
    })
    expect(check({ start, months: [12, 4] }, { rules: hostRulesOf({ model: 'kpa' }) }).ok).toBe(true)
    expect(check({ start, months: [5] }, { rules: cites }).ok).toBe(true)
    expect(isShorterThanHostBand({ terms: { start, months: [5] }, rules: cites })).toBe(true)
    expect(isShorterThanHostBand({ terms: { start, months: [6] }, rules: cites })).toBe(false)
    const own = hostRulesOf({ model: 'citesCoop', own: { capeMostMonths: 18, capeRenewals: null } })
    expect(check({ start, months: [12, 6] }, { rules: own }).ok).toBe(true)
    expect(own.capeRenewals).toBe(2)
  })
})

describe('A CESA [D21]', () => {
  test('oracle: after 15 months of CAPE, one of 1 January 2022 makes an associate by 1 October 2023, without trial', () => {
    expect(cesaTerms({ start: d('2022-01-01'), capeMonths: 15, rules })).toEqual({
      associateBy: '2023-10-01',
      trialMonths: 0,
    })
  })

  test('without a CAPE takes three years and at most eight months of trial', () => {
    expect(cesaTerms({ start: d('2022-02-28'), capeMonths: 0, rules })).toEqual({
      associateBy: '2025-02-28',
      trialMonths: 8,
    })
    expect(cesaTerms({ start: d('2024-02-29'), capeMonths: 0, rules }).associateBy).toBe('2027-02-28')
  })

  test('never has a deadline before its first day, and every month of CAPE brings it nearer', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(60), (start, months) => {
        const terms = cesaTerms({ start, capeMonths: months, rules })
        expect(terms.associateBy >= start).toBe(true)
        expect(terms.associateBy >= cesaTerms({ start, capeMonths: months + 1, rules }).associateBy).toBe(true)
        expect(terms.trialMonths).toBe(Math.max(0, 8 - months))
      }),
      seed,
    )
  })
})
