import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  ageOn,
  dateOfDayNumber,
  dayNumber,
  isLocalDate,
  isoWeek,
  isoWeekday,
  localDate,
} from '../../../../src/domain/time/local-date.ts'

const d = localDate
const anyDay = fc.integer({ min: dayNumber(d('1901-01-01')), max: dayNumber(d('2198-12-31')) }).map(dateOfDayNumber)

describe('Local dates [D15]', () => {
  test('exist or not as on the calendar', () => {
    expect(isLocalDate('2024-02-29')).toBe(true)
    for (const text of ['2023-02-29', '2100-02-29', '2024-13-01', '2024-04-31', '2024-1-1', '24-01-01', '']) {
      expect(isLocalDate(text)).toBe(false)
    }
  })

  test('go from day to day through month ends and back', () => {
    expect(addDays(d('2024-02-28'), 2)).toBe('2024-03-01')
    expect(addDays(d('2023-12-31'), 1)).toBe('2024-01-01')
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -300, max: 300 }), (day, days) => {
        expect(addDays(addDays(day, days), -days)).toBe(day)
        expect((isoWeekday(day) + 70_000_000 + days - 1) % 7).toBe(isoWeekday(addDays(day, days)) - 1)
      }),
    )
  })

  test('go from month to month, the last day standing for one that does not exist', () => {
    expect(addMonths(d('2024-01-31'), 1)).toBe('2024-02-29')
    expect(addMonths(d('2020-09-28'), 15)).toBe('2021-12-28')
    expect(addMonths(d('2024-03-31'), -1)).toBe('2024-02-29')
    expect(addMonths(d('2024-11-30'), 3)).toBe('2025-02-28')
  })

  test('number ISO weeks across year ends', () => {
    expect(isoWeek(d('2020-12-31'))).toBe('2020-W53')
    expect(isoWeek(d('2021-01-03'))).toBe('2020-W53')
    expect(isoWeek(d('2021-01-04'))).toBe('2021-W01')
    expect(isoWeek(d('2024-12-30'))).toBe('2025-W01')
    expect(isoWeek(d('2027-01-01'))).toBe('2026-W53')
    fc.assert(
      fc.property(anyDay, (day) => {
        const monday = addDays(day, 1 - isoWeekday(day))
        for (let i = 0; i < 7; i++) expect(isoWeek(addDays(monday, i))).toBe(isoWeek(day))
        expect(isoWeek(addDays(monday, 7))).not.toBe(isoWeek(day))
      }),
    )
  })

  test('give the age on the day, and keep someone born on 29 February a minor until 1 March', () => {
    expect(ageOn(d('2006-08-06'), d('2024-08-05'))).toBe(17)
    expect(ageOn(d('2006-08-06'), d('2024-08-06'))).toBe(18)
    expect(ageOn(d('2008-02-29'), d('2026-02-28'))).toBe(17)
    expect(ageOn(d('2008-02-29'), d('2026-03-01'))).toBe(18)
    expect(ageOn(d('2008-02-29'), d('2028-02-29'))).toBe(20)
  })
})
