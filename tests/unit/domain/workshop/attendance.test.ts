import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PersonId, RecordId } from '../../../../src/base/ids.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'
import { localDateTime } from '../../../../src/domain/time/local-time.ts'
import {
  attendanceOf,
  attendanceTotals,
  currentHalfDay,
  type GivenSheet,
  type GivenSignature,
  signRefusal,
} from '../../../../src/domain/workshop/attendance.rules.ts'
import { type Half, halfDayKey, type Slot } from '../../../../src/domain/workshop/half-day.ts'

const people = ['a1', 'b2', 'c3', 'd4'].map((byte) => byte.repeat(16) as PersonId)
const [ines, yanis, malo, anna] = people as [PersonId, PersonId, PersonId, PersonId]
const workshop = 'ws:0000000000000000000001' as RecordId
const id = (code: string, n: number) => `${code}:${String(n).padStart(22, '0')}` as RecordId
const day = localDate('2024-07-09')
const morning: Slot = { day, half: 'am', start: '09:00', end: '12:00' }
const afternoon: Slot = { day, half: 'pm', start: '14:00', end: '17:30' }
const slots = [morning, afternoon]

const signature = (n: number, person: PersonId, slot: Slot, time = '10:00'): GivenSignature => ({
  id: id('sg', n),
  person,
  createdBy: anna,
  workshop,
  ...slot,
  mark: { type: 'ticked' },
  via: 'tablet',
  at: localDateTime(`${slot.day}T${time}`),
})
const sheet = (
  n: number,
  slot: Slot,
  signatures: readonly GivenSignature[],
  more: Partial<GivenSheet> = {},
): GivenSheet => ({
  id: id('em', n),
  createdBy: anna,
  workshop,
  ...slot,
  people: [ines, yanis, malo],
  signatures: signatures.map((one) => one.id),
  trainer: anna,
  mark: { type: 'ticked' },
  via: 'own',
  at: localDateTime(`${slot.day}T18:00`),
  ...more,
})
const members = [ines, yanis, malo]
const attendance = (signatures: readonly GivenSignature[], sheets: readonly GivenSheet[] = []) =>
  attendanceOf({ slots, signatures, sheets, members })
const marks = (half: Half, signatures: readonly GivenSignature[], sheets: readonly GivenSheet[] = []) =>
  attendance(signatures, sheets)
    .find(({ slot }) => slot.half === half)
    ?.rows.map((row) => (row.signature ? 'signed' : row.late ? 'late' : 'none'))

