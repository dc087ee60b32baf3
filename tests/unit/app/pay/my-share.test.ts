import { describe, expect, it } from 'vitest'
import { takePayment } from '../../../../src/app/billing/take-payment.ts'
import { castBallot } from '../../../../src/app/meeting/cast-ballot.ts'
import { closeVote } from '../../../../src/app/meeting/close-vote.ts'
import { openMotion } from '../../../../src/app/meeting/open-motion.ts'
import { roomRecordsOf } from '../../../../src/app/meeting/records-of.ts'
import { writeNote } from '../../../../src/app/note/write-note.ts'
import { distributionViews } from '../../../../src/app/pay/distribution-view.ts'
import { mySharesOf, sumOfShares } from '../../../../src/app/pay/my-share.ts'
import {
  confirmDistribution,
  markSentToPayroll,
  proposeDistribution,
  recomputeDistribution,
} from '../../../../src/app/pay/propose-distribution.ts'
import { readSharers } from '../../../../src/app/pay/simulate-distribution.ts'
import type { RecordId } from '../../../../src/base/ids.ts'
import { createJobCoop, firstId } from '../job/job-kit.ts'
import { expectOk } from '../memory-device.ts'

describe('« Ma part » [J18]', () => {
  it('counts the line of a sharing computed again instead of the earlier one, which stays readable', async () => {
    const { anna, ines, yanis, coordinator, coop, exchange } = await createJobCoop()
    const log = (minutes: number) =>
      ines.save([
        { kind: 'timeLog', coop, person: ines.me.person, fields: { day: '2024-07-15', minutes, kind: 'job' } },
      ])
    expectOk(await log(60))
    expectOk(
      await yanis.save([
        { kind: 'timeLog', coop, person: yanis.me.person, fields: { day: '2024-07-15', minutes: 60, kind: 'job' } },
      ]),
    )
    const line = { label: 'Juillet', quantity: 1000, unit: 'flat' as const, unitCents: 10_000, vatBasisPoints: 0 }
    const note = firstId(expectOk(await writeNote(anna, { coop, kind: 'note', lines: [line] })).ids)
    expectOk(await takePayment(anna, { coop, note, cents: 10_000, method: 'transfer' }))
    await exchange()

    const stateOf = (distribution: RecordId) =>
      distributionViews(coordinator.records(coop, 'distribution'), roomRecordsOf(coordinator, coop)).find(
        (view) => view.distribution.id === distribution,
      )?.state
    const carryThrough = async (distribution: RecordId) => {
      await exchange()
      expect(stateOf(distribution)).toBe('proposed')
      const opened = await openMotion(anna, {
        coop,
        wording: 'Le partage',
        method: 'open',
        rule: 'simple',
        voters: 'members',
        distribution,
      })
      const motion = firstId(expectOk(opened).ids)
      await exchange()
      expect(stateOf(distribution)).toBe('voting')
      for (const voter of [ines, yanis]) expectOk(await castBallot(voter, { coop, motion, choice: 'for' }))
      await exchange()
      expectOk(await closeVote(anna, { coop, motion }))
      await exchange()
      expect(stateOf(distribution)).toBe('voted')
      expectOk(await confirmDistribution(coordinator, { coop, distribution }))
      expect(stateOf(distribution)).toBe('confirmed')
      expectOk(await markSentToPayroll(coordinator, { coop, distribution }))
      expect(stateOf(distribution)).toBe('sent')
      await exchange()
    }
    const mine = () => mySharesOf(ines.records(coop, 'payLine'))

    const rule = { method: 'hours' as const }
    const input = { coop, poolCents: 9000, rule, sharers: readSharers(anna, { coop }) }
    const first = firstId(expectOk(await proposeDistribution(anna, input)).ids)
    await carryThrough(first)
    expect(sumOfShares(mine())).toBe(4500)

    expectOk(await log(60))
    await exchange()
    const again = firstId(expectOk(await recomputeDistribution(coordinator, { coop, distribution: first })).ids)
    await carryThrough(again)
    expect(mine().map(({ line, replaced }) => [line.cents, replaced])).toEqual([
      [6000, false],
      [4500, true],
    ])
    expect(sumOfShares(mine())).toBe(6000)
    expect(
      await openMotion(anna, {
        coop,
        wording: 'Encore',
        method: 'open',
        rule: 'simple',
        voters: 'members',
        distribution: first,
      }),
    ).toMatchObject({ error: { type: 'distribution.confirmed' } })
  })
})
