import { beforeEach, describe, expect, it } from 'vitest'
import type { CoopId, Hash } from '../../../src/base/ids.ts'
import { createControlView } from '../../../src/control/control-view.ts'
import { createCoop, createPersonSpaces, newPersonId } from '../../../src/keys/ceremony.ts'
import {
  decodeDeviceSecrets,
  encodeDeviceSecrets,
  newDeviceSecrets,
  rootSecrets,
} from '../../../src/keys/device-secrets.ts'
import { claimInvite, grantClaim, invitePerson } from '../../../src/keys/invite-ceremony.ts'
import { createKeyring } from '../../../src/keys/keyring.ts'
import { rotateSpace } from '../../../src/keys/rotate-space.ts'
import { parseInviteText } from '../../../src/protocol/invite.format.ts'
import { parseRecoveryText, recoveryToText } from '../../../src/protocol/recovery.format.ts'
import { clock, createWorld, expiry, value, type World } from './world.ts'

let world: World
let coop: CoopId

beforeEach(async () => {
  world = await createWorld()
  coop = await world.coop()
})

const errorOf = (result: { ok: boolean; error?: unknown }) => (result.ok ? undefined : result.error)

describe('founding', () => {
  it('makes an organisation whose root is on the recovery sheet, and nowhere in the log [R51]', async () => {
    const { rootSecret, root } = world.founded
    const read = value(parseRecoveryText(recoveryToText(rootSecret)))
    expect((await rootSecrets(read)).id).toBe(root)
    expect(world.view.root?.id).toBe(root)
    const secret = Buffer.from(rootSecret).toString('hex')
    for (const bytes of [...world.ops, ...world.blobs]) expect(Buffer.from(bytes).toString('hex')).not.toContain(secret)
  })

  it('lets the root alone renew the office, with the sheet', async () => {
    const root = await rootSecrets(world.founded.rootSecret)
    const keyring = createKeyring({ view: world.view, device: root })
    await keyring.learn()
    await world.take(value(await rotateSpace({ ...world, device: root, keyring, space: world.founded.office })))
    await world.coordinator.keyring.learn()
    const epoch = world.view.writeEpoch(world.founded.office)
    expect(epoch?.gen).toBe(2)
    expect(world.coordinator.keyring.key(world.founded.office, epoch?.epoch as never)).toBeDefined()
    // A coop made afterwards nests under the new office key.
    const later = value(await createCoop({ ...world, ...world.coordinator }))
    await world.take(later)
    expect(world.view.writeEpoch(world.view.spaceId('staff', later.coop))?.parentEpoch).toBe(epoch?.epoch)
  })

  it('creates the spaces of a person once', async () => {
    const person = newPersonId(world.random)
    const first = value(await createPersonSpaces({ ...world, ...world.coordinator, coop, person }))
    expect(first.ops).toHaveLength(4)
    await world.take(first)
    expect(value(await createPersonSpaces({ ...world, ...world.coordinator, coop, person })).ops).toEqual([])
  })

  it('says which key is missing to who is not staff', async () => {
    const ana = await world.join(world.coordinator, coop, 'cooperant')
    const parts = { ...world, ...ana, coop, person: newPersonId(world.random) }
    expect(errorOf(await createPersonSpaces(parts))).toMatchObject({ type: 'keys.no_key' })
    expect(errorOf(await createCoop(parts))).toMatchObject({ type: 'keys.no_key' })
    expect(errorOf(await createCoop({ ...parts, view: createControlView() }))).toMatchObject({ type: 'keys.unknown' })
  })

  it('keeps the secrets of a device in 64 bytes', async () => {
    const { device } = world.founded
    expect(value(await decodeDeviceSecrets(encodeDeviceSecrets(device)))).toEqual(device)
    expect(errorOf(await decodeDeviceSecrets(new Uint8Array(63)))).toEqual({ type: 'keys.malformed' })
  })
})

describe('joining', () => {
  it('works with nobody else online: the invite alone gives the keys [R32]', async () => {
    const invite = await world.invite(world.coordinator, coop, 'cooperant')
    const newcomer = await world.claim(invite)
    const kinds = newcomer.keyring.keys().map((key) => world.view.space(key.space)?.kind)
    expect(kinds.sort()).toEqual(['coop', 'self'])
  })

  it('also gives a key that was renewed between the invite and the claim [C34]', async () => {
    const invite = await world.invite(world.coordinator, coop, 'cooperant')
    const space = world.view.spaceId('coop', coop)
    await world.take(value(await rotateSpace({ ...world, ...world.coordinator, space })))
    const newcomer = await world.claim(invite)
    for (const { epoch } of world.view.epochs(space)) expect(newcomer.keyring.key(space, epoch)).toBeDefined()
  })

  it('marks invites that wait for staff: of an animator, and of a coopérant when no relay is known', async () => {
    const parts = { ...world, ...world.coordinator, coop, person: newPersonId(world.random), expiry }
    await world.take(value(await createPersonSpaces(parts)))
    await world.coordinator.keyring.learn()
    const relaySign = world.relay.publicKey
    const waits = async (more: { rank: 'animator' | 'cooperant'; relaySign?: typeof relaySign }) =>
      value(parseInviteText(value(await invitePerson({ ...parts, ...more })).inviteText)).waits
    expect(await waits({ rank: 'animator', relaySign })).toBe(true)
    expect(await waits({ rank: 'cooperant' })).toBe(true)
    expect(await waits({ rank: 'cooperant', relaySign })).toBe(false)
  })

  it('refuses an invite for a coopérant whose own space does not exist', async () => {
    const parts = { ...world, ...world.coordinator, coop, person: newPersonId(world.random), expiry }
    expect(errorOf(await invitePerson({ ...parts, rank: 'cooperant' }))).toEqual({
      type: 'keys.unknown',
      what: 'space',
    })
  })

  it('refuses an invite that is malformed, expired, of another organisation, unknown or used', async () => {
    const issued = await world.invite(world.coordinator, coop, 'cooperant')
    const device = await newDeviceSecrets(world.random)
    const { inviteText } = issued
    const parts = { view: world.view, inviteText, device, clock }
    const other = await createWorld('elsewhere')
    const errors = await Promise.all([
      claimInvite({ ...parts, inviteText: 'https://example.org/rejoindre#abc' }),
      claimInvite({ ...parts, clock: { now: () => expiry * 1000 } }),
      claimInvite({ ...parts, view: other.view }),
    ])
    expect(errors.map(errorOf)).toEqual([
      { type: 'keys.malformed_invite' },
      { type: 'keys.invite_expired' },
      { type: 'keys.unknown', what: 'organisation' },
    ])
    const early = createControlView()
    for (const op of world.founded.ops) value(await early.add(op))
    expect(errorOf(await claimInvite({ ...parts, view: early }))).toEqual({ type: 'keys.unknown', what: 'invite' })
    const first = await world.claim(issued)
    await world.receipt(issued.inviteOp, first.claimOp)
    expect(errorOf(await claimInvite(parts))).toEqual({ type: 'keys.already_claimed' })
    const grant = { ...world, ...world.coordinator }
    expect(errorOf(await grantClaim({ ...grant, claimOp: '0'.repeat(64) as Hash }))).toMatchObject({ what: 'claim' })
  })

  it('reads an invite pasted as a whole link [R48]', async () => {
    const { inviteText } = await world.invite(world.coordinator, coop, 'cooperant')
    const device = await newDeviceSecrets(world.random)
    const link = `https://coop.example/rejoindre#${inviteText}`
    expect((await claimInvite({ view: world.view, inviteText: link, device, clock })).ok).toBe(true)
  })
})
