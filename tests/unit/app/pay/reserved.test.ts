// What a sharing takes out of the box, and when: from its confirmation on it is put aside, and it is the sum of its lines.

import { describe, expect, it } from 'vitest'
import { castBallot } from '../../../../src/app/meeting/cast-ballot.ts'
import { closeVote } from '../../../../src/app/meeting/close-vote.ts'
import { openMotion } from '../../../../src/app/meeting/open-motion.ts'
import { roomRecordsOf } from '../../../../src/app/meeting/records-of.ts'
import { distributionViews } from '../../../../src/app/pay/distribution-view.ts'
import { mySharesOf, sumOfShares } from '../../../../src/app/pay/my-share.ts'
import {
  confirmDistribution,
  markSentToPayroll,
  proposeDistribution,
  takeBackDistribution,
} from '../../../../src/app/pay/propose-distribution.ts'
import { publishTreasury } from '../../../../src/app/pay/publish-treasury.ts'
import { readCashBook } from '../../../../src/app/pay/read-cash-book.ts'
import { readTreasury } from '../../../../src/app/pay/read-treasury.ts'
import { recordIncome } from '../../../../src/app/pay/record-income.ts'
import { countActivity } from '../../../../src/app/report/count-activity.ts'
import { readReportCoop } from '../../../../src/app/report/read-coop.ts'
import type { RecordId } from '../../../../src/base/ids.ts'
import type { ShareRule } from '../../../../src/domain/money/distribution.rules.ts'
import type { LocalDate } from '../../../../src/domain/time/local-date.ts'
import { createJobCoop, firstId } from '../job/job-kit.ts'
import { expectOk } from '../memory-device.ts'

const day = '2024-07-15' as LocalDate

/** 1 000 € in the box, nothing owed. */
async function createBox() {
  const test = await createJobCoop()
  const { anna, ines, yanis, coordinator, coop, exchange } = test
  expectOk(await recordIncome(anna, { coop, day, cents: 100_000, source: 'grant' }))
  const voted = async (poolCents: number, rule: ShareRule, declared: number, recomputes?: RecordId) => {
    const sharers = [ines, yanis].map(({ me }) => ({ person: me.person, declaredCents: declared }))
    const input = { coop, poolCents, rule, sharers, recomputes }
    const distribution = firstId(expectOk(await proposeDistribution(anna, input)).ids)
    const asked = { coop, wording: 'Le partage', method: 'open', rule: 'simple', voters: 'members' } as const
    const motion = firstId(expectOk(await openMotion(anna, { ...asked, distribution })).ids)
    await exchange()
    for (const voter of [ines, yanis]) expectOk(await castBallot(voter, { coop, motion, choice: 'for' }))
    await exchange()
    expectOk(await closeVote(anna, { coop, motion }))
    await exchange()
    return distribution
  }
  const confirm = (distribution: RecordId) => confirmDistribution(coordinator, { coop, distribution })
  const send = (distribution: RecordId) => markSentToPayroll(coordinator, { coop, distribution })
  const treasury = () => readTreasury(coordinator, { coop })
  return { ...test, voted, confirm, send, treasury }
}

const equal = { method: 'equal' } as const
const declared = { method: 'selfDeclared' } as const

describe('what leaves the box [D160]', () => {
  it('is what people declared, not the pool that they declared it from', async () => {
    const { coordinator, coop, voted, confirm, send, treasury } = await createBox()
    const share = await voted(100_000, declared, 20_000)
    expectOk(await confirm(share))
    expect(treasury()).toMatchObject({ treasuryCents: 100_000, reservedCents: 40_000, availableCents: 60_000 })
    expectOk(await send(share))
    expect(treasury()).toMatchObject({ treasuryCents: 60_000, reservedCents: 0, availableCents: 60_000 })
    expect(treasury().flows.payCents).toBe(40_000)
    const book = readCashBook(coordinator, { coop })
    expect(book.map(({ cents }) => cents)).toEqual([100_000, -40_000])
    expect(book.at(-1)?.leftCents).toBe(60_000)
  })

  it('is what is checked: a pool larger than the box is no matter when less than the box is declared', async () => {
    const { voted, confirm } = await createBox()
    expectOk(await confirm(await voted(150_000, declared, 50_000)))
    const { confirm: again, voted: votedAgain } = await createBox()
    expect(await again(await votedAgain(150_000, declared, 50_001))).toMatchObject({
      error: { type: 'distribution.too_much' },
    })
  })
})

