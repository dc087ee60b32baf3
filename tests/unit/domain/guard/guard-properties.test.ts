// The guard of minors against chance: birthdays, month ends, leap years and the nights when clocks change [D8].

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PersonId } from '../../../../src/base/ids.ts'
import { defaultGuardParameters, type GuardedWork } from '../../../../src/domain/guard/guard.types.ts'
import { guardReasons } from '../../../../src/domain/guard/planning.rules.ts'
import {
  addDays,
  ageOn,
  dateOfDayNumber,
  dayNumber,
  type LocalDate,
  localDate,
} from '../../../../src/domain/time/local-date.ts'
import { addMinutes, localDateTime } from '../../../../src/domain/time/local-time.ts'

const d = localDate
const person = 'a1'.repeat(16) as PersonId
const seed = { seed: 318 }
const births = fc.integer({ min: dayNumber(d('1996-01-01')), max: dayNumber(d('2012-12-31')) }).map(dateOfDayNumber)
const days = fc.integer({ min: dayNumber(d('2023-01-01')), max: dayNumber(d('2028-12-31')) }).map(dateOfDayNumber)

const types = (birthDate: LocalDate, work: GuardedWork, others: GuardedWork[] = []) =>
  guardReasons({
    person: {
      person,
      birthDate,
      guardianSignedAt: d('2000-01-01'),
      insuranceOkAt: d('2000-01-01'),
      preventionVisitAt: d('2000-01-01'),
    },
    work,
    others,
    parameters: defaultGuardParameters,
  }).map(({ type }) => type)

const job = (day: LocalDate, from: string, minutes: number, breakMinutes = 0): GuardedWork => {
  const start = localDateTime(`${day}T${from}`)
  return { kind: 'job', day, start, end: addMinutes(start, minutes), breakMinutes }
}

describe('The guard, whatever the birthday and the day [D8]', () => {
  test('protects on every day before the eighteenth birthday and on none from it', () => {
    fc.assert(
      fc.property(births, days, (birthDate, day) => {
        const isMinor = ageOn(birthDate, day) < 18
        expect(types(birthDate, job(day, '23:00', 30)).includes('guard.night')).toBe(isMinor)
        expect(types(birthDate, job(day, '09:00', 271)).includes('guard.break_missing')).toBe(isMinor)
      }),
      seed,
    )
  })

  test('protects on the eve of the eighteenth birthday', () => {
    fc.assert(
      fc.property(births, (birthDate) => {
        const year = Number(birthDate.slice(0, 4)) + 18
        const isLeapBirth = birthDate.endsWith('-02-29') && year % 4 !== 0
        const birthday = d(isLeapBirth ? `${year}-03-01` : `${year}${birthDate.slice(4)}`)
        expect(ageOn(birthDate, birthday)).toBe(18)
        expect(types(birthDate, job(addDays(birthday, -1), '23:00', 30))).toContain('guard.night')
        expect(types(birthDate, job(birthday, '23:00', 30))).toEqual([])
      }),
      seed,
    )
  })

  test('counts hours by the clock on the wall: the days when it changes are days like others', () => {
    const birthDate = d('2008-06-15')
    for (const day of ['2025-03-30', '2025-10-26', '2024-03-31', '2024-10-27'].map((text) => d(text))) {
      expect(types(birthDate, job(day, '09:00', 480, 30))).not.toContain('guard.day_too_long')
      expect(types(birthDate, job(day, '09:00', 511, 30))).toContain('guard.day_too_long')
      const eve = job(addDays(day, -1), '17:00', 180)
      expect(types(birthDate, job(day, '08:00', 60), [eve])).not.toContain('guard.rest_too_short')
      expect(types(birthDate, job(day, '07:59', 60), [eve])).toContain('guard.rest_too_short')
    }
  })

  test('is never softened by more work the same day', () => {
    const birthDate = d('2008-06-15')
    const starts = fc.integer({ min: 6, max: 20 }).map((hour) => `${String(hour).padStart(2, '0')}:00`)
    const lengths = fc.integer({ min: 15, max: 600 })
    fc.assert(
      fc.property(days, starts, lengths, starts, lengths, (day, from, minutes, otherFrom, otherMinutes) => {
        const alone = types(birthDate, job(day, from, minutes))
        const more = types(birthDate, job(day, from, minutes), [job(day, otherFrom, otherMinutes)])
        for (const type of ['guard.day_too_long', 'guard.night', 'guard.sunday', 'guard.public_holiday'] as const) {
          if (alone.includes(type)) expect(more).toContain(type)
        }
      }),
      seed,
    )
  })
})
