import { describe, expect, test } from 'vitest'
import { declarationOf, whereaboutsOf } from '../../../../src/domain/safety/safety.rules.ts'
import { localDate as d } from '../../../../src/domain/time/local-date.ts'

const due = (day: string, today = day) =>
  declarationOf({ incident: { day: d(day), injured: true }, today: d(today), alsaceMoselle: false })

describe('An accident with someone hurt [D62]', () => {
  test('is declared within two open days: Sundays and public holidays are not counted', () => {
    expect(due('2024-07-16')).toEqual({ due: '2024-07-18', late: false })
    // Friday: Saturday, then Monday. The eve of the fourteenth of July, a Sunday in 2024: Monday and Tuesday.
    expect(due('2024-07-19')?.due).toBe('2024-07-22')
    expect(due('2024-07-13')?.due).toBe('2024-07-16')
    expect(due('2024-08-14')?.due).toBe('2024-08-17')
    expect(due('2024-12-31')?.due).toBe('2025-01-03')
  })

  test('is late the day after, and asks no more once declared, or when nobody was hurt', () => {
    expect(due('2024-07-16', '2024-07-18')?.late).toBe(false)
    expect(due('2024-07-16', '2024-07-19')?.late).toBe(true)
    const today = d('2024-07-19')
    const day = d('2024-07-16')
    expect(declarationOf({ incident: { day, injured: true, declaredOn: day }, today, alsaceMoselle: false })).toBe(
      undefined,
    )
    expect(declarationOf({ incident: { day, injured: false }, today, alsaceMoselle: false })).toBe(undefined)
    expect(declarationOf({ incident: { day }, today, alsaceMoselle: false })).toBe(undefined)
  })
})

test('Where someone is on a mission is what they said last [D63]', () => {
  expect(whereaboutsOf([])).toBe('expected')
  expect(whereaboutsOf([{ what: 'arrived', at: '2024-07-16T14:02' }])).toBe('there')
  const both = [
    { what: 'left', at: '2024-07-16T16:05' },
    { what: 'arrived', at: '2024-07-16T14:02' },
  ] as const
  expect(whereaboutsOf(both)).toBe('left')
  expect(
    whereaboutsOf([
      { what: 'left', at: '2024-07-16T14:02' },
      { what: 'arrived', at: '2024-07-16T14:02' },
    ]),
  ).toBe('left')
})
