import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RecordId } from '../../../../src/base/ids.ts'
import { type ContractKind, contractKinds } from '../../../../src/domain/path/contract.schema.ts'
import { reminderOf, remindersOf } from '../../../../src/domain/path/deadline.rules.ts'
import { defaultHostRules } from '../../../../src/domain/path/host-rules.ts'
import { checkNextStage, contractEnd, stageOn, stagesOf } from '../../../../src/domain/path/path.rules.ts'
import type { ContractRecord, Stage, StageKind } from '../../../../src/domain/path/path.types.ts'
import { pathDeadlines } from '../../../../src/domain/path/path-deadlines.rules.ts'
import { addDays, dateOfDayNumber, dayNumber, localDate } from '../../../../src/domain/time/local-date.ts'

const d = localDate
const rules = defaultHostRules
const id = (n: number) => `ct:${String(n).padStart(22, '0')}` as RecordId

const contract = (
  n: number,
  kind: ContractKind,
  start: string,
  more: Partial<ContractRecord['contract']> = {},
  changes: ContractRecord['changes'] = [],
): ContractRecord => ({ id: id(n), contract: { kind, start: d(start), ...more }, changes })

const stage = (kind: StageKind, start: string, end?: string): Stage => ({
  kind,
  start: d(start),
  ...(end === undefined ? {} : { end: d(end) }),
})
const next = (stages: readonly Stage[], one: Stage, contracts: readonly ContractKind[] = contractKinds) => {
  const result = checkNextStage({ stages, next: one, rules: { ...rules, contracts } })
  return result.ok ? 'ok' : result.error
}

/** The way of someone of Cités Coop, from maturation to the CESA. */
const renewal = { contract: id(1), kind: 'renewal' as const, day: d('2021-09-28'), months: 3 }
const cape = contract(1, 'cape', '2020-09-28', { months: 12 }, [renewal])
const cesa = contract(2, 'cesa', '2022-01-01')

describe('The way as a dated stage machine [D22]', () => {
  test('lets the four steps of S1 follow one another, and the two of S0', () => {
    const welcome = stage('welcome', '2024-01-08')
    const goals = stage('goals', '2024-01-15', '2024-03-14')
    const support = stage('support', '2024-03-15', '2024-09-14')
    expect(next([welcome], goals)).toBe('ok')
    expect(next([welcome, goals], support)).toBe('ok')
    expect(next([welcome, goals, support], stage('employment', '2024-09-15'))).toBe('ok')
    expect(next([welcome], stage('cape', '2024-01-15', '2025-01-14'))).toBe('ok')
    expect(next([welcome, stage('cape', '2024-01-15', '2025-01-14')], stage('cesa', '2025-01-15'))).toBe('ok')
  })

  test('refuses a step out of order, and says which after which', () => {
    const welcome = stage('welcome', '2024-01-08')
    expect(next([welcome], stage('cesa', '2024-02-01'))).toEqual({
      type: 'path.cannot_follow',
      source: 'S1',
      stage: 'cesa',
      after: 'welcome',
    })
    expect(next([welcome, stage('cesa', '2024-02-01')], stage('goals', '2024-03-01'))).toMatchObject({ after: 'cesa' })
    expect(next([], stage('exit', '2024-02-01'))).toMatchObject({ type: 'path.cannot_follow', after: 'nothing' })
    expect(next([], stage('cape', '2024-02-01'))).toBe('ok')
  })

  test('refuses a step before the last one or while it lasts; employment may cut a convention short', () => {
    const support = stage('support', '2024-03-15', '2024-09-14')
    expect(next([support], stage('cape', '2024-03-01'))).toMatchObject({ type: 'path.before_last', day: '2024-03-15' })
    expect(next([support], stage('cape', '2024-09-14'))).toMatchObject({ type: 'path.overlaps', day: '2024-09-14' })
    expect(next([support], stage('cape', '2024-09-15'))).toBe('ok')
    expect(next([support], stage('employment', '2024-05-01'))).toBe('ok')
    expect(next([support], stage('cape', '2024-10-01', '2024-09-30'))).toMatchObject({ type: 'path.end_before_start' })
  })

  test('keeps to the contracts that the host uses', () => {
    expect(next([stage('welcome', '2024-01-08')], stage('goals', '2024-02-01'), ['cape', 'cesa'])).toEqual({
      type: 'path.contract_not_used',
      source: 'host',
      stage: 'goals',
    })
  })

  test('has an alternative project from anywhere, an exit at any time, and nothing after it but a new welcome', () => {
    const running = [stage('welcome', '2024-01-08'), stage('cape', '2024-02-01', '2025-01-31')]
    const exit = stage('exit', '2024-06-01')
    expect(next(running, stage('alternative', '2025-02-01'))).toBe('ok')
    expect(next([...running, stage('alternative', '2025-02-01')], stage('goals', '2025-02-02'))).toBe('ok')
    expect(next(running, exit)).toBe('ok')
    for (const kind of contractKinds) {
      expect(next([...running, exit], stage(kind, '2024-07-01'))).toMatchObject({ after: 'exit' })
    }
    expect(next([...running, exit], stage('welcome', '2024-07-01'))).toBe('ok')
  })

  test('reads a CAPE’s end from its renewals, withdrawn ones left out, and any contract’s from its end', () => {
    expect(contractEnd(cape)).toBe('2021-12-27')
    expect(contractEnd({ ...cape, changes: [{ ...renewal, withdrawn: true }] })).toBe('2021-09-27')
    const ended = { contract: id(1), kind: 'ended' as const, day: d('2021-02-28') }
    expect(contractEnd({ ...cape, changes: [renewal, ended] })).toBe('2021-02-28')
    expect(contractEnd(cesa)).toBeUndefined()
    expect(contractEnd(contract(3, 'support', '2024-01-01', { end: d('2024-06-30') }))).toBe('2024-06-30')
  })

  test('tells the stage of a day', () => {
    const stages = stagesOf({ welcomes: [d('2020-05-04')], contracts: [cesa, cape], exits: [] })
    expect(stages.map(({ kind }) => kind)).toEqual(['welcome', 'cape', 'cesa'])
    expect(stageOn({ stages, day: d('2020-05-03') })).toBeUndefined()
    expect(stageOn({ stages, day: d('2020-09-27') })?.kind).toBe('welcome')
    expect(stageOn({ stages, day: d('2020-09-28') })?.kind).toBe('cape')
    expect(stageOn({ stages, day: d('2022-01-01') })?.kind).toBe('cesa')
  })

  test('never builds, step by step, a way that is not in order of days', () => {
    const kinds: readonly StageKind[] = ['welcome', ...contractKinds, 'alternative', 'exit']
    const step = fc.record({ kind: fc.constantFrom(...kinds), offset: fc.integer({ min: -40, max: 400 }) })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const way: Stage[] = []
        for (const { kind, offset } of steps) {
          const start = addDays(way.at(-1)?.start ?? d('2024-02-29'), offset)
          const one = { kind, start, end: kind === 'cape' ? addDays(start, 90) : undefined }
          const result = checkNextStage({ stages: way, next: one, rules })
          if (result.ok) way.push(result.value)
        }
        for (const [index, one] of way.entries()) {
          const before = way[index - 1]
          if (before === undefined) continue
          expect(before.start <= one.start).toBe(true)
          if (before.kind === 'exit') expect(one.kind).toBe('welcome')
        }
      }),
      { seed: 1995 },
    )
  })
})

