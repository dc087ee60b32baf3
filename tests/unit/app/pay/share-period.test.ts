import { describe, expect, it } from 'vitest'
import { castBallot } from '../../../../src/app/meeting/cast-ballot.ts'
import { closeVote } from '../../../../src/app/meeting/close-vote.ts'
import { openMotion } from '../../../../src/app/meeting/open-motion.ts'
import {
  confirmDistribution,
  proposeDistribution,
  recomputeDistribution,
} from '../../../../src/app/pay/propose-distribution.ts'
import { recordIncome } from '../../../../src/app/pay/record-income.ts'
import { setMoneyRules } from '../../../../src/app/pay/set-money-rules.ts'
import { nextPeriod, paidKindsOf, readCandidates, readSharers } from '../../../../src/app/pay/simulate-distribution.ts'
import type { RecordId } from '../../../../src/base/ids.ts'
import type { TimeKind } from '../../../../src/domain/job/time-log.schema.ts'
import type { SharePeriod } from '../../../../src/domain/pay/share-period.rules.ts'
import { cardKind } from '../../../../src/domain/person/card.schema.ts'
import { recordIdFor } from '../../../../src/domain/record-kind.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'
import { createJobCoop, firstId, type JobCoop } from '../job/job-kit.ts'
import { expectOk } from '../memory-device.ts'

const dayMs = 24 * 3_600_000
const start = localDate('2024-07-01')
const rule = { method: 'hours' } as const

/** On 16 July, in a coop of July: Inès has 10 hours, Yanis 20. */
async function createSeason() {
  const test = await createJobCoop()
  const { anna, ines, yanis, coordinator, coop, exchange } = test
  const settings = coordinator.records(coop, 'coop')[0]?.id
  if (settings === undefined) throw new Error('expected the coop')
  expectOk(await coordinator.save([{ kind: 'coop', coop, id: settings, fields: { startDate: start } }]))
  expectOk(await recordIncome(anna, { coop, day: start, cents: 100_000, source: 'grant' }))
  const log = async (person: JobCoop['ines'], day: string, minutes: number, more: object = {}) => {
    const fields = { day, minutes, kind: 'job', ...more }
    const saved = await person.save([{ kind: 'timeLog', coop, person: person.me.person, fields }])
    await exchange()
    return firstId(expectOk(saved).ids)
  }
  const inesLog = await log(ines, '2024-07-15', 600)
  await log(yanis, '2024-07-15', 1200)
  const propose = async (period: SharePeriod | undefined) => {
    const sharers = readSharers(anna, { coop, period })
    return firstId(expectOk(await proposeDistribution(anna, { coop, poolCents: 30_000, rule, sharers, period })).ids)
  }
  const confirm = async (distribution: RecordId) => {
    const asked = { coop, wording: 'Le partage', method: 'open', rule: 'simple', voters: 'members' } as const
    const motion = firstId(expectOk(await openMotion(anna, { ...asked, distribution })).ids)
    await exchange()
    for (const voter of [ines, yanis]) expectOk(await castBallot(voter, { coop, motion, choice: 'for' }))
    await exchange()
    expectOk(await closeVote(anna, { coop, motion }))
    await exchange()
    expectOk(await confirmDistribution(coordinator, { coop, distribution }))
    await exchange()
  }
  const hoursOf = (period?: SharePeriod, kinds?: readonly TimeKind[]) => {
    const minutes = new Map(readSharers(anna, { coop, period, kinds }).map((one) => [one.person, one.minutes]))
    return [minutes.get(ines.me.person), minutes.get(yanis.me.person)]
  }
  const leaves = async (person: JobCoop['ines'], left: string) => {
    const id = recordIdFor(cardKind, person.me.person)
    expectOk(await coordinator.save([{ kind: 'card', coop, id, fields: { left } }]))
    await exchange()
  }
  return { ...test, log, inesLog, propose, confirm, hoursOf, leaves }
}

