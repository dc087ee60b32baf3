import { describe, expect, it } from 'vitest'
import { castBallot } from '../../../../src/app/meeting/cast-ballot.ts'
import { closeVote, settleVote } from '../../../../src/app/meeting/close-vote.ts'
import { decisionViews } from '../../../../src/app/meeting/motion-view.ts'
import { openMotion } from '../../../../src/app/meeting/open-motion.ts'
import { roomRecordsOf } from '../../../../src/app/meeting/records-of.ts'
import { renumberDecision } from '../../../../src/app/meeting/renumber-decision.ts'
import { votesToCast } from '../../../../src/app/meeting/votes-to-cast.ts'
import { expectOk } from '../memory-device.ts'
import { createWorld } from './world.ts'

const hands = (more: Partial<Record<'for' | 'against' | 'abstain' | 'objections', number>>) => ({
  for: 0,
  against: 0,
  abstain: 0,
  objections: 0,
  ...more,
})

describe('A vote', () => {
  it('takes phones and the tablet’s urn, counts the last choice, and writes the decision with its result', async () => {
    const { anna, coop, exchange, ines, people, present, propose, vote, yanis } = await createWorld()
    await present(people.ines, people.yanis, people.malo)
    const motion = await propose()
    expectOk(await castBallot(ines, { coop, motion, choice: 'against' }))
    expectOk(await castBallot(ines, { coop, motion, choice: 'for' }))
    expectOk(await castBallot(yanis, { coop, motion, choice: 'abstain' }))
    expectOk(await castBallot(anna, { coop, motion, choice: 'for', voter: people.malo }))
    await exchange()
    expect(vote(anna, motion).live).toEqual({ for: 2, against: 0, abstain: 1, objections: 0 })
    expect(vote(anna, motion).waiting).toEqual([people.lina])
    const closed = expectOk(await closeVote(anna, { coop, motion }))
    expect(closed.closing).toMatchObject({ for: 2, against: 0, result: 'accepted', reason: 'majority', present: 3 })
    expect(closed.closing.countedBallots).toHaveLength(3)
    expect(closed.closing.setAsideBallots).toHaveLength(1)
    await exchange()
    const [decision] = decisionViews(roomRecordsOf(ines, coop))
    expect(decision).toMatchObject({ state: 'standing', decision: { id: closed.decision, number: 1, motion } })
    expect(decision?.decision.wording).toBe('Passer le jardinage à 18 € de l’heure')
  })

  it('waits on one’s home only until one has voted, and never when hands are raised', async () => {
    const { coop, ines, people, present, propose, exchange } = await createWorld()
    await present(people.ines, people.malo)
    const motion = await propose({ voters: 'present' })
    await propose({ method: 'hands' })
    await exchange()
    const waiting = (person: typeof people.ines) =>
      votesToCast({ person, openMotions: ines.records(coop, 'motion'), ballots: ines.records(coop, 'ballot') }).map(
        ({ id }) => id,
      )
    expect(waiting(people.ines)).toEqual([motion])
    expect(waiting(people.yanis)).toEqual([])
    expectOk(await castBallot(ines, { coop, motion, choice: 'against' }))
    expect(waiting(people.ines)).toEqual([])
    expect(waiting(people.malo)).toEqual([motion])
  })

  it('refuses someone else’s phone, people who may not vote, a coopérant’s urn, and a second end', async () => {
    const { anna, coop, ines, meeting, people, present, propose, yanis } = await createWorld()
    await present(people.ines, people.malo)
    const motion = await propose({ voters: 'present' })
    const refusal = async (result: ReturnType<typeof castBallot>) => (await result).ok || (await result)
    expect(await refusal(castBallot(yanis, { coop, motion, choice: 'for' }))).toMatchObject({
      error: { type: 'vote.not_eligible' },
    })
    expect(await refusal(castBallot(ines, { coop, motion, choice: 'for', voter: people.malo }))).toMatchObject({
      error: { type: 'save.not_allowed' },
    })
    expectOk(await castBallot(ines, { coop, motion, choice: 'for' }))
    expectOk(await closeVote(ines, { coop, motion }))
    expect(await closeVote(ines, { coop, motion })).toMatchObject({ error: { type: 'vote.closed' } })
    expect(await refusal(castBallot(ines, { coop, motion, choice: 'for' }))).toMatchObject({
      error: { type: 'vote.closed' },
    })
    expect(
      await openMotion(anna, { coop, meeting, wording: '  ', method: 'open', rule: 'simple', voters: 'members' }),
    ).toMatchObject({ error: { type: 'vote.wording_missing' } })
  })

  it('asks for the meeting’s quorum when only those present vote', async () => {
    const { anna, coop, meeting, people, present } = await createWorld()
    await present(people.ines)
    const wording = 'Acheter une tondeuse'
    const opened = await openMotion(anna, {
      coop,
      meeting,
      wording,
      method: 'hands',
      rule: 'simple',
      voters: 'present',
    })
    expect(opened).toMatchObject({ ok: false, error: { type: 'meeting.quorum_missing', present: 1, needed: 2 } })
  })

  it('counts raised hands with no network, never more than the people in the room [J13]', async () => {
    const { anna, coop, hub, people, present, propose, vote } = await createWorld()
    hub.setOnline(anna, false)
    await present(people.ines, people.yanis, people.malo)
    const motion = await propose({ method: 'hands', rule: 'absolute' })
    expect(await closeVote(anna, { coop, motion })).toMatchObject({ error: { type: 'vote.hands_missing' } })
    expect(await closeVote(anna, { coop, motion, hands: hands({ for: 3, against: 1 }) })).toMatchObject({
      error: { type: 'vote.more_votes_than_people', votes: 4, people: 3 },
    })
    const closed = expectOk(await closeVote(anna, { coop, motion, hands: hands({ for: 2, against: 1 }) }))
    expect(closed).toMatchObject({ closing: { result: 'rejected', reason: 'no_majority' } })
    expect(closed.decision).toBeUndefined()
    expect(vote(anna, motion).state).toBe('closed')
    expect(anna.records(coop, 'decision')).toEqual([])
  })

  it('lets the group keep or lift an objection under consent', async () => {
    const { anna, coop, exchange, ines, people, present, propose, yanis } = await createWorld()
    await present(people.ines, people.yanis)
    for (const [upheldObjections, result] of [
      [0, 'accepted'],
      [1, 'rejected'],
    ] as const) {
      const motion = await propose({ rule: 'consent' })
      expectOk(await castBallot(ines, { coop, motion, choice: 'for' }))
      expectOk(await castBallot(yanis, { coop, motion, choice: 'objection' }))
      await exchange()
      expect(expectOk(await closeVote(anna, { coop, motion, upheldObjections })).closing.result).toBe(result)
    }
  })

  it('shows a ballot that arrives after the end, and does not count it [J14]', async () => {
    const { anna, coop, exchange, hub, ines, people, present, propose, vote, yanis } = await createWorld()
    await present(people.ines, people.yanis)
    const motion = await propose()
    hub.setOnline(yanis, false)
    expectOk(await castBallot(ines, { coop, motion, choice: 'for' }))
    expectOk(await castBallot(yanis, { coop, motion, choice: 'against' }))
    await exchange()
    expectOk(await closeVote(anna, { coop, motion }))
    hub.setOnline(yanis, true)
    await exchange()
    for (const device of [anna, yanis]) {
      const seen = vote(device, motion)
      expect(seen.closing).toMatchObject({ for: 1, against: 0, result: 'accepted' })
      expect(seen.late.map(({ voter }) => voter)).toEqual([people.yanis])
    }
  })

  it('shows two results when two people end it with no network, until the meeting keeps one [J16]', async () => {
    const { anna, coop, coordinator, exchange, hub, ines, people, present, propose, vote, yanis } = await createWorld()
    await present(people.ines, people.yanis)
    const motion = await propose()
    expectOk(await castBallot(ines, { coop, motion, choice: 'for' }))
    await exchange()
    hub.setOnline(anna, false)
    hub.setOnline(coordinator, false)
    for (const voter of [people.yanis, people.malo])
      expectOk(await castBallot(coordinator, { coop, motion, choice: 'against', voter }))
    expectOk(await closeVote(anna, { coop, motion }))
    expectOk(await closeVote(coordinator, { coop, motion }))
    hub.setOnline(anna, true)
    hub.setOnline(coordinator, true)
    await exchange()
    const views = [anna, coordinator, yanis].map((device) => vote(device, motion))
    for (const view of views) {
      expect(view.state).toBe('disputed')
      expect(view.results.map(({ result }) => result).sort()).toEqual(['accepted', 'rejected'])
    }
    expect(decisionViews(roomRecordsOf(anna, coop))).toMatchObject([{ state: 'disputed' }])

    const keep = vote(anna, motion).results.find(({ result }) => result === 'rejected')?.id
    if (keep === undefined) throw new Error('expected the rejecting result')
    expectOk(await settleVote(anna, { coop, motion, keep }))
    await exchange()
    expect(vote(yanis, motion)).toMatchObject({ state: 'closed', closing: { result: 'rejected' } })
    expect(decisionViews(roomRecordsOf(yanis, coop))).toMatchObject([{ state: 'dropped' }])
    expect(await settleVote(anna, { coop, motion, keep })).toMatchObject({ error: { type: 'vote.not_disputed' } })
  })

  it('shows two decisions with one number, until one takes the next', async () => {
    const { anna, coop, coordinator, exchange, hub, people, present, propose } = await createWorld()
    await present(people.ines, people.yanis)
    const motions = [await propose({ method: 'hands' }), await propose({ method: 'hands', wording: 'Repeindre' })]
    await exchange()
    hub.setOnline(anna, false)
    hub.setOnline(coordinator, false)
    for (const [device, motion] of [
      [anna, motions[0]],
      [coordinator, motions[1]],
    ] as const)
      if (motion) expectOk(await closeVote(device, { coop, motion, hands: hands({ for: 2 }) }))
    hub.setOnline(anna, true)
    hub.setOnline(coordinator, true)
    await exchange()
    const [first] = decisionViews(roomRecordsOf(anna, coop))
    expect(first).toMatchObject({ sameNumber: true, decision: { number: 1 } })
    if (first) expectOk(await renumberDecision(anna, { coop, decision: first.decision.id }))
    await exchange()
    const numbers = decisionViews(roomRecordsOf(coordinator, coop)).map(({ decision }) => decision.number)
    expect(numbers).toEqual([2, 1])
  })
})
