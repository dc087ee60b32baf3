import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PersonId, RecordId } from '../../../../src/base/ids.ts'
import { cohortFunnel } from '../../../../src/domain/cohort/funnel.rules.ts'
import { contractKinds } from '../../../../src/domain/path/contract.schema.ts'
import { checkPlace, checkReturn, checkWithdrawal } from '../../../../src/domain/path/correction.rules.ts'
import { defaultHostRules } from '../../../../src/domain/path/host-rules.ts'
import { nextStages } from '../../../../src/domain/path/next-stages.rules.ts'
import { inOrder, stageOf, stagesOf } from '../../../../src/domain/path/path.rules.ts'
import type { ContractRecord, Stage, WrittenChange } from '../../../../src/domain/path/path.types.ts'
import { capeMonthsBefore, pathDeadlines } from '../../../../src/domain/path/path-deadlines.rules.ts'
import {
  standingCommitments,
  standingContracts,
  withdrawalOf,
  withdrawnContracts,
} from '../../../../src/domain/path/standing-contracts.rules.ts'
import { dateOfDayNumber, dayNumber, localDate } from '../../../../src/domain/time/local-date.ts'

const d = localDate
const rules = defaultHostRules
const id = (n: number) => `ct:${String(n).padStart(22, '0')}` as RecordId
const seed = 20_260
const someone = '0'.repeat(32) as PersonId

const withdrawal = (n: number, more: Partial<WrittenChange> = {}): WrittenChange => ({
  contract: id(n),
  kind: 'withdrawal',
  day: d('2024-05-02'),
  ...more,
})

const day = fc.integer({ min: dayNumber(d('2018-01-01')), max: dayNumber(d('2030-12-31')) }).map(dateOfDayNumber)

const contractAt = (n: number) =>
  fc
    .record({
      kind: fc.constantFrom(...contractKinds),
      start: day,
      months: fc.integer({ min: 1, max: 12 }),
      renewed: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
      endedOn: fc.option(day, { nil: undefined }),
    })
    .map(({ kind, start, months, renewed, endedOn }): ContractRecord => {
      const changes: WrittenChange[] = []
      if (renewed !== undefined) changes.push({ contract: id(n), kind: 'renewal', day: start, months: renewed })
      if (endedOn !== undefined) changes.push({ contract: id(n), kind: 'ended', day: endedOn })
      return { id: id(n), contract: { kind, start, ...(kind === 'cape' ? { months } : {}) }, changes }
    })

const someWay = fc.record({
  contracts: fc
    .integer({ min: 0, max: 5 })
    .chain((most) => fc.tuple(...Array.from({ length: most }, (_, n) => contractAt(n)))),
  mistake: contractAt(9),
  welcomes: fc.array(day, { maxLength: 2 }),
  exits: fc.array(day, { maxLength: 1 }),
  dues: fc.array(day, { maxLength: 3 }),
  today: day,
})

type Told = Pick<typeof someWay extends fc.Arbitrary<infer T> ? T : never, 'welcomes' | 'exits' | 'dues' | 'today'>

/** Everything that is told from someone's contracts, each with its promises. */
function told(contracts: readonly ContractRecord[], { welcomes, exits, dues, today }: Told) {
  const stages = stagesOf({ welcomes, contracts, exits })
  const commitments = contracts.flatMap(({ id: contract }) =>
    dues.map((due, index) => ({ id: `cm:${contract.slice(3, -1)}${index}` as RecordId, contract, due })),
  )
  const entries = [{ person: someone, joinedOn: d('2018-01-01') }]
  return {
    stages,
    deadlines: pathDeadlines({ contracts, commitments, rules }),
    commitments: standingCommitments({ commitments, contracts }),
    capeMonths: capeMonthsBefore({ contracts, day: today }),
    next: nextStages({ stages, day: today, rules }),
    funnel: cohortFunnel({ entries, ways: new Map([[someone, stages]]), day: today }),
    counted: standingContracts(contracts),
  }
}