describe('the period of a sharing [D164]', () => {
  it('follows the last confirmed one: hours already shared are not shared again', async () => {
    const { anna, ines, coop, clock, log, propose, confirm, hoursOf } = await createSeason()
    expect(nextPeriod(anna, coop)).toEqual({ from: start, to: '2024-07-16' })
    const first = await propose(nextPeriod(anna, coop))
    expect(anna.record(first)?.fields).toMatchObject({ from: start, to: '2024-07-16' })
    // Proposed only, it has used no hours.
    expect(nextPeriod(anna, coop)).toEqual({ from: start, to: '2024-07-16' })
    await confirm(first)
    clock.advance(20 * dayMs)
    await log(ines, '2024-08-02', 90)
    const next = nextPeriod(anna, coop)
    expect(next).toEqual({ from: '2024-07-17', to: '2024-08-05' })
    expect(hoursOf(next)).toEqual([90, 0])
    expect(hoursOf({ from: start, to: next.to })).toEqual([690, 1200])
  })

  it('counts its first and last day, nothing outside, and begins no later than it ends', async () => {
    const { anna, ines, coop, log, hoursOf, propose, confirm } = await createSeason()
    for (const day of ['2024-07-02', '2024-07-03', '2024-07-05', '2024-07-06']) await log(ines, day, 1)
    expect(hoursOf({ from: localDate('2024-07-03'), to: localDate('2024-07-05') })).toEqual([2, 0])
    const sharers = readSharers(anna, { coop })
    const period = { from: localDate('2024-07-05'), to: localDate('2024-07-03') }
    expect(await proposeDistribution(anna, { coop, poolCents: 100, rule, sharers, period })).toMatchObject({
      error: { type: 'distribution.period_invalid' },
    })
    await confirm(await propose(nextPeriod(anna, coop)))
    expect(nextPeriod(anna, coop)).toEqual({ from: '2024-07-17', to: '2024-07-17' })
  })

  it('begins the day after a sharing that has none; such a one stays readable, and all hours are its own', async () => {
    const { anna, coordinator, ines, coop, clock, log, propose, confirm, inesLog } = await createSeason()
    const old = await propose(undefined)
    await confirm(old)
    expect(coordinator.record(old)?.fields).toMatchObject({ lines: [{}, {}], confirmedOn: '2024-07-16' })
    clock.advance(2 * dayMs)
    expect(nextPeriod(anna, coop)).toEqual({ from: '2024-07-17', to: '2024-07-18' })
    await log(ines, '2024-06-01', 1200, { corrects: inesLog })
    const again = firstId(expectOk(await recomputeDistribution(coordinator, { coop, distribution: old })).ids)
    expect(coordinator.record(again)?.fields).toMatchObject({ lines: [{ cents: 15_000 }, { cents: 15_000 }] })
  })

  it('is kept when a sharing is computed again: hours of other days change nothing', async () => {
    const { anna, coordinator, ines, coop, clock, log, propose, inesLog, exchange } = await createSeason()
    const period = nextPeriod(anna, coop)
    const distribution = await propose(period)
    clock.advance(5 * dayMs)
    await log(ines, '2024-07-20', 600)
    const recompute = () => recomputeDistribution(coordinator, { coop, distribution })
    expect(await recompute()).toMatchObject({ error: { type: 'distribution.nothing_changed' } })
    await log(ines, '2024-07-15', 1200, { corrects: inesLog })
    await exchange()
    const again = firstId(expectOk(await recompute()).ids)
    expect(coordinator.record(again)?.fields).toMatchObject({
      ...period,
      lines: [{ cents: 15_000 }, { cents: 15_000 }],
    })
  })

  it('leaves out who left before it, who may be added; who left during it is there', async () => {
    const { anna, yanis, coop, leaves } = await createSeason()
    const period = { from: localDate('2024-07-10'), to: localDate('2024-07-16') }
    const read = () => readCandidates(anna, { coop, period })
    await leaves(yanis, '2024-07-10')
    expect([read().sharers.length, read().gone]).toEqual([2, []])
    await leaves(yanis, '2024-07-09')
    expect(read().sharers.map(({ person }) => person)).not.toContain(yanis.me.person)
    expect(read().gone).toEqual([{ person: yanis.me.person, minutes: 1200, left: '2024-07-09' }])
  })

  it('counts the kinds of hours that the coop pays: all but volunteering until it says otherwise', async () => {
    const { anna, ines, coordinator, coop, log, hoursOf, exchange } = await createSeason()
    await log(ines, '2024-07-15', 30, { kind: 'training' })
    await log(ines, '2024-07-15', 7, { kind: 'volunteering' })
    expect(hoursOf()).toEqual([630, 1200])
    const rules = {
      coop,
      contributionBasisPoints: 1000,
      contributionBase: 'turnoverHT',
      fixedFeeCents: 0,
      fixedFeeWaived: false,
      payRequestDay: null,
    } as const
    expect(await setMoneyRules(coordinator, { ...rules, paidKinds: [] })).toMatchObject({
      error: { type: 'money.kinds_missing' },
    })
    expectOk(await setMoneyRules(coordinator, { ...rules, paidKinds: ['training', 'volunteering'] }))
    await exchange()
    expect(paidKindsOf(anna, coop)).toEqual(['training', 'volunteering'])
    expect(hoursOf()).toEqual([37, 0])
    // Rules kept without a word of it leave it as it was.
    expectOk(await setMoneyRules(coordinator, rules))
    await exchange()
    expect(hoursOf()).toEqual([37, 0])
  })
})