describe('A day of a workshop [J17] [D16]', () => {
  const morningSigned = [signature(1, ines, morning), signature(2, yanis, morning)]
  const afternoonSigned = [1, 2, 3].map((n) => signature(n + 2, members[n - 1] ?? ines, afternoon, '14:05'))
  const all = [...morningSigned, ...afternoonSigned]

  it('counts the afternoon only of someone who came late, and the hours of each', () => {
    expect(marks('am', all)).toEqual(['signed', 'signed', 'none'])
    expect(marks('pm', all)).toEqual(['signed', 'signed', 'signed'])
    const totals = attendanceTotals(attendance(all))
    expect(totals.minutesByPerson.get(ines)).toBe(390)
    expect(totals.minutesByPerson.get(malo)).toBe(210)
    expect(totals.minutesByHalfDay.get(halfDayKey(morning))).toBe(360)
    expect(totals.minutes).toBe(390 + 390 + 210)
  })

  it('is locked by the trainer half-day by half-day: the afternoon still opens to someone who missed the morning', () => {
    const [am, pm] = attendance(morningSigned, [sheet(1, morning, morningSigned)])
    const now = localDateTime('2024-07-09T14:05')
    expect(signRefusal(am, malo, now)).toBe('locked')
    expect(signRefusal(pm, malo, now)).toBeUndefined()
    expect(signRefusal(am, ines, now)).toBe('already')
    expect(signRefusal(pm, ines, localDateTime('2024-07-08T14:05'))).toBe('too_early')
    expect(signRefusal(undefined, ines, now)).toBe('unknown')
  })

  it('shows what came after the lock and counts it only from an addendum on', () => {
    const lock = sheet(1, morning, morningSigned)
    const late = signature(9, malo, morning, '09:30')
    expect(marks('am', [...morningSigned, late], [lock])).toEqual(['signed', 'signed', 'late'])
    const addendum = sheet(2, morning, [late], { adds: lock.id, reason: 'Le stylet ne marchait pas', people: [malo] })
    expect(marks('am', [...morningSigned, late], [lock, addendum])).toEqual(['signed', 'signed', 'signed'])
    expect(attendance([...morningSigned, late], [lock, addendum])[0]?.addenda).toEqual([addendum])
  })

  it('keeps both sheets when two tablets lock the same half-day apart: the second one adds to the first', () => {
    const first = sheet(2, morning, morningSigned.slice(0, 1), { at: localDateTime('2024-07-09T12:00') })
    const second = sheet(1, morning, morningSigned.slice(1), { at: localDateTime('2024-07-09T12:01') })
    const [am] = attendance(morningSigned, [second, first])
    expect(am?.lock).toBe(first)
    expect(am?.addenda).toEqual([second])
    expect(marks('am', morningSigned, [second, first])).toEqual(['signed', 'signed', 'none'])
  })

  it('keeps a half-day that was signed and then taken off the plan, with the hours that were signed', () => {
    const left = attendanceOf({ slots: [afternoon], signatures: morningSigned, sheets: [], members })
    expect(left.map(({ slot }) => slot)).toEqual([morning, afternoon])
  })

  it('opens on the half-day that runs or comes next', () => {
    const at = (time: string) => currentHalfDay(slots, localDateTime(time))?.half
    expect(at('2024-07-09T08:00')).toBe('am')
    expect(at('2024-07-09T11:59')).toBe('am')
    expect(at('2024-07-09T12:00')).toBe('pm')
    expect(at('2024-07-09T23:00')).toBe('pm')
    expect(at('2024-07-08T10:00')).toBe('am')
    expect(at('2024-07-10T10:00')).toBe('pm')
    expect(currentHalfDay([], localDateTime('2024-07-09T08:00'))).toBeUndefined()
  })
})

describe('Any set of signatures and sheets [D16]', () => {
  const pick = fc.record({
    person: fc.constantFrom(...people),
    slot: fc.constantFrom(...slots),
    minute: fc.integer({ min: 10, max: 59 }),
  })
  const signatures = fc
    .array(pick, { maxLength: 14 })
    .map((list) => list.map(({ person, slot, minute }, n) => signature(n, person, slot, `10:${minute}`)))
  const cases = signatures.chain((given) =>
    fc.record({
      given: fc.constant(given),
      cited: fc.subarray(given),
      order: fc.shuffledSubarray(given, { minLength: given.length }),
    }),
  )

  it('gives the same sheet in whatever order it arrived', () => {
    fc.assert(
      fc.property(cases, ({ given, cited, order }) => {
        const sheets = slots.map((slot, n) => sheet(n, slot, cited))
        // Rows follow the people of the sheet, then who signed first: the order of arrival tells nothing.
        expect(attendance(order, [...sheets].reverse())).toEqual(attendance(given, sheets))
      }),
    )
  })

  it('counts each person once per half-day, loses no signature, and sums the same by person and by half-day', () => {
    fc.assert(
      fc.property(cases, ({ given, cited }) => {
        const halfDays = attendance(given, [sheet(1, morning, cited)])
        for (const { slot, rows } of halfDays) {
          expect(new Set(rows.map(({ person }) => person)).size).toBe(rows.length)
          const who = given.filter((one) => one.half === slot.half).map(({ person }) => person)
          for (const person of who)
            expect(rows.some((row) => row.person === person && (row.signature ?? row.late))).toBe(true)
        }
        const totals = attendanceTotals(halfDays)
        const sum = (map: ReadonlyMap<string, number>) => [...map.values()].reduce((a, b) => a + b, 0)
        expect(sum(totals.minutesByPerson)).toBe(totals.minutes)
        expect(sum(totals.minutesByHalfDay)).toBe(totals.minutes)
      }),
    )
  })

  it('never changes the hours of a locked half-day by a signature that no sheet names', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(...people), ({ given, cited }, person) => {
        const sheets = slots.map((slot, n) => sheet(n, slot, cited))
        const more = signature(99, person, morning, '09:59')
        expect(attendanceTotals(attendance([...given, more], sheets)).minutes).toBe(
          attendanceTotals(attendance(given, sheets)).minutes,
        )
      }),
    )
  })
})
