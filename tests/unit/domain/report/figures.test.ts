import { describe, expect, it } from 'vitest'
import { categoryOf } from '../../../../src/domain/report/dimensions.ts'
import { type CoopFigures, totalsOf, withSaid } from '../../../../src/domain/report/figures.rules.ts'
import { plannedAndDone } from '../../../../src/domain/report/planned-done.rules.ts'
import { payHidden, publishedFrom, reportTables } from '../../../../src/domain/report/report-tables.rules.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'
import { coopOf, memberOf, type Office, over } from './report-kit.ts'

const counted = (value: number) => ({ value, isSaid: false })
const totalOf = (key: string, coops: readonly CoopFigures[]) => totalsOf(coops).find((one) => one.key === key)

describe('the figures of several coops [D101]', () => {
  const coops: CoopFigures[] = [
    { missions: counted(16) },
    { missions: counted(11), clients: counted(8), workshops: counted(13) },
    { missions: counted(11), clients: counted(7), meetings: counted(0) },
  ]

  it('sums up what is known, and says of how many coops: 15 clients, known of 2 coops out of 3', () => {
    expect(totalOf('missions', coops)).toMatchObject({ value: 38, known: 3, coops: 3 })
    expect(totalOf('clients', coops)).toMatchObject({ value: 15, known: 2, coops: 3 })
  })

  it('keeps unknown apart from zero', () => {
    expect(totalOf('meetings', coops)).toMatchObject({ value: 0, known: 1 })
    expect(totalOf('pay', coops)).toMatchObject({ value: null, known: 0 })
  })

  it('takes the team’s word for the whole of a coop, and for no part of it', () => {
    const said = { clients: 9, missions: null }
    expect(withSaid({ missions: counted(16) }, said, true)).toEqual({
      missions: counted(16),
      clients: { value: 9, isSaid: true },
    })
    expect(withSaid({ missions: counted(16) }, said, false)).toEqual({ missions: counted(16) })
    expect(totalOf('clients', [withSaid({}, said, true), { clients: counted(1) }])).toMatchObject({
      value: 10,
      said: 1,
    })
  })

  it('says how many missions have no amount', () => {
    const turnover = { value: 50_000, isSaid: false, lacking: 2 }
    expect(totalOf('turnover', [{ turnover }, { turnover: counted(1_000) }])).toMatchObject({
      value: 51_000,
      lacking: 2,
    })
  })
})

describe('how people are sorted [D101]', () => {
  const period = { from: localDate('2024-07-01'), to: localDate('2024-08-30') }
  const coop = coopOf('a')

  it('puts each in the age of their first day there, and nobody’s birthday in a guess', () => {
    const born = (day: string) => categoryOf(memberOf(coop, { birthDate: localDate(day) }), 'age', period)
    expect([born('2006-08-06'), born('2006-07-01'), born('1998-07-02'), born('1998-07-01')]).toEqual([
      'under18',
      'from18',
      'from18',
      'from26',
    ])
    const late = memberOf(coop, { birthDate: localDate('2006-08-06'), joined: localDate('2024-08-06') })
    expect(categoryOf(late, 'age', period)).toBe('from18')
    expect(categoryOf(memberOf(coop), 'age', period)).toBe('unknown')
  })

  it('counts the last exit of the period only', () => {
    const exits = [
      { day: localDate('2024-07-10'), category: 'other' },
      { day: localDate('2024-08-10'), category: 'positive' },
      { day: localDate('2024-09-10'), category: 'durable' },
    ] as const
    expect(categoryOf(memberOf(coop, { exits }), 'exits', period)).toBe('positive')
    expect(categoryOf(memberOf(coop), 'exits', period)).toBe('none')
  })

  it('says nothing of a dimension of which nobody told anything', () => {
    const members = [memberOf(coop), memberOf(coop)]
    const tables = reportTables({ scope: over([coop]), members, earlier: [], k: 5, overrides: {} })
    expect(tables.map(({ cells, because }) => [cells.length, because])).toEqual(Array(4).fill([0, undefined]))
  })
})

describe('what was paid [D102]', () => {
  const coop = coopOf('a')
  const paid = (...days: string[]) => memberOf(coop, { paidOn: days.map(localDate) })
  const july = over([coop], '2024-07-01', '2024-07-31')
  const summer = over([coop], '2024-07-01', '2024-08-31')
  const hidden = ({ members, published, k }: Office, scope: typeof july) =>
    payHidden({ scope, members, earlier: published, k, overrides: {} })

  it('is hidden for one to four people, and told for none or for five', () => {
    const office = (count: number): Office => ({
      members: [memberOf(coop), ...Array.from({ length: count }, () => paid('2024-07-20'))],
      published: [],
      k: 5,
    })
    expect([0, 1, 4, 5].map((count) => hidden(office(count), july))).toEqual([undefined, 'small', 'small', undefined])
  })

  it('is hidden when the difference with an earlier report is one person’s second pay', () => {
    const members = [...Array.from({ length: 5 }, () => paid('2024-07-20')), paid('2024-07-20', '2024-08-20')]
    const input = { scope: july, members, earlier: [], k: 5, overrides: {} }
    const published = [publishedFrom(input, reportTables(input), true)]
    expect(hidden({ members, published: [], k: 5 }, summer)).toBeUndefined()
    expect(hidden({ members, published, k: 5 }, summer)).toBe('subtraction')
  })
})

describe('planned and done [D105]', () => {
  const totals = totalsOf([{ members: counted(13), missions: counted(11) }, { members: counted(9) }])

  it('tells what was promised only, reached or not, and never takes unknown for missed', () => {
    const promised = { members: 20, missions: 30, clients: 5, workshops: 0, meetings: null }
    expect(plannedAndDone(promised, totals)).toEqual([
      { key: 'members', planned: 20, done: 22, isPartial: false, state: 'reached' },
      { key: 'missions', planned: 30, done: 11, isPartial: true, state: 'unknown' },
      { key: 'clients', planned: 5, done: null, isPartial: true, state: 'unknown' },
    ])
    expect(plannedAndDone({ missions: 10 }, totals)).toMatchObject([{ state: 'reached', isPartial: true }])
    expect(plannedAndDone({ members: 23 }, totals)).toMatchObject([{ state: 'notYet' }])
  })
})
