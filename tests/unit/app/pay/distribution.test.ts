import { describe, expect, it } from 'vitest'
import { takePayment } from '../../../../src/app/billing/take-payment.ts'
import { castBallot } from '../../../../src/app/meeting/cast-ballot.ts'
import { closeVote } from '../../../../src/app/meeting/close-vote.ts'
import { openMotion } from '../../../../src/app/meeting/open-motion.ts'
import { writeNote } from '../../../../src/app/note/write-note.ts'
import {
  confirmDistribution,
  markSentToPayroll,
  proposeDistribution,
  recomputeDistribution,
} from '../../../../src/app/pay/propose-distribution.ts'
import { readTreasury } from '../../../../src/app/pay/read-treasury.ts'
import { readSharers, simulateDistributions } from '../../../../src/app/pay/simulate-distribution.ts'
import { takeBackFromPayroll } from '../../../../src/app/pay/take-back-from-payroll.ts'
import type { RecordId } from '../../../../src/base/ids.ts'
import { createJobCoop, firstId } from '../job/job-kit.ts'
import { expectOk } from '../memory-device.ts'

const poolCents = 100_000

/** Inès has 10 hours, Yanis 20; 1 100 € came in, 10 % of which is the structure's. */
async function createSeason() {
  const test = await createJobCoop()
  const { anna, ines, yanis, coordinator, coop, exchange } = test
  const log = (person: typeof ines, minutes: number, more = {}) =>
    person.save([
      {
        kind: 'timeLog',
        coop,
        person: person.me.person,
        fields: { day: '2024-07-15', minutes, kind: 'job', ...more },
      },
    ])
  const inesLog = firstId(expectOk(await log(ines, 600)).ids)
  expectOk(await log(yanis, 1200))
  const line = { label: 'Juillet', quantity: 1000, unit: 'flat' as const, unitCents: 111_112, vatBasisPoints: 0 }
  const note = firstId(expectOk(await writeNote(anna, { coop, kind: 'note', lines: [line] })).ids)
  const pay = (cents: number) => takePayment(anna, { coop, note, cents, method: 'transfer' })
  const settings = coordinator.records(coop, 'coop')[0]?.id
  if (settings === undefined) throw new Error('expected the coop')
  expectOk(await coordinator.save([{ kind: 'coop', coop, id: settings, fields: { contributionBasisPoints: 1000 } }]))
  await exchange()
  const vote = async (distribution: RecordId) => {
    const motion = firstId(
      expectOk(
        await openMotion(anna, {
          coop,
          wording: 'Le partage',
          method: 'open',
          rule: 'simple',
          voters: 'members',
          distribution,
        }),
      ).ids,
    )
    const close = async () => {
      await exchange()
      for (const voter of [ines, yanis]) expectOk(await castBallot(voter, { coop, motion, choice: 'for' }))
      await exchange()
      return closeVote(anna, { coop, motion })
    }
    return close
  }
  return { ...test, inesLog, pay, vote, log }
}

