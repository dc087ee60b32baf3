import { beforeEach, describe, expect, it } from 'vitest'
import { type Bytes, equalBytes } from '../../../src/base/bytes.ts'
import type { CoopId, EpochId, SpaceId } from '../../../src/base/ids.ts'
import { continueLog } from '../../../src/control/build-op.ts'
import { rootSecrets } from '../../../src/keys/device-secrets.ts'
import { isCommitted, openWrap, wrapFor } from '../../../src/keys/epoch-wraps.ts'
import { createKeyring } from '../../../src/keys/keyring.ts'
import { newEpoch, rotateSpace } from '../../../src/keys/rotate-space.ts'
import { type Actor, createWorld, value, type World } from './world.ts'

let world: World
let coop: CoopId
let animator: Actor
let ana: Actor
let space: SpaceId

beforeEach(async () => {
  world = await createWorld()
  coop = await world.coop()
  animator = await world.join(world.coordinator, coop, 'animator')
  ana = await world.join(animator, coop, 'cooperant')
  space = world.view.spaceId('coop', coop)
})

const kindsOf = (actor: Actor): string[] =>
  [...new Set(actor.keyring.keys().map((key) => world.view.space(key.space)?.kind ?? '?'))].sort()

async function rotate(by: Actor, of: SpaceId): Promise<EpochId> {
  await by.keyring.learn()
  await world.take(value(await rotateSpace({ ...world, ...by, space: of })))
  await by.keyring.learn()
  return world.view.writeEpoch(of)?.epoch as EpochId
}

