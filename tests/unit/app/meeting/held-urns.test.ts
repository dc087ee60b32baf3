import { describe, expect, it } from 'vitest'
import { castBallot } from '../../../../src/app/meeting/cast-ballot.ts'
import { heldUrns } from '../../../../src/app/meeting/held-urns.ts'
import { markPresence } from '../../../../src/app/meeting/mark-presence.ts'
import { expectOk } from '../memory-device.ts'
import { createWorld } from './world.ts'

describe('The urns that stand open on a tablet', () => {
  it('take one voice each, tell who has voted, and are gone once closed', async () => {
    const { anna, coop, people, present, propose } = await createWorld()
    await present(people.ines, people.malo, people.lina)
    const motion = await propose({ method: 'secret' })
    const urns = heldUrns(anna)
    expect(urns.voters(motion)).toBeUndefined()
    expect(urns.vote(motion, people.ines, { choice: 'for' })).toMatchObject({ error: { type: 'urn.absent' } })
    let told = 0
    urns.changed.subscribe(() => {
      told += 1
    })
    expectOk(await urns.open({ coop, motion }))
    expectOk(urns.vote(motion, people.ines, { choice: 'for' }))
    // Opening it again empties nothing.
    expectOk(await urns.open({ coop, motion }))
    expectOk(urns.vote(motion, people.malo, { choice: 'for' }))
    expect(urns.vote(motion, people.malo, { choice: 'against' })).toMatchObject({
      error: { type: 'urn.already_voted' },
    })
    expect(urns.voters(motion)).toEqual([people.ines, people.malo].sort())
    const { closing } = expectOk(await urns.close(motion))
    expect(closing).toMatchObject({ for: 2, against: 0, result: 'accepted' })
    expect(urns.voters(motion)).toBeUndefined()
    expect(told).toBe(4)
  })

  it('elect someone without a candidate, and by a second round between those who lead', async () => {
    const { anna, coop, people, present, propose } = await createWorld()
    await present(people.ines, people.yanis, people.malo, people.lina)
    const elect = async (round: number, candidates: (typeof people.ines)[], voices: (typeof people.ines)[]) => {
      const motion = await propose({ method: 'secret', rule: 'election', round, candidates })
      const urns = heldUrns(anna)
      expectOk(await urns.open({ coop, motion }))
      const voters = Object.values(people)
      for (const [i, candidate] of voices.entries()) {
        const voter = voters[i]
        if (voter !== undefined) expectOk(urns.vote(motion, voter, { choice: 'for', candidate }))
      }
      return expectOk(await urns.close(motion)).closing
    }
    const { ines, yanis, malo } = people
    expect(await elect(1, [], [ines, ines, malo, yanis])).toMatchObject({ result: 'rejected', reason: 'no_majority' })
    expect(await elect(2, [ines, malo], [ines, ines, malo, malo])).toMatchObject({ reason: 'election_tie' })
    expect(await elect(2, [ines, malo], [ines, malo, ines])).toMatchObject({ reason: 'elected', elected: ines })
  })
})

describe('A proxy', () => {
  it('lets only its holder speak for someone, by phone or on the tablet, and one’s own word outranks it', async () => {
    const { anna, coop, meeting, people, present, propose, ines, yanis, vote, exchange } = await createWorld()
    await present(people.ines, people.malo)
    const given = { coop, meeting, person: people.yanis, state: 'proxy' as const, proxyTo: people.ines }
    expectOk(await markPresence(anna, given))
    expectOk(await markPresence(anna, { ...given, person: people.lina }))
    await exchange()
    const motion = await propose()
    const forYanis = { coop, motion, voter: people.yanis, via: 'proxy' as const }
    expectOk(await castBallot(ines, { ...forYanis, choice: 'against' }))
    expect(await castBallot(ines, { ...forYanis, voter: people.malo, choice: 'for' })).toMatchObject({
      error: { type: 'vote.not_holder' },
    })
    expectOk(await castBallot(anna, { coop, motion, voter: people.lina, choice: 'for' }))
    await exchange()
    const read = () => vote(anna, motion).ballots.map(({ voter, choice, via, by }) => ({ voter, choice, via, by }))
    expect(read()).toEqual(
      [
        { voter: people.yanis, choice: 'against', via: 'proxy', by: people.ines },
        { voter: people.lina, choice: 'for', via: 'urn', by: people.ines },
      ].sort((a, b) => (a.voter < b.voter ? -1 : 1)),
    )
    expectOk(await castBallot(yanis, { coop, motion, choice: 'for' }))
    await exchange()
    expect(vote(anna, motion).live).toMatchObject({ for: 2, against: 0 })
  })
})
