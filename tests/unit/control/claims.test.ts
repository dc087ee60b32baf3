import { beforeEach, describe, expect, it } from 'vitest'
import type { CoopId } from '../../../src/base/ids.ts'
import { buildReceipt } from '../../../src/control/build-op.ts'
import { createControlView } from '../../../src/control/control-view.ts'
import { signKeyPairFromSeed } from '../../../src/crypto/sign.ts'
import { grantClaim, spokenCode } from '../../../src/keys/invite-ceremony.ts'
import { type Actor, createWorld, value, type World } from '../keys/world.ts'

let world: World
let coop: CoopId
let animator: Actor

beforeEach(async () => {
  world = await createWorld()
  coop = await world.coop()
  animator = await world.join(world.coordinator, coop, 'animator')
})

describe('the claim of a coopérant', () => {
  it('has authority once the relay of the invite acknowledged it [C21][R30]', async () => {
    const invite = await world.invite(animator, coop, 'cooperant')
    expect(world.view.invite(invite.inviteOp)?.status).toBe('open')
    const newcomer = await world.claim(invite)
    expect(world.view.invite(invite.inviteOp)?.status).toBe('pending')
    expect(world.view.device(newcomer.device.id)?.status).toBe('pending')
    const space = world.view.spaceId('coop', coop)
    const heads = world.view.entryHeads(newcomer.device.id, space)
    expect(world.view.canRead(newcomer.device.id, space)).toBe(false)
    expect(world.view.canWrite(newcomer.device.id, space, heads)).toBe('waiting')
    await world.receipt(invite.inviteOp, newcomer.claimOp)
    expect(world.view.invite(invite.inviteOp)).toMatchObject({ status: 'claimed', claims: [{ receipt: true }] })
    expect(world.view.canWrite(newcomer.device.id, space, heads)).toBe('yes')
  })

  it('has authority once staff granted it, without any relay [C21]', async () => {
    const newcomer = await world.claim(await world.invite(animator, coop, 'cooperant'))
    await world.take(value(await grantClaim({ ...world, ...animator, claimOp: newcomer.claimOp })))
    expect(world.view.device(newcomer.device.id)?.status).toBe('active')
  })

  it('changes nothing when it is the second, and is shown [C20]', async () => {
    const invite = await world.invite(animator, coop, 'cooperant')
    const first = await world.claim(invite)
    const second = await world.claim(invite)
    await world.receipt(invite.inviteOp, first.claimOp)
    const claims = world.view.invite(invite.inviteOp)?.claims
    expect(claims?.find((claim) => claim.op === first.claimOp)?.status).toBe('active')
    expect(claims?.find((claim) => claim.op === second.claimOp)?.status).toBe('aside')
    expect(world.view.device(second.device.id)?.status).toBe('pending')
    const space = world.view.spaceId('coop', coop)
    expect(world.view.canWrite(second.device.id, space, world.view.heads(coop))).toBe('no')
    const refused = await grantClaim({ ...world, ...animator, claimOp: second.claimOp })
    expect(refused).toEqual({ ok: false, error: { type: 'keys.already_claimed' } })
  })

  it('yields to the claim that staff granted, whatever the relay says [C22]', async () => {
    const invite = await world.invite(animator, coop, 'cooperant')
    const first = await world.claim(invite)
    const second = await world.claim(invite)
    await world.take(value(await grantClaim({ ...world, ...animator, claimOp: second.claimOp })))
    await world.receipt(invite.inviteOp, first.claimOp)
    expect(world.view.device(second.device.id)?.status).toBe('active')
    expect(world.view.device(first.device.id)?.status).toBe('pending')
  })

  it('gains nothing from a forged receipt [R30]', async () => {
    const invite = await world.invite(animator, coop, 'cooperant')
    const newcomer = await world.claim(invite)
    const forged = { ok: false, error: { type: 'control.forged_receipt' } }
    const names = { inviteOp: invite.inviteOp, claimOp: newcomer.claimOp }
    const thief = await signKeyPairFromSeed(world.random.bytes(32))
    const byThief = await buildReceipt({ ...names, relaySign: thief.publicKey }, thief)
    expect(await world.view.addReceipt(byThief)).toEqual(forged)
    const inItsName = await buildReceipt({ ...names, relaySign: world.relay.publicKey }, thief)
    expect(await world.view.addReceipt(inItsName)).toEqual(forged)
    const other = await world.invite(animator, coop, 'cooperant')
    const elsewhere = { inviteOp: other.inviteOp, claimOp: newcomer.claimOp, relaySign: world.relay.publicKey }
    expect(await world.view.addReceipt(await buildReceipt(elsewhere, world.relay))).toEqual(forged)
    const right = await buildReceipt({ ...names, relaySign: world.relay.publicKey }, world.relay)
    for (let i = 0; i < right.length; i++) {
      const altered = right.slice()
      altered[i] = (altered[i] ?? 0) ^ 1
      await world.view.addReceipt(altered)
      expect(world.view.device(newcomer.device.id)?.status, `byte ${i}`).toBe('pending')
    }
    expect(value(await world.view.addReceipt(right))).toBe('added')
    expect(value(await world.view.addReceipt(right))).toBe('known')
  })

  it('gains nothing from a receipt that arrives before the invite, if another relay made it [R30]', async () => {
    const invite = await world.invite(animator, coop, 'cooperant')
    const newcomer = await world.claim(invite)
    const thief = await signKeyPairFromSeed(world.random.bytes(32))
    const names = { inviteOp: invite.inviteOp, claimOp: newcomer.claimOp }
    const view = createControlView()
    expect(value(await view.addReceipt(await buildReceipt({ ...names, relaySign: thief.publicKey }, thief)))).toBe(
      'waiting',
    )
    for (const op of world.ops) value(await view.add(op))
    expect(view.device(newcomer.device.id)?.status).toBe('pending')
    expect(view.receipts()).toEqual([])
  })
})

describe('the claim of an animator', () => {
  it('needs a grant even with a receipt [C21]', async () => {
    const invite = await world.invite(world.coordinator, coop, 'animator')
    const newcomer = await world.claim(invite)
    await world.receipt(invite.inviteOp, newcomer.claimOp)
    expect(world.view.invite(invite.inviteOp)).toMatchObject({ status: 'pending', claims: [{ receipt: true }] })
    expect(world.view.recipients(world.view.spaceId('staff', coop)).map((one) => one.id)).not.toContain(
      newcomer.device.id,
    )
    await world.take(value(await grantClaim({ ...world, ...world.coordinator, claimOp: newcomer.claimOp })))
    expect(world.view.invite(invite.inviteOp)?.status).toBe('claimed')
    expect(world.view.recipients(world.view.spaceId('staff', coop)).map((one) => one.id)).toContain(newcomer.device.id)
  })

  it('is told from another claim by the six digits that its owner says [R33]', async () => {
    const invite = await world.invite(world.coordinator, coop, 'animator')
    const one = await world.claim(invite)
    const other = await world.claim(invite)
    expect(spokenCode(one.claimOp)).toMatch(/^\d{6}$/)
    expect(spokenCode(one.claimOp)).toBe(spokenCode(one.claimOp))
    expect(spokenCode(one.claimOp)).not.toBe(spokenCode(other.claimOp))
  })
})