describe('a distribution [J18]', () => {
  it('is simulated in three ways, voted, confirmed to the cent, and each reads their own line only', async () => {
    const { anna, ines, yanis, coordinator, coop, exchange, pay, vote } = await createSeason()
    const sharers = readSharers(anna, { coop })
    expect(sharers.map(({ minutes }) => minutes).sort()).toEqual([1200, 600])
    const simulated = simulateDistributions({
      poolCents,
      sharers,
      rules: [{ method: 'equal' }, { method: 'hours' }, { method: 'mixedHours', equalBasisPoints: 5000 }],
    }).map(({ shared }) =>
      expectOk(shared)
        .lines.map(({ cents }) => cents)
        .sort((a, b) => a - b),
    )
    expect(simulated).toEqual([
      [50_000, 50_000],
      [33_333, 66_667],
      [41_667, 58_333],
    ])
    const rule = { method: 'hours' as const }
    const distribution = firstId(expectOk(await proposeDistribution(anna, { coop, poolCents, rule, sharers })).ids)
    await exchange()
    const confirm = () => confirmDistribution(coordinator, { coop, distribution })
    const close = await vote(distribution)
    await exchange()
    expect(await confirm()).toMatchObject({ error: { type: 'distribution.not_voted' } })
    expectOk(await close())
    await exchange()
    expect(await confirm()).toMatchObject({ error: { type: 'distribution.unpaid_notes' } })
    expectOk(await pay(111_112))
    await exchange()
    expect(readTreasury(coordinator, { coop })).toMatchObject({ treasuryCents: 111_112, availableCents: 100_001 })
    expectOk(await confirm())
    expect(await confirm()).toMatchObject({ error: { type: 'distribution.confirmed' } })
    await exchange()
    const own = (device: typeof ines) =>
      device.records(coop, 'payLine').map(({ person, fields }) => [person, fields.cents])
    expect(own(ines)).toEqual([[ines.me.person, 33_333]])
    expect(own(yanis)).toEqual([[yanis.me.person, 66_667]])
    expect(ines.records(coop, 'distribution')).toEqual([])
    // Confirmed, it is in the box and no more to share. [D161]
    const reserved = { treasuryCents: 111_112, reservedCents: poolCents, availableCents: 1 }
    expect(readTreasury(coordinator, { coop })).toMatchObject(reserved)
    expectOk(await markSentToPayroll(coordinator, { coop, distribution }))
    const sent = { treasuryCents: 11_112, reservedCents: 0, availableCents: 1 }
    expect(readTreasury(coordinator, { coop })).toMatchObject(sent)
    // Pressed by mistake: confirmed again, and sent again. [D168]
    expectOk(await takeBackFromPayroll(coordinator, { coop, distribution }))
    expect(readTreasury(coordinator, { coop })).toMatchObject(reserved)
    expectOk(await takeBackFromPayroll(coordinator, { coop, distribution }))
    expectOk(await markSentToPayroll(coordinator, { coop, distribution }))
    await exchange()
    expect(await takeBackFromPayroll(anna, { coop, distribution })).toMatchObject({
      error: { type: 'save.not_allowed' },
    })
    expect(readTreasury(coordinator, { coop })).toMatchObject(sent)
  })

  it('once paid stays as it was when a log is corrected: another proposal stands beside it', async () => {
    const { anna, ines, coordinator, coop, exchange, pay, vote, inesLog, log } = await createSeason()
    expectOk(await pay(111_112))
    const sharers = readSharers(anna, { coop })
    const rule = { method: 'hours' as const }
    const distribution = firstId(expectOk(await proposeDistribution(anna, { coop, poolCents, rule, sharers })).ids)
    const close = await vote(distribution)
    expectOk(await close())
    await exchange()
    expectOk(await confirmDistribution(coordinator, { coop, distribution }))
    expectOk(await markSentToPayroll(coordinator, { coop, distribution }))
    const recompute = () => recomputeDistribution(coordinator, { coop, distribution, why: 'Deux heures oubliées' })
    expect(await recompute()).toMatchObject({ error: { type: 'distribution.nothing_changed' } })
    const before = JSON.stringify(coordinator.record(distribution)?.fields)
    expectOk(await log(ines, 1200, { corrects: inesLog }))
    await exchange()
    const again = firstId(expectOk(await recompute()).ids)
    expect(JSON.stringify(coordinator.record(distribution)?.fields)).toBe(before)
    const fields = coordinator.record(again)?.fields
    expect(fields).toMatchObject({ recomputes: distribution, poolCents, lines: [{ cents: 50_000 }, { cents: 50_000 }] })
    expect(fields?.confirmedOn).toBeUndefined()
    await exchange()
    expect(ines.records(coop, 'payLine').map((one) => one.fields.cents)).toEqual([33_333])
    expect(
      await coordinator.save([{ kind: 'distribution', coop, id: distribution, fields: { poolCents: 1 } }]),
    ).toMatchObject({ ok: false })
  })
})
