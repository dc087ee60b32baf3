import { describe, expect, it } from 'vitest'
import type { CoopId } from '../../../../../src/base/ids.ts'
import type { Board } from '../../../../../src/ui/features/organisation/board.ts'
import { checkCoopForm, emptyCoopForm } from '../../../../../src/ui/features/organisation/coop-form.ts'
import { coopDates, coopName, freshness } from '../../../../../src/ui/features/organisation/coop-words.ts'
import { toDoHref, toDoOf } from '../../../../../src/ui/features/organisation/to-do.ts'
import { coopFacts, coopRows, hasUnknown } from '../../../../../src/ui/roles/coordinator/coop-facts.ts'
import { networkTotals } from '../../../../../src/ui/roles/coordinator/network-totals.ts'

describe('the form of a coop', () => {
  const cjs = { ...emptyCoopForm, name: ' CJS Clermont ', model: 'cjs' as const }

  it('asks for the name, then for the kind', () => {
    expect(checkCoopForm(emptyCoopForm)).toMatchObject({ ok: false, field: 'name' })
    expect(checkCoopForm({ ...emptyCoopForm, name: 'X' })).toMatchObject({ ok: false, field: 'model' })
  })

  it('leaves out what was left empty', () => {
    expect(checkCoopForm({ ...cjs, town: '  ' })).toEqual({ ok: true, input: { name: 'CJS Clermont', model: 'cjs' } })
  })

  it('wants an end after the start, except where there is none', () => {
    const started = { ...cjs, startDate: '2024-07-08' }
    expect(checkCoopForm(started)).toMatchObject({ ok: false, field: 'endDate', problem: 'coop.end_missing' })
    expect(checkCoopForm({ ...started, endDate: '2024-07-01' })).toMatchObject({ problem: 'coop.end_before_start' })
    expect(checkCoopForm({ ...started, model: 'kpa' })).toMatchObject({ ok: true })
  })
})

describe('the words of a coop', () => {
  const now = Date.UTC(2024, 6, 17, 12)
  const board = (fields: Record<string, unknown>) => ({ record: { fields } })

  it('say how fresh its news are', () => {
    expect(freshness(now - 2 * 86_400_000, now)).toBe('Vu avant-hier')
    expect(freshness(now - 5 * 86_400_000, now)).toBe('Vu il y a 5 jours')
    expect(freshness(now - 2 * 3_600_000, now)).toBe('Vu il y a 2 heures')
    expect(freshness(now + 60_000, now)).toBe('Vu à l’instant')
    expect(freshness(Date.UTC(2024, 7, 30), Date.UTC(2024, 7, 30) + 61 * 86_400_000)).toBe('Vu le 30 août 2024')
    expect(freshness(0, now)).toBe('Pas encore de nouvelles')
  })

  it('say its dates, with or without an end', () => {
    expect(coopDates(board({ startDate: '2024-07-08', endDate: '2024-08-31' }))).toBe(
      'du 8 juillet 2024 au 31 août 2024',
    )
    expect(coopDates(board({ startDate: '2024-07-08' }))).toBe('depuis le 8 juillet 2024')
    expect(coopDates(board({}))).toBe('')
  })

  it('name a coop whose record has not arrived', () => {
    expect(coopName(undefined)).toBe('Coop sans nom')
    expect(coopName(board({ name: 'La Belle Coop' }))).toBe('La Belle Coop')
  })
})

describe('what waits in a coop', () => {
  it('comes with the most pressing first, and nothing that is zero', () => {
    const quiet = { counts: { minutesToConfirm: 0, openMotions: 0 }, toCheckCount: 0, setAside: 0 }
    expect(toDoOf(quiet, 0)).toEqual([])
    const busy = { counts: { minutesToConfirm: 90, openMotions: 1 }, toCheckCount: 2, setAside: 0 }
    expect(toDoOf(busy, 1).map(({ what, n }) => [what, n])).toEqual([
      ['claims', 1],
      ['check', 2],
      ['hours', 90],
      ['votes', 1],
    ])
  })

  it('leads to where it is dealt with', () => {
    expect(toDoHref('hours', 'ab')).toBe('/c/ab/heures/a-confirmer')
    expect(toDoHref('claims', 'ab')).toBe('/appareils')
  })
})

describe('the totals of a network', () => {
  const counts = {
    people: { cooperant: 15, animator: 2 },
    prestations: 42,
    prestationsByWeek: { '2024-W29': 6 },
    minutes: 600,
    minutesToConfirm: 60,
    turnoverCents: 487_000,
    settledCents: 100_000,
    lackingAmounts: 1,
    said: [],
  }
  const silent = {
    ...counts,
    people: { animator: 1 },
    prestations: null,
    prestationsByWeek: {},
    minutes: null,
    minutesToConfirm: 0,
    turnoverCents: null,
    settledCents: null,
    lackingAmounts: 0,
  }

  it('add up what has arrived, and say what has not', () => {
    expect(networkTotals([counts, counts], 3, '2024-W29')).toEqual({
      coops: 3,
      unknown: 1,
      members: { value: 30, known: 2 },
      missions: { value: 84, known: 2 },
      missionsThisWeek: 12,
      minutes: { value: 1200, known: 2 },
      minutesToConfirm: 120,
      turnover: { value: 974_000, known: 2 },
      settled: { value: 200_000, known: 2 },
      lackingAmounts: 2,
    })
  })

  it('count in no sum a coop that does not know, and are unknown when none does [D101]', () => {
    const { members, missions, minutes, turnover } = networkTotals([counts, silent], 2, '2024-W29')
    expect({ members, missions, minutes, turnover }).toEqual({
      members: { value: 15, known: 1 },
      missions: { value: 42, known: 1 },
      minutes: { value: 600, known: 1 },
      turnover: { value: 487_000, known: 1 },
    })
    const none = networkTotals([silent], 2, '2024-W29')
    expect([none.members, none.missions, none.minutes, none.turnover, none.settled]).toEqual(
      Array.from({ length: 5 }, () => ({ value: null, known: 0 })),
    )
  })
})

describe('the rows of « Mes coops »', () => {
  const coop = (n: number): CoopId => n.toString(16).padStart(32, '0') as CoopId
  const board = { coop: coop(1), counts: { people: {}, prestations: 0, minutes: null, turnoverCents: 0 } } as Board

  it('hold the coops that have not arrived, of which nothing is known', () => {
    const rows = coopRows([board], [coop(1), coop(2)])
    expect(rows.map(({ coop: of, board: known }) => [of, known !== undefined])).toEqual([
      [coop(1), true],
      [coop(2), false],
    ])
    const told = rows.map((row) => coopFacts().map(({ value }) => value(row.board)))
    expect(told).toEqual([
      [null, 0, null, 0],
      [null, null, null, null],
    ])
    expect(hasUnknown(rows)).toBe(true)
  })
})