describe('a confirmed sharing [D161]', () => {
  it('is put aside until it is sent: a second one of the same cash is refused, and the coop reads why', async () => {
    const { anna, ines, coop, exchange, voted, confirm, treasury } = await createBox()
    const [first, second] = [await voted(70_000, equal, 0), await voted(70_000, equal, 0)]
    expectOk(await confirm(first))
    expect(await confirm(second)).toMatchObject({ error: { type: 'distribution.too_much' } })
    expect(treasury()).toMatchObject({ treasuryCents: 100_000, reservedCents: 70_000, availableCents: 30_000 })
    await exchange()
    expectOk(await publishTreasury(anna, { coop }))
    await exchange()
    expect(ines.records(coop, 'treasuryCopy').map(({ fields }) => fields)).toMatchObject([
      { treasuryCents: 100_000, owedCents: 0, reservedCents: 70_000, availableCents: 30_000 },
    ])
  })

  it('taken back is free again, its lines count no more, and it may be confirmed again; once sent it stays', async () => {
    const { coordinator, ines, coop, exchange, voted, confirm, send, treasury } = await createBox()
    const share = await voted(70_000, equal, 0)
    const takeBack = () => takeBackDistribution(coordinator, { coop, distribution: share })
    const mine = () => sumOfShares(mySharesOf(ines.records(coop, 'payLine')))
    const state = () =>
      distributionViews(coordinator.records(coop, 'distribution'), roomRecordsOf(coordinator, coop))[0]?.state
    const reported = () => countActivity(coordinator, coop, { from: day, to: '2024-07-31' as LocalDate }).pay?.value
    const paidOn = () => readReportCoop(coordinator, coop).members.flatMap((member) => member.paidOn)
    expect(await takeBack()).toMatchObject({ error: { type: 'distribution.not_confirmed' } })
    expectOk(await confirm(share))
    await exchange()
    expect([mine(), state(), reported(), paidOn()]).toEqual([35_000, 'confirmed', 70_000, ['2024-07-16', '2024-07-16']])
    expectOk(await takeBack())
    await exchange()
    expect(treasury()).toMatchObject({ reservedCents: 0, availableCents: 100_000 })
    expect([mine(), state(), reported(), paidOn()]).toEqual([0, 'voted', 0, []])
    expect(mySharesOf(ines.records(coop, 'payLine'))).toEqual([])
    expectOk(await confirm(share))
    await exchange()
    expect(mine()).toBe(35_000)
    expectOk(await send(share))
    expect(await takeBack()).toMatchObject({ error: { type: 'distribution.sent' } })
  })

  it('that is another one computed again puts aside what it adds, and what it adds only', async () => {
    const { voted, confirm, send, treasury } = await createBox()
    const first = await voted(90_000, equal, 0)
    expectOk(await confirm(first))
    const again = await voted(95_000, equal, 0, first)
    expectOk(await confirm(again))
    // Instead of the first one, which was not sent.
    expect(treasury()).toMatchObject({ treasuryCents: 100_000, reservedCents: 95_000 })
    expectOk(await send(first))
    expect(treasury()).toMatchObject({ treasuryCents: 10_000, reservedCents: 5000, availableCents: 5000 })
    const third = await voted(100_000, equal, 0, again)
    expectOk(await confirm(third))
    expect(treasury()).toMatchObject({ treasuryCents: 10_000, reservedCents: 10_000, availableCents: 0 })
    expectOk(await send(third))
    expect(treasury()).toMatchObject({ treasuryCents: 0, reservedCents: 0, availableCents: 0 })
  })
})