describe('a keyring', () => {
  it('holds what the rank gives: by nesting for staff, by wraps for a coopérant [C30][C34][R25]', async () => {
    await animator.keyring.learn()
    await world.coordinator.keyring.learn()
    expect(kindsOf(world.coordinator)).toEqual(['case', 'coop', 'desk', 'office', 'self', 'staff'])
    expect(kindsOf(animator)).toEqual(['case', 'coop', 'desk', 'self', 'staff'])
    expect(kindsOf(ana)).toEqual(['coop', 'self'])
  })

  it('never learns a case, staff, desk or office key on a coopérant device, nor the self of a peer [C30]', async () => {
    const bo = await world.join(animator, coop, 'cooperant')
    for (const kind of ['coop', 'desk', 'staff'] as const) {
      await rotate(world.coordinator, world.view.spaceId(kind, coop))
    }
    for (const kind of ['self', 'case'] as const) {
      await rotate(animator, world.view.spaceId(kind, coop, ana.person))
      await rotate(animator, world.view.spaceId(kind, coop, bo.person))
    }
    // Everything that was ever sent is at hand, and the keyring remembers every key that it held.
    await ana.keyring.learn()
    await bo.keyring.learn()
    const idOf = (actor: Actor) => world.view.spaceId('self', coop, actor.person)
    expect(new Set(ana.keyring.keys().map((key) => key.space))).toEqual(new Set([space, idOf(ana)]))
    expect(new Set(bo.keyring.keys().map((key) => key.space))).toEqual(new Set([space, idOf(bo)]))
  })

  it('learns a renewed key, and only from then on for who is new in the space [R23]', async () => {
    const before = world.view.writeEpoch(space)?.epoch as EpochId
    const after = await rotate(animator, space)
    expect(after).not.toBe(before)
    expect(ana.keyring.key(space, after)).toBeUndefined()
    const learned = await ana.keyring.learn()
    expect(learned.map((key) => key.epoch)).toEqual([after])
    const bo = await world.join(animator, coop, 'cooperant')
    // The past follows from the present key.
    expect(bo.keyring.key(space, before)).toEqual(ana.keyring.key(space, before))
  })

  it('reads what two concurrent rotations left side by side, old members and newcomers alike [C19]', async () => {
    await animator.keyring.learn()
    const one = value(await rotateSpace({ ...world, ...animator, space }))
    const other = value(await rotateSpace({ ...world, ...world.coordinator, space }))
    await world.take(one)
    await world.take(other)
    expect(world.view.epochs(space).map((epoch) => epoch.gen)).toEqual([1, 2, 2])
    await ana.keyring.learn()
    const bo = await world.join(animator, coop, 'cooperant')
    for (const { epoch } of world.view.epochs(space)) {
      expect(ana.keyring.key(space, epoch)).toBeDefined()
      expect(bo.keyring.key(space, epoch)).toEqual(ana.keyring.key(space, epoch))
    }
  })

  it('keeps what it stored, without opening it again', async () => {
    const stored = ana.keyring.keys()
    const again = createKeyring({ view: world.view, device: ana.device, stored })
    expect(await again.learn()).toEqual([])
    expect(again.keys()).toEqual(stored)
  })

  it('gives the root, from the recovery sheet, every key of the organisation', async () => {
    const root = await rootSecrets(world.founded.rootSecret)
    const keyring = createKeyring({ view: world.view, device: root })
    await keyring.learn()
    const spaces = world.view
      .spaces()
      .filter((one) => keyring.key(one.id, world.view.writeEpoch(one.id)?.epoch as EpochId))
    expect(spaces).toHaveLength(world.view.spaces().length)
  })

  it('ignores and reports a wrap of another key than the one committed to [R24]', async () => {
    await animator.keyring.learn()
    const staff = world.view.writeEpoch(world.view.spaceId('staff', coop))
    const parent = staff && {
      space: staff.space,
      epoch: staff.epoch,
      key: animator.keyring.key(staff.space, staff.epoch) as Bytes,
    }
    const recipients = world.view.recipients(space)
    const plan = { space, gen: 2, recipients, parent, prev: undefined, random: world.random }
    const made = await newEpoch(plan)
    const prevEpoch = world.view.writeEpoch(space)?.epoch as EpochId
    const writer = continueLog(world.view, coop, animator.device)
    await writer.write({ ...made.body, prevEpoch, commit: world.random.bytes(32) })
    await world.take({ ops: writer.ops.map((op) => op.bytes), blobs: [made.blob], epochKeys: [] })
    expect(await ana.keyring.learn()).toEqual([])
    expect(await world.coordinator.keyring.learn().then((keys) => keys.filter((key) => key.space === space))).toEqual(
      [],
    )
    const op = writer.ops[0]?.hash
    expect(ana.keyring.forged()).toEqual([
      { type: 'keys.forged_wrap', op, space, epoch: made.key.epoch, via: 'device' },
    ])
    expect(world.coordinator.keyring.forged()).toMatchObject([{ op, via: 'parent' }])
    // Told once, not at every round.
    await ana.keyring.learn()
    expect(ana.keyring.forged()).toHaveLength(1)
  })

  it('gains nothing from a wrap made for another recipient, space or epoch [R22]', async () => {
    const present = world.view.writeEpoch(space)
    const epoch = present?.epoch as EpochId
    const key = { space, epoch, key: ana.keyring.key(space, epoch) as Bytes }
    const mine = { id: ana.device.id, kemPk: ana.device.kem.publicKey }
    const sealed = await wrapFor(mine, key)
    expect(await openWrap(ana.device, space, epoch, sealed)).toEqual({ ok: true, value: key.key })
    const failed = { ok: false, error: { type: 'crypto.open_failed' } }
    expect(await openWrap(animator.device, space, epoch, sealed)).toEqual(failed)
    expect(await openWrap({ ...ana.device, id: animator.device.id }, space, epoch, sealed)).toEqual(failed)
    expect(await openWrap(ana.device, world.view.spaceId('desk', coop), epoch, sealed)).toEqual(failed)
    expect(await openWrap(ana.device, space, '00'.repeat(16) as EpochId, sealed)).toEqual(failed)
    expect(present && isCommitted(present, key.key)).toBe(true)
    expect(present && isCommitted(present, world.random.bytes(32))).toBe(false)
  })

  it('has the keys of an animator only once the grant wraps them [C21]', async () => {
    const invite = await world.invite(world.coordinator, coop, 'animator')
    const newcomer = await world.claim(invite)
    await world.receipt(invite.inviteOp, newcomer.claimOp)
    expect(await newcomer.keyring.learn()).toEqual([])
    expect(newcomer.keyring.keys()).toEqual([])
  })

  it('gives two devices the same bytes for one key', () => {
    const epoch = world.view.writeEpoch(space)?.epoch as EpochId
    const held = [ana, world.coordinator].map((actor) => actor.keyring.key(space, epoch) as Bytes)
    expect(held[0] && held[1] && equalBytes(held[0], held[1])).toBe(true)
  })
})
