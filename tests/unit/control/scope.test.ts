import { beforeAll, describe, expect, it } from 'vitest'
import type { CoopId, Hash, SpaceId } from '../../../src/base/ids.ts'
import { createControlView } from '../../../src/control/control-view.ts'
import { newDeviceSecrets } from '../../../src/keys/device-secrets.ts'
import { claimInvite } from '../../../src/keys/invite-ceremony.ts'
import { opHash } from '../../../src/protocol/control-op.format.ts'
import { type Actor, clock, createWorld, value, type World } from '../keys/world.ts'

let world: World
let coop: CoopId
let actors: Record<string, Actor>
let spaces: Record<string, SpaceId>

beforeAll(async () => {
  world = await createWorld()
  coop = await world.coop()
  const otherCoop = await world.coop()
  const { coordinator } = world
  const animator = await world.join(coordinator, coop, 'animator')
  const ana = await world.join(animator, coop, 'cooperant')
  const bo = await world.join(animator, coop, 'cooperant')
  const otherAnimator = await world.join(coordinator, otherCoop, 'animator')
  const cy = await world.join(otherAnimator, otherCoop, 'cooperant')
  actors = { coordinator, animator, ana, bo, otherAnimator, cy }
  const id = world.view.spaceId
  spaces = {
    office: id('office', world.founded.org),
    staff: id('staff', coop),
    desk: id('desk', coop),
    coop: id('coop', coop),
    'self of ana': id('self', coop, ana.person),
    'case of ana': id('case', coop, ana.person),
    'self of bo': id('self', coop, bo.person),
  }
})

/** Who is in what: the whole of [C30]. */
const matrix: Record<string, string[]> = {
  office: ['coordinator'],
  staff: ['coordinator', 'animator'],
  desk: ['coordinator', 'animator'],
  coop: ['coordinator', 'animator', 'ana', 'bo'],
  'self of ana': ['coordinator', 'animator', 'ana'],
  'case of ana': ['coordinator', 'animator'],
  'self of bo': ['coordinator', 'animator', 'bo'],
}

describe('the matrix of roles and spaces [C30][C31][C32]', () => {
  for (const [space, members] of Object.entries(matrix)) {
    for (const name of ['coordinator', 'animator', 'ana', 'bo', 'otherAnimator', 'cy']) {
      const inside = members.includes(name)
      it(`${inside ? 'lets' : 'does not let'} ${name} ${inside ? 'read and write' : 'read or write'} ${space}`, async () => {
        const { device, keyring } = actors[name] as Actor
        const id = spaces[space] as SpaceId
        expect(world.view.canRead(device.id, id)).toBe(inside)
        const log = world.view.space(id)?.log ?? coop
        const heads = inside ? world.view.entryHeads(device.id, id) : world.view.heads(log)
        expect(world.view.canWrite(device.id, id, heads)).toBe(inside ? 'yes' : 'no')
        // By key, not by screen: with every operation and every blob at hand.
        await keyring.learn()
        expect(keyring.keys().some((key) => key.space === id)).toBe(inside)
        expect(keyring.forged()).toEqual([])
      })
    }
  }
})

describe('writing', () => {
  const can = (name: string, space: string, heads: readonly Hash[]) =>
    world.view.canWrite((actors[name] as Actor).device.id, spaces[space] as SpaceId, heads)

  it('waits for heads that are not known yet [C32]', () => {
    expect(can('ana', 'coop', ['ff'.repeat(32) as Hash])).toBe('waiting')
  })

  it('does not count at heads before the device was established, or before the space was [C32]', () => {
    expect(can('ana', 'coop', [])).toBe('no')
    const [genesisOfCoop] = world.view.ops(coop)
    expect(can('ana', 'coop', genesisOfCoop ? [opHash(genesisOfCoop)] : [])).toBe('no')
    expect(can('coordinator', 'coop', genesisOfCoop ? [opHash(genesisOfCoop)] : [])).toBe('no')
    expect(can('ana', 'coop', world.view.heads(world.founded.org))).toBe('no')
  })

  it('cites few heads, even when many claimed at the same hour [C35]', async () => {
    const animator = actors.animator as Actor
    const invites = []
    for (let i = 0; i < 18; i++) invites.push(await world.invite(animator, coop, 'cooperant'))
    // Each claims from what it pulled before the others did: all their claims are heads at once.
    const alone = createControlView()
    for (const op of world.ops) value(await alone.add(op))
    const newcomers = []
    for (const { inviteText, inviteOp } of invites) {
      const device = await newDeviceSecrets(world.random)
      const claim = value(await claimInvite({ view: alone, inviteText, device, clock }))
      await world.take(claim)
      await world.receipt(inviteOp, claim.claimOp)
      newcomers.push(device)
    }
    expect(world.view.heads(coop).length).toBeGreaterThan(16)
    for (const { id } of [...newcomers, animator.device, world.coordinator.device]) {
      const heads = world.view.entryHeads(id, spaces.coop as SpaceId)
      expect(heads.length).toBeLessThanOrEqual(4)
      expect(world.view.canWrite(id, spaces.coop as SpaceId, heads)).toBe('yes')
    }
    await world.invite(animator, coop, 'cooperant')
    await world.join(world.coordinator, coop, 'animator')
  })
})

describe('those to whom a rotation wraps', () => {
  const idsOf = (space: string) => world.view.recipients(spaces[space] as SpaceId).map((one) => one.id)
  const idOf = (name: string) => (actors[name] as Actor).device.id

  it('are those directly in the space, and the root for office and staff [C34]', () => {
    expect(idsOf('office')).toEqual([idOf('coordinator'), world.founded.root].sort())
    expect(idsOf('staff')).toContain(idOf('animator'))
    expect(idsOf('staff')).toContain(world.founded.root)
    expect(idsOf('staff')).not.toContain(idOf('coordinator'))
    expect(idsOf('coop')).toEqual(expect.arrayContaining([idOf('ana'), idOf('bo')]))
    expect(idsOf('coop')).not.toContain(idOf('animator'))
    expect(idsOf('self of ana')).toEqual([idOf('ana')])
    expect(idsOf('case of ana')).toEqual([])
    expect(idsOf('desk')).toEqual([])
  })

  it('include open invites, until one claim has authority [C34]', async () => {
    const invite = await world.invite(actors.animator as Actor, coop, 'cooperant')
    const id = world.view.invite(invite.inviteOp)?.id
    expect(idsOf('coop')).toContain(id)
    const newcomer = await world.claim(invite)
    expect(idsOf('coop')).toContain(id)
    await world.receipt(invite.inviteOp, newcomer.claimOp)
    expect(idsOf('coop')).not.toContain(id)
    expect(idsOf('coop')).toContain(newcomer.device.id)
  })
})
