import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PersonId } from '../../../../src/base/ids.ts'
import {
  areOverlapping,
  isAway,
  type PlannedItem,
  planningConflicts,
  rotation,
} from '../../../../src/domain/planning/planning.rules.ts'
import { localDate as d } from '../../../../src/domain/time/local-date.ts'
import { addMinutes, localDateTime as t } from '../../../../src/domain/time/local-time.ts'

const person = (n: number): PersonId => String(n).padStart(32, '0') as PersonId
const [ines, yanis, awa] = [person(1), person(2), person(3)]
const wednesday = d('2024-07-17')
const item = (id: string, start: string, end: string, team: PersonId[], day = wednesday): PlannedItem => {
  return { id, kind: 'mission', day, start: t(`${day}T${start}`), end: t(`${day}T${end}`), team }
}
const away = (more: Partial<Parameters<typeof isAway>[0]> & { person?: PersonId }) => {
  return { person: ines, from: wednesday, to: wednesday, ...more }
}

describe('What overlaps on the planning [D60]', () => {
  test('is work at the same time: one may end when the other begins', () => {
    expect(areOverlapping(item('a', '14:00', '16:00', []), item('b', '15:59', '17:00', []))).toBe(true)
    expect(areOverlapping(item('a', '14:00', '16:00', []), item('b', '16:00', '17:00', []))).toBe(false)
    expect(areOverlapping(item('a', '14:00', '16:00', []), { start: null, end: null })).toBe(false)
  })

  test('is the same both ways round, whatever the hours', () => {
    const hours = fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 600 }))
    fc.assert(
      fc.property(hours, hours, ([a, long], [b, short]) => {
        const base = t('2024-03-30T00:00')
        const one = { start: addMinutes(base, a), end: addMinutes(base, a + long) }
        const two = { start: addMinutes(base, b), end: addMinutes(base, b + short) }
        expect(areOverlapping(one, two)).toBe(areOverlapping(two, one))
        expect(areOverlapping(one, two)).toBe(a < b + short && b < a + long)
      }),
    )
  })

  test('names the person and both works; a team of others is no conflict', () => {
    const items = [
      item('b', '15:00', '17:00', [ines]),
      item('a', '14:00', '16:00', [ines, yanis]),
      item('c', '14:00', '16:00', [awa]),
    ]
    expect(planningConflicts({ items, aways: [] })).toEqual([{ what: 'overlap', person: ines, items: ['a', 'b'] }])
  })
})

describe('Who is not available [D60]', () => {
  test('for whole days, both ends included, until they take it back', () => {
    const days = away({ from: d('2024-07-15'), to: d('2024-07-17') })
    expect(isAway(days, item('a', '14:00', '16:00', []))).toBe(true)
    expect(isAway(days, { day: d('2024-07-18') })).toBe(false)
    expect(isAway({ ...days, withdrawn: true }, item('a', '14:00', '16:00', []))).toBe(false)
  })

  test('for some hours of one day of the week', () => {
    const afternoons = away({ from: d('2024-07-01'), to: d('2024-08-31'), weekday: 3, start: '13:00', end: '18:00' })
    expect(isAway(afternoons, item('a', '17:00', '19:00', []))).toBe(true)
    expect(isAway(afternoons, item('a', '09:00', '13:00', []))).toBe(false)
    expect(isAway(afternoons, item('a', '14:00', '15:00', [], d('2024-07-18')))).toBe(false)
  })

  test('whose hours are not known meet any hour of that day', () => {
    expect(isAway(away({ start: '13:00', end: '18:00' }), { day: wednesday })).toBe(true)
  })

  test('is told when planned all the same', () => {
    const items = [item('a', '14:00', '16:00', [ines, yanis])]
    expect(planningConflicts({ items, aways: [away({})] })).toEqual([{ what: 'away', person: ines, items: ['a'] }])
  })
})

describe('Whom to ask next [D60]', () => {
  test('is who is free, then who had the fewest hours; nobody is left out', () => {
    const minutes = new Map([
      [ines, 60],
      [yanis, 600],
      [awa, 120],
    ])
    const order = rotation({
      people: [ines, yanis, awa],
      when: item('new', '14:00', '16:00', []),
      items: [item('a', '15:00', '17:00', [awa]), item('new', '14:00', '16:00', [yanis])],
      aways: [away({})],
      minutesOf: (one) => minutes.get(one) ?? 0,
    })
    expect(order).toEqual([
      { person: yanis, minutes: 600, busyWith: undefined, away: false },
      { person: ines, minutes: 60, busyWith: undefined, away: true },
      { person: awa, minutes: 120, busyWith: 'a', away: false },
    ])
  })
})
