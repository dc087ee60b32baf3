import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { durationChips, isBreakAsked, spanOfChip } from '../../../../src/domain/time/duration-chip.rules.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'
import {
  addMinutes,
  isLocalDateTime,
  localDateTime,
  parisTimeAt,
  timeOfWallMinutes,
  wallMinutes,
  workedMinutes,
} from '../../../../src/domain/time/local-time.ts'
import { easterSunday, isPublicHoliday, publicHolidays } from '../../../../src/domain/time/public-holidays.rules.ts'

const t = localDateTime
const d = localDate

describe('Local times [D15]', () => {
  test('read what exists on a clock only', () => {
    expect(isLocalDateTime('2024-07-14T23:59')).toBe(true)
    for (const text of ['2024-07-14T24:00', '2024-07-14T12:60', '2024-02-30T10:00', '2024-07-14 10:00', '2024-07-14']) {
      expect(isLocalDateTime(text)).toBe(false)
    }
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000_000 }), (minutes) => {
        expect(wallMinutes(timeOfWallMinutes(minutes))).toBe(minutes)
      }),
    )
  })

  test('count from 14 h to 16 h as two hours on every day of the year, clock changes included', () => {
    for (const day of ['2024-03-31', '2024-10-27', '2024-07-15', '2024-02-29']) {
      expect(workedMinutes({ start: t(`${day}T14:00`), end: t(`${day}T16:00`), breakMinutes: 0 })).toBe(120)
    }
    expect(workedMinutes({ start: t('2024-12-31T22:00'), end: t('2025-01-01T01:30'), breakMinutes: 30 })).toBe(180)
    expect(workedMinutes({ start: t('2024-07-01T14:00'), end: t('2024-07-01T14:10'), breakMinutes: 30 })).toBe(0)
  })

  test('read the Paris clock as Intl does, at every hour around clock changes and at random', () => {
    const format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Paris',
      dateStyle: 'short',
      timeStyle: 'short',
    })
    const check = (at: number) => {
      expect(parisTimeAt(at)).toBe(format.format(at).replace(' ', 'T'))
    }
    for (const year of [1999, 2018, 2024, 2025, 2026, 2035]) {
      for (const month of [2, 9, 0]) {
        for (let hour = -30; hour < 32 * 24; hour++) check(Date.UTC(year, month, 1, hour))
      }
    }
    fc.assert(fc.property(fc.integer({ min: Date.UTC(1997, 0), max: Date.UTC(2037, 0) }), check))
  })
})

describe('A duration chip [D15]', () => {
  const now = t('2024-07-15T16:07')

  test('of two hours, today at 16 h 07, is from 14 h to 16 h', () => {
    expect(spanOfChip({ minutes: 120, day: d('2024-07-15'), now })).toEqual({
      start: '2024-07-15T14:00',
      end: '2024-07-15T16:00',
      breakMinutes: 0,
    })
  })

  test('starts when the mission was planned, or at 14 h on another day', () => {
    const planned = spanOfChip({ minutes: 90, day: d('2024-07-13'), now, plannedStart: t('2024-07-13T09:30') })
    expect(planned).toMatchObject({ start: '2024-07-13T09:30', end: '2024-07-13T11:00' })
    expect(spanOfChip({ minutes: 60, day: d('2024-07-13'), now }).start).toBe('2024-07-13T14:00')
  })

  test('just after midnight reaches back to the evening before', () => {
    const span = spanOfChip({ minutes: 60, day: d('2024-07-15'), now: t('2024-07-15T00:10') })
    expect(span).toMatchObject({ start: '2024-07-14T23:00', end: '2024-07-15T00:00' })
  })

  test('asks for the break beyond 4 h 30, and always lasts what it says', () => {
    expect(isBreakAsked({ minutes: 270 })).toBe(false)
    expect(isBreakAsked({ minutes: 271 })).toBe(true)
    for (const minutes of durationChips) {
      const span = spanOfChip({ minutes, day: d('2024-07-15'), now })
      expect(span.end).toBe(addMinutes(span.start, minutes))
      expect(span.breakMinutes).toBe(minutes > 270 ? null : 0)
    }
  })
})

describe('Public holidays [D8]', () => {
  test('follow Easter', () => {
    expect([2018, 2024, 2025, 2026, 2038].map(easterSunday)).toEqual([
      '2018-04-01',
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2038-04-25',
    ])
  })

  test('of 2024 are the eleven of the law, and two more in Alsace and Moselle', () => {
    expect(publicHolidays({ year: 2024 })).toEqual([
      '2024-01-01',
      '2024-04-01',
      '2024-05-01',
      '2024-05-08',
      '2024-05-09',
      '2024-05-20',
      '2024-07-14',
      '2024-08-15',
      '2024-11-01',
      '2024-11-11',
      '2024-12-25',
    ])
    expect(isPublicHoliday({ day: d('2024-03-29') })).toBe(false)
    expect(isPublicHoliday({ day: d('2024-03-29'), alsaceMoselle: true })).toBe(true)
    expect(isPublicHoliday({ day: d('2024-12-26'), alsaceMoselle: true })).toBe(true)
  })

  test('may fall on the same day: Ascension was 1 May in 2008', () => {
    expect(publicHolidays({ year: 2008 })).toHaveLength(10)
  })
})
