import { describe, expect, it } from 'vitest'
import type { OpenDevice } from '../../../../src/app/device/create-device.ts'
import { castBallot } from '../../../../src/app/meeting/cast-ballot.ts'
import { closeVote } from '../../../../src/app/meeting/close-vote.ts'
import { openMotion } from '../../../../src/app/meeting/open-motion.ts'
import { roomRecordsOf } from '../../../../src/app/meeting/records-of.ts'
import {
  answerContest,
  contestShare,
  contestState,
  contestsOf,
  withdrawContest,
} from '../../../../src/app/pay/contest-share.ts'
import {
  confirmDistribution,
  proposeDistribution,
  takeBackDistribution,
} from '../../../../src/app/pay/propose-distribution.ts'
import { groupShares, payDecision, showShares } from '../../../../src/app/pay/share-copies.ts'
import { readSharers } from '../../../../src/app/pay/simulate-distribution.ts'
import type { RecordId } from '../../../../src/base/ids.ts'
import type { ShareMethod } from '../../../../src/domain/money/distribution.rules.ts'
import { createJobCoop, firstId } from '../job/job-kit.ts'
import { expectOk } from '../memory-device.ts'

const poolCents = 10_001

/** Inès has 10 hours, Yanis 20; the box holds 1 000 €. */
async function createSharing() {
  const test = await createJobCoop()
  const { anna, ines, yanis, coordinator, coop, exchange } = test
  for (const [person, minutes] of [
    [ines, 600],
    [yanis, 1200],
  ] as const)
    expectOk(
      await person.save([
        {
          kind: 'timeLog',
          coop,
          person: person.me.person,
          fields: { day: '2024-07-15', minutes, kind: 'job' },
        },
      ]),
    )
  const income = { day: '2024-07-15', cents: 100_000, source: 'opening', label: 'Début' }
  expectOk(await anna.save([{ kind: 'otherIncome', coop, fields: income }]))
  await exchange()
  const vote = async (wording: string, more: { distribution?: RecordId; supersedes?: RecordId } = {}) => {
    const rule = { method: 'open', rule: 'simple', voters: 'members' } as const
    const motion = firstId(expectOk(await openMotion(anna, { coop, wording, ...rule, ...more })).ids)
    await exchange()
    const close = async (choice: 'for' | 'against' = 'for') => {
      for (const voter of [ines, yanis]) expectOk(await castBallot(voter, { coop, motion, choice }))
      await exchange()
      const { decision } = expectOk(await closeVote(anna, { coop, motion }))
      await exchange()
      return decision
    }
    return close
  }
  const decide = async (wording: string, supersedes?: RecordId) => {
    const decision = await (await vote(wording, supersedes === undefined ? {} : { supersedes }))()
    if (decision === undefined) throw new Error('expected a decision')
    return decision
  }
  const propose = async (method: ShareMethod, declared: readonly [number, number] = [0, 0]) => {
    const own = new Map([
      [ines.me.person, declared[0]],
      [yanis.me.person, declared[1]],
    ])
    const sharers = readSharers(anna, { coop }).map((one) => ({
      person: one.person,
      ...(method === 'hours' ? { minutes: one.minutes } : {}),
      ...(method === 'selfDeclared' ? { declaredCents: own.get(one.person) } : {}),
    }))
    const saved = expectOk(await proposeDistribution(anna, { coop, poolCents, rule: { method }, sharers }))
    await exchange()
    return firstId(saved.ids)
  }
  const confirm = (distribution: RecordId) => confirmDistribution(coordinator, { coop, distribution })
  const read = (device: OpenDevice) => groupShares(device.records(coop, 'shareCopy'), roomRecordsOf(device, coop))
  return { ...test, vote, decide, propose, confirm, read }
}