describe('Reminders [D23]', () => {
  test('come 90 and 30 days before, and stay once the day has passed', () => {
    const due = d('2021-12-27')
    const on = (day: string) => reminderOf({ due, day: d(day), warnDays: [90, 30] })
    expect(on('2021-09-27')).toBeUndefined()
    expect(on('2021-09-28')).toEqual({ daysLeft: 90, reached: 90 })
    expect(on('2021-11-26')).toEqual({ daysLeft: 31, reached: 90 })
    expect(on('2021-11-27')).toEqual({ daysLeft: 30, reached: 30 })
    expect(on('2021-12-27')).toEqual({ daysLeft: 0, reached: 0 })
    expect(on('2022-01-06')).toEqual({ daysLeft: -10, reached: 0 })
  })

  test('count days, not hours: the nights of a clock change and 29 February are days like others', () => {
    const days = fc.integer({ min: dayNumber(d('2000-01-01')), max: dayNumber(d('2099-01-01')) }).map(dateOfDayNumber)
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 90 }), (due, left) => {
        expect(reminderOf({ due, day: addDays(due, -left), warnDays: [90, 30] })?.daysLeft).toBe(left)
      }),
      { seed: 90 },
    )
    expect(reminderOf({ due: d('2024-04-01'), day: d('2024-03-30'), warnDays: [30] })?.daysLeft).toBe(2)
    expect(reminderOf({ due: d('2024-03-01'), day: d('2024-01-31'), warnDays: [30] })?.daysLeft).toBe(30)
  })

  test('tell a CAPE’s end until something follows it, then the day to become an associate', () => {
    expect(pathDeadlines({ contracts: [cape], rules })).toEqual([
      { what: 'contractEnd', due: '2021-12-27', record: cape.id },
    ])
    const deadlines = pathDeadlines({ contracts: [cape, cesa], rules })
    expect(deadlines).toEqual([{ what: 'associateBy', due: '2023-10-01', record: cesa.id }])
    const told = remindersOf({ deadlines, day: d('2023-07-03'), warnDays: rules.warnDays })
    expect(told).toMatchObject([{ what: 'associateBy', daysLeft: 90, reached: 90 }])
  })

  test('tell a commitment until it is done or dropped', () => {
    const commitment = { id: id(9), due: d('2024-03-01') }
    const of = (more: object) => pathDeadlines({ contracts: [], commitments: [{ ...commitment, ...more }], rules })
    expect(of({})).toHaveLength(1)
    expect(of({ doneOn: d('2024-02-20') })).toEqual([])
    expect(of({ droppedOn: d('2024-02-20') })).toEqual([])
  })
})