describe('a contract written by mistake and withdrawn [D150]', () => {
  test('is told by nothing that reads contracts, whatever else is on the way', () => {
    fc.assert(
      fc.property(someWay, ({ contracts, mistake, ...rest }) => {
        const withdrawn = { ...mistake, changes: [...mistake.changes, withdrawal(9)] }
        expect(told([...contracts, withdrawn], rest)).toEqual(told(contracts, rest))
      }),
      { seed, numRuns: 300 },
    )
  })

  test('counts again as before once its withdrawal is undone', () => {
    fc.assert(
      fc.property(someWay, ({ contracts, mistake, ...rest }) => {
        const undone = { ...mistake, changes: [...mistake.changes, withdrawal(9, { withdrawn: true })] }
        const { counted, ...all } = told([...contracts, undone], rest)
        const { counted: before, ...allBefore } = told([...contracts, mistake], rest)
        expect(all).toEqual(allBefore)
        expect(counted.map((one) => one.id)).toEqual(before.map((one) => one.id))
      }),
      { seed, numRuns: 200 },
    )
  })

  test('says who withdrew it first, and stays readable', () => {
    const record: ContractRecord = {
      id: id(1),
      contract: { kind: 'cape', start: d('2024-05-01'), months: 12 },
      changes: [withdrawal(1, { createdAt: 20 }), withdrawal(1, { createdAt: 10 })],
    }
    expect(withdrawalOf(record)?.createdAt).toBe(10)
    expect(withdrawnContracts([record])).toEqual([record])
    expect(standingContracts([record])).toEqual([])
  })

  test('no longer takes its months off the CESA that comes after', () => {
    const contracts = (changes: WrittenChange[]): ContractRecord[] => [
      { id: id(1), contract: { kind: 'cape', start: d('2020-09-28'), months: 12 }, changes },
      { id: id(2), contract: { kind: 'cesa', start: d('2022-01-01') }, changes: [] },
    ]
    const associateBy = (changes: WrittenChange[]) =>
      pathDeadlines({ contracts: contracts(changes), rules }).find(({ what }) => what === 'associateBy')?.due
    expect(associateBy([])).toBe('2024-01-01')
    expect(associateBy([withdrawal(1)])).toBe('2025-01-01')
  })
})

const stage = (kind: Stage['kind'], start: string, end?: string, n?: number): Stage => ({
  kind,
  start: d(start),
  ...(end === undefined ? {} : { end: d(end) }),
  ...(n === undefined ? {} : { record: id(n) }),
})

describe('a contract among what comes before and after it', () => {
  const welcome = stage('welcome', '2024-01-08')
  const cape = stage('cape', '2024-02-01', '2025-01-31', 1)
  const cesa = stage('cesa', '2025-02-01', undefined, 2)
  const stages = [welcome, cape, cesa]

  test('leaves the way unless the next one needs it [D150]', () => {
    expect(checkWithdrawal({ stages, record: id(2) })).toEqual({ ok: true, value: undefined })
    expect(checkWithdrawal({ stages, record: id(1) })).toMatchObject({
      error: { type: 'path.followed', stage: 'cesa' },
    })
    expect(checkWithdrawal({ stages: [welcome, cape, stage('exit', '2024-06-01')], record: id(1) }).ok).toBe(true)
    const twice = [welcome, cape, stage('cape', '2024-02-01', '2025-01-31', 3)]
    expect([
      checkWithdrawal({ stages: twice, record: id(1) }).ok,
      checkWithdrawal({ stages: twice, record: id(3) }).ok,
    ]).toEqual([true, true])
  })

  test('comes back only where it still has a place [D150]', () => {
    expect(checkReturn({ stages: [welcome, cesa], back: cape }).ok).toBe(true)
    const instead = stage('cape', '2024-03-01', '2025-02-28', 3)
    expect(checkReturn({ stages: [welcome, instead], back: cape })).toMatchObject({
      error: { type: 'path.cannot_follow', stage: 'cape', after: 'cape' },
    })
    expect(checkReturn({ stages: [welcome, stage('exit', '2024-01-20')], back: cape })).toMatchObject({
      error: { type: 'path.cannot_follow', after: 'exit' },
    })
  })

  test('takes other days that keep its place, and no others [D151]', () => {
    const moved = (start: string, end: string) => {
      const checked = checkPlace({ stages, next: stage('cape', start, end, 1) })
      return checked.ok ? 'ok' : checked.error.type
    }
    expect(moved('2024-02-15', '2025-01-31')).toBe('ok')
    expect(moved('2024-01-05', '2025-01-31')).toBe('path.before_last')
    expect(moved('2024-02-15', '2025-02-14')).toBe('path.meets_next')
    expect(moved('2025-03-01', '2026-02-28')).toBe('path.meets_next')
    expect(moved('2024-03-01', '2024-02-28')).toBe('path.end_before_start')
  })

  test('keeps its order among all stages when it comes back, for any way', () => {
    fc.assert(
      fc.property(someWay, ({ contracts, mistake, welcomes, exits }) => {
        const all = stagesOf({ welcomes, contracts, exits })
        const back = stageOf(mistake)
        expect(inOrder([...all, back]).map(({ start }) => start)).toEqual(
          [...all, back].map(({ start }) => start).sort(),
        )
      }),
      { seed, numRuns: 100 },
    )
  })
})
