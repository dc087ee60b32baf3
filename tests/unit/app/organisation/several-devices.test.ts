// « Code oublié »: the same person comes back with a new device. Both are theirs; neither counts twice.

import { describe, expect, it } from 'vitest'
import { castBallot } from '../../../../src/app/meeting/cast-ballot.ts'
import { motionViews } from '../../../../src/app/meeting/motion-view.ts'
import { openMotion } from '../../../../src/app/meeting/open-motion.ts'
import { roomRecordsOf } from '../../../../src/app/meeting/records-of.ts'
import { renewClaimedKeys } from '../../../../src/app/organisation/invitations.ts'
import { createTestCoop, expectOk } from '../memory-device.ts'

async function inesTwice() {
  const world = await createTestCoop()
  const old = await world.newcomer('Inès', 'cooperant')
  const noa = await world.newcomer('Noa', 'cooperant')
  const next = await world.anotherDevice(old.me.person, 'cooperant')
  return { ...world, old, noa, next }
}

describe('somebody with two devices', () => {
  it('has one voice in a vote: the last choice, from whichever of them', async () => {
    const { coop, coordinator, exchange, hub, next, noa, old } = await inesTwice()
    const proposal = { coop, wording: 'Une remorque', method: 'open', rule: 'simple', voters: 'members' } as const
    const [motion] = expectOk(await openMotion(coordinator, proposal)).ids
    if (!motion) throw new Error('expected an id')
    await exchange()
    hub.setOnline(old, false)
    expectOk(await castBallot(old, { coop, motion, choice: 'against' }))
    expectOk(await castBallot(next, { coop, motion, choice: 'for' }))
    expectOk(await castBallot(noa, { coop, motion, choice: 'for' }))
    hub.setOnline(old, true)
    await exchange()
    const live = (device: typeof next) =>
      motionViews(roomRecordsOf(device, coop)).find((view) => view.motion.id === motion)?.live
    for (const device of [coordinator, old, next, noa]) {
      const votes = live(device)
      expect((votes?.for ?? 0) + (votes?.against ?? 0)).toBe(2)
      expect(votes).toEqual(live(coordinator))
    }
  })

  it('writes as themself from both, reads on the one what the other kept, and nobody else’s', async () => {
    const { coop, coordinator, exchange, next, noa, old } = await inesTwice()
    const { person } = old.me
    expect(next.me.person).toBe(person)
    expect(next.me.device).not.toBe(old.me.device)
    const consent = (device: typeof old, given: boolean) =>
      device.save([
        {
          kind: 'consent',
          coop,
          person,
          fields: { use: 'photoInternal', given, day: '2024-07-01', by: 'self', via: 'own', until: '2024-12-31' },
        },
      ])
    expectOk(await consent(old, true))
    expectOk(await consent(next, false))
    await exchange()
    for (const device of [old, next, coordinator]) expect(device.records(coop, 'consent')).toHaveLength(2)
    expect(noa.records(coop, 'consent')).toEqual([])
    expect((await consent(noa, true)).ok).toBe(false)
    const authors = new Set(coordinator.records(coop, 'consent').map(({ createdBy }) => createdBy))
    expect([...authors]).toEqual([person])
  })

  it('is not read by a copy of the second invitation once staff met it [R31]', async () => {
    const world = await inesTwice()
    const { coop, coordinator, exchange, next, old } = world
    const { view } = coordinator.core
    const gens = () =>
      [view.spaceId('self', coop, old.me.person), view.spaceId('coop', coop)].map((space) => view.writeEpoch(space)?.op)
    await renewClaimedKeys(coordinator)
    await exchange()
    const after = gens()
    await renewClaimedKeys(coordinator)
    expect(gens()).toEqual(after)
    const later = next.core.view.writeEpoch(view.spaceId('self', coop, old.me.person))
    expect(later && next.core.keyring.key(later.space, later.epoch)).toBeDefined()
    expect(later && old.core.keyring.key(later.space, later.epoch)).toBeDefined()
    // A third device: its invitation carried the keys of now, which are renewed once more.
    await world.anotherDevice(old.me.person, 'cooperant')
    await renewClaimedKeys(coordinator)
    for (const [at, op] of gens().entries()) expect(op).not.toBe(after[at])
  })
})