describe('everyone’s shares [D172]', () => {
  it('stay with the team and each person while no decision was taken', async () => {
    const { ines, coop, vote, propose, confirm, exchange, read } = await createSharing()
    const distribution = await propose('hours')
    await (await vote('Le partage', { distribution }))()
    expectOk(await confirm(distribution))
    await exchange()
    expect(ines.records(coop, 'payLine').map(({ fields }) => fields.cents)).toEqual([3334])
    expect(ines.records(coop, 'shareCopy')).toEqual([])
    expect(ines.records(coop, 'distribution')).toEqual([])
    expect(read(ines)).toEqual([])
  })

  it('are read by all from the decision on: at the vote, with the hours, then confirmed', async () => {
    const { anna, ines, yanis, coop, vote, decide, propose, confirm, exchange, read } = await createSharing()
    const decision = await decide('Montrer les parts de chacun')
    expect(await showShares(ines, { coop, decision })).toMatchObject({ ok: false })
    expectOk(await showShares(anna, { coop, decision }))
    const distribution = await propose('hours')
    expect(ines.records(coop, 'shareCopy')).toEqual([])
    const close = await vote('Le partage', { distribution })
    const lines = [
      { person: ines.me.person, cents: 3334, minutes: 600 },
      { person: yanis.me.person, cents: 6667, minutes: 1200 },
    ]
    expect(payDecision(roomRecordsOf(ines, coop))?.id).toBe(decision)
    expect(read(ines)).toMatchObject([{ state: 'voting', copy: { poolCents, method: 'hours' } }])
    expect(read(ines)[0]?.copy.lines).toEqual(expect.arrayContaining(lines))
    expect(JSON.stringify(ines.records(coop, 'shareCopy'))).not.toContain('Yanis')
    await close()
    expectOk(await confirm(distribution))
    await exchange()
    expect(read(ines)).toMatchObject([{ state: 'confirmed', replaced: false }])
    expect(read(ines)[0]?.copy.lines).toHaveLength(2)
  })

  it('of a proposal that was refused, or taken back, are told as such: the first no more, the second as voted', async () => {
    const { anna, ines, coordinator, coop, vote, decide, propose, confirm, exchange, read } = await createSharing()
    expectOk(await showShares(anna, { coop, decision: await decide('Montrer les parts de chacun') }))
    const refused = await propose('equal')
    await (await vote('Un partage', { distribution: refused }))('against')
    expect(read(ines)).toEqual([])
    const distribution = await propose('hours')
    await (await vote('Le partage', { distribution }))()
    expectOk(await confirm(distribution))
    expectOk(await takeBackDistribution(coordinator, { coop, distribution }))
    await exchange()
    expect(read(ines)).toMatchObject([{ state: 'voted', copy: { distribution } }])
  })

  it('begin with what was confirmed since the decision, and are emptied when they are no longer shown', async () => {
    const { anna, ines, coop, vote, decide, propose, confirm, exchange, read } = await createSharing()
    const distribution = await propose('hours')
    await (await vote('Le partage', { distribution }))()
    expectOk(await confirm(distribution))
    expectOk(await showShares(anna, { coop, decision: await decide('Montrer les parts de chacun') }))
    await exchange()
    expect(read(ines)).toMatchObject([{ state: 'confirmed' }])
    expectOk(await showShares(anna, { coop, decision: null }))
    await exchange()
    expect(read(ines)).toEqual([])
    expect(ines.records(coop, 'shareCopy').map(({ fields }) => fields.lines)).toEqual([[]])
  })

  it('end by a decision that replaces it, and never come from one that does not stand', async () => {
    const { anna, ines, coop, vote, decide, propose, read } = await createSharing()
    const decision = await decide('Montrer les parts de chacun')
    expectOk(await showShares(anna, { coop, decision }))
    await vote('Le partage', { distribution: await propose('equal') })
    expect(read(ines)).toHaveLength(1)
    await decide('Chacun lit sa part', decision)
    expect(read(ines)).toEqual([])
    const unknown = 'de:0000000000000000000000' as RecordId
    expect(await showShares(anna, { coop, decision: unknown })).toMatchObject({
      error: { type: 'decision.not_standing' },
    })
  })
})

describe('a share that each person says before everyone [D173]', () => {
  it('is read by all from its proposal on, and waits while somebody’s words have no answer', async () => {
    const { anna, ines, coop, vote, propose, confirm, exchange, yanis, read } = await createSharing()
    const distribution = await propose('selfDeclared', [2500, 7000])
    expect(read(ines)).toMatchObject([{ state: 'proposed', copy: { method: 'selfDeclared' } }])
    expect(read(ines)[0]?.copy.lines).toContainEqual({ person: yanis.me.person, cents: 7000 })
    const about = { coop, distribution, person: yanis.me.person }
    expect(await contestShare(ines, { ...about, wording: '  ' })).toMatchObject({
      error: { type: 'contest.wording_missing' },
    })
    const contest = firstId(expectOk(await contestShare(ines, { ...about, wording: 'C’est trop' })).ids)
    await (await vote('Le partage', { distribution }))()
    expect(await confirm(distribution)).toMatchObject({ error: { type: 'distribution.contested' } })
    expect(contestsOf(yanis.records(coop, 'shareContest'), distribution)).toMatchObject([
      { wording: 'C’est trop', createdBy: ines.me.person, person: yanis.me.person },
    ])
    expect(await answerContest(yanis, { coop, contest, answer: 'Non' })).toMatchObject({ ok: false })
    expectOk(await answerContest(anna, { coop, contest, answer: 'Le groupe en a parlé lundi.' }))
    await exchange()
    expect(contestsOf(ines.records(coop, 'shareContest'), distribution).map(contestState)).toEqual(['answered'])
    expectOk(await confirm(distribution))
    await exchange()
    expect(await contestShare(ines, { ...about, wording: 'Encore' })).toMatchObject({
      error: { type: 'distribution.confirmed' },
    })
  })

  it('goes on once its author takes the words back, and nobody else can', async () => {
    const { anna, ines, yanis, coop, vote, propose, confirm, exchange } = await createSharing()
    const distribution = await propose('selfDeclared', [2500, 7000])
    const about = { coop, distribution, person: yanis.me.person }
    const contest = firstId(expectOk(await contestShare(ines, { ...about, wording: 'C’est trop' })).ids)
    await (await vote('Le partage', { distribution }))()
    for (const other of [yanis, anna])
      expect(await withdrawContest(other, { coop, contest })).toMatchObject({ ok: false })
    expect(await confirm(distribution)).toMatchObject({ error: { type: 'distribution.contested' } })
    expectOk(await withdrawContest(ines, { coop, contest }))
    await exchange()
    expectOk(await confirm(distribution))
  })

  it('keeps its copy when the group no longer shows the others, and no other way may be contested', async () => {
    const { anna, ines, coop, vote, decide, propose, exchange, yanis, read } = await createSharing()
    expectOk(await showShares(anna, { coop, decision: await decide('Montrer les parts de chacun') }))
    const hours = await propose('hours')
    await vote('Le partage', { distribution: hours })
    const own = await propose('selfDeclared', [2500, 7000])
    expect(
      await contestShare(ines, { coop, distribution: hours, person: yanis.me.person, wording: 'Non' }),
    ).toMatchObject({ error: { type: 'distribution.unknown' } })
    expectOk(await showShares(anna, { coop, decision: null }))
    await exchange()
    expect(read(ines).map(({ copy }) => [copy.distribution, copy.lines.length])).toEqual([[own, 2]])
  })
})
