import { beforeAll, describe, expect, it } from 'vitest'
import { toHex } from '../../../src/base/bytes.ts'
import type { CoopId, EpochId, Hash, LogId, OrgId, PersonId, Rank, SpaceKind } from '../../../src/base/ids.ts'
import { buildOp, newClaim, newCoop } from '../../../src/control/build-op.ts'
import { type DeviceSecrets, inviteSecrets, newDeviceSecrets, rootSecrets } from '../../../src/keys/device-secrets.ts'
import type { IssuedInvite } from '../../../src/keys/invite-ceremony.ts'
import type { ControlBody } from '../../../src/protocol/control-body.format.ts'
import { encodeUnsignedOp, finishOp, opHash } from '../../../src/protocol/control-op.format.ts'
import { spaceIdOf } from '../../../src/protocol/identity.ts'
import { type Actor, createWorld, expiry, type World } from '../keys/world.ts'

let world: World
let org: OrgId
let coop: CoopId
let otherCoop: CoopId
let root: DeviceSecrets
let animator: Actor
let otherAnimator: Actor
let cooperant: Actor
let open: IssuedInvite
let animatorInvite: IssuedInvite

beforeAll(async () => {
  world = await createWorld()
  org = world.founded.org
  root = await rootSecrets(world.founded.rootSecret)
  coop = await world.coop()
  otherCoop = await world.coop()
  animator = await world.join(world.coordinator, coop, 'animator')
  otherAnimator = await world.join(world.coordinator, otherCoop, 'animator')
  cooperant = await world.join(animator, coop, 'cooperant')
  open = await world.invite(animator, coop, 'cooperant')
  animatorInvite = await world.invite(world.coordinator, coop, 'animator')
})

/** Signs this body as that issuer at the right place, and says what the view answers. */
async function attempt(issuer: DeviceSecrets, log: LogId, body: ControlBody): Promise<string> {
  const { bytes } = await buildOp(
    { log, issuer: issuer.id, ...world.view.nextPlace(log, issuer.id), body },
    issuer.sign,
  )
  const added = await world.view.add(bytes)
  if (added.ok) return added.value
  return 'why' in added.error ? added.error.why.slice(0, 3) : added.error.type
}

const random = (length: number) => world.random.bytes(length)
const hash = (): Hash => toHex(random(32)) as Hash
const person = (): PersonId => toHex(random(16)) as PersonId
const keysOf = (secrets: DeviceSecrets) => ({ signPk: secrets.sign.publicKey, kemPk: secrets.kem.publicKey })

const space = (log: LogId, spaceKind: SpaceKind, of?: PersonId): ControlBody => ({
  kind: 'space',
  spaceKind,
  space: spaceIdOf(spaceKind, log, of),
  ...(of && { person: of }),
})
const invite = async (rank: Exclude<Rank, 'root'>): Promise<ControlBody> => {
  const keys = keysOf(await newDeviceSecrets(world.random))
  return { kind: 'invite', ...keys, person: person(), rank, expiry, wrapsHash: hash() }
}
const rotate = (log: LogId, kind: SpaceKind, change: object = {}): ControlBody => {
  const id = spaceIdOf(kind, log, kind === 'self' || kind === 'case' ? cooperant.person : undefined)
  const present = world.view.writeEpoch(id)
  const parent = world.view.space(id)?.parent
  const above = parent && world.view.writeEpoch(parent)
  return {
    kind: 'rotate',
    space: id,
    gen: (present?.gen ?? 0) + 1,
    epoch: toHex(random(16)) as EpochId,
    commit: random(32),
    ...(present && { prevEpoch: present.epoch }),
    ...(above && { parentEpoch: above.epoch }),
    wrapsHash: hash(),
    ...change,
  }
}

describe('authority in the organisation log', () => {
  it('lets the root alone establish devices, and coordinators only [C12]', async () => {
    const device = await newDeviceSecrets(world.random)
    const body = (rank: Exclude<Rank, 'root'>): ControlBody => ({
      kind: 'device',
      device: device.id,
      ...keysOf(device),
      person: person(),
      rank,
    })
    expect(await attempt(world.coordinator.device, org, body('coordinator'))).toBe('C12')
    expect(await attempt(animator.device, org, body('coordinator'))).toBe('C12')
    expect(await attempt(root, org, body('animator'))).toBe('C12')
    expect(await attempt(root, coop, body('coordinator'))).toBe('C12')
    expect(await attempt(root, org, body('coordinator'))).toBe('added')
  })

  it('lets the root alone create and renew the office [C13][C17]', async () => {
    expect(await attempt(world.coordinator.device, org, space(org, 'office'))).toBe('C13')
    expect(await attempt(root, org, space(org, 'staff'))).toBe('C13')
    expect(await attempt(world.coordinator.device, org, rotate(org, 'office'))).toBe('C17')
    expect(await attempt(root, org, rotate(org, 'office'))).toBe('added')
  })

  it('has no invites [C14]', async () => {
    expect(await attempt(world.coordinator.device, org, await invite('animator'))).toBe('C14')
    expect(await attempt(root, org, await invite('animator'))).toBe('C14')
  })
})

describe('authority in a coop log', () => {
  it('lets coordinators alone create coops [C11]', async () => {
    const made = newCoop(org, world.random)
    const build = async (issuer: DeviceSecrets, of: OrgId = org) => {
      const { coop: log, body } = of === org ? made : newCoop(of, world.random)
      const { prevs } = world.view.nextPlace(org, issuer.id)
      const added = await world.view.add(
        (await buildOp({ log, issuer: issuer.id, seq: 1, prevs, body }, issuer.sign)).bytes,
      )
      return added.ok ? added.value : 'why' in added.error ? added.error.why.slice(0, 3) : added.error.type
    }
    expect(await build(animator.device)).toBe('C11')
    expect(await build(root)).toBe('C11')
    expect(await build(await newDeviceSecrets(world.random))).toBe('C11')
    expect(await build(world.coordinator.device, coop as string as OrgId)).toBe('C11')
    expect(await build(world.coordinator.device)).toBe('added')
  })

  it('lets coordinators create spaces of the coop, and animators those of a person [C13]', async () => {
    expect(await attempt(animator.device, coop, space(coop, 'staff'))).toBe('C13')
    expect(await attempt(animator.device, coop, space(coop, 'office'))).toBe('C13')
    expect(await attempt(cooperant.device, coop, space(coop, 'self', cooperant.person))).toBe('C13')
    expect(await attempt(otherAnimator.device, coop, space(coop, 'self', person()))).toBe('C13')
    expect(await attempt(root, coop, space(coop, 'self', person()))).toBe('C13')
    expect(await attempt(animator.device, coop, space(coop, 'self', person()))).toBe('added')
    expect(await attempt(world.coordinator.device, coop, space(coop, 'case', person()))).toBe('added')
  })

  it('refuses an invite by a coopérant, and of a rank that is not strictly lower [C14]', async () => {
    expect(await attempt(cooperant.device, coop, await invite('cooperant'))).toBe('C14')
    expect(await attempt(animator.device, coop, await invite('coordinator'))).toBe('C14')
    expect(await attempt(animator.device, coop, await invite('animator'))).toBe('C14')
    expect(await attempt(world.coordinator.device, coop, await invite('coordinator'))).toBe('C14')
    expect(await attempt(otherAnimator.device, coop, await invite('cooperant'))).toBe('C14')
    expect(await attempt(root, coop, await invite('cooperant'))).toBe('C14')
    expect(await attempt(animator.device, coop, await invite('cooperant'))).toBe('added')
    expect(await attempt(world.coordinator.device, coop, await invite('animator'))).toBe('added')
  })

  it('refuses a rotation by one who does not hold the parent key [C17]', async () => {
    expect(await attempt(animator.device, coop, rotate(coop, 'staff'))).toBe('C17')
    for (const kind of ['coop', 'self', 'desk', 'case'] as const) {
      expect(await attempt(cooperant.device, coop, rotate(coop, kind))).toBe('C17')
      expect(await attempt(otherAnimator.device, coop, rotate(coop, kind))).toBe('C17')
      expect(await attempt(animator.device, coop, rotate(coop, kind))).toBe('added')
    }
    expect(await attempt(world.coordinator.device, otherCoop, rotate(coop, 'coop'))).toBe('C17')
    expect(await attempt(world.coordinator.device, coop, rotate(coop, 'staff'))).toBe('added')
  })

  it('refuses a rotation that does not follow the epochs it knows [C18]', async () => {
    const present = world.view.writeEpoch(spaceIdOf('coop', coop))
    const strange = toHex(random(16)) as EpochId
    const by = animator.device
    expect(await attempt(by, coop, rotate(coop, 'coop', { gen: 9 }))).toBe('C18')
    expect(await attempt(by, coop, rotate(coop, 'coop', { gen: 1, prevEpoch: undefined }))).toBe('C18')
    expect(await attempt(by, coop, rotate(coop, 'coop', { prevEpoch: strange }))).toBe('C18')
    expect(await attempt(by, coop, rotate(coop, 'coop', { parentEpoch: strange }))).toBe('C18')
    expect(await attempt(by, coop, rotate(coop, 'coop', { parentEpoch: undefined }))).toBe('C18')
    expect(await attempt(by, coop, rotate(coop, 'coop', { epoch: present?.epoch }))).toBe('C18')
    expect(await attempt(root, org, rotate(org, 'office', { parentEpoch: strange }))).toBe('C18')
  })

  it('refuses a grant by a coopérant, of an equal rank, or of another coop [C16]', async () => {
    const claimed = await world.claim(animatorInvite)
    const grant: ControlBody = { kind: 'grant', claimOp: claimed.claimOp, wrapsHash: hash() }
    expect(await attempt(cooperant.device, coop, grant)).toBe('C16')
    expect(await attempt(animator.device, coop, grant)).toBe('C16')
    expect(await attempt(world.coordinator.device, otherCoop, grant)).toBe('C16')
    expect(await attempt(claimed.device, coop, grant)).toBe('C16')
    expect(await attempt(world.coordinator.device, coop, { ...grant, claimOp: hash() })).toBe('C16')
    expect(await attempt(claimed.device, coop, await invite('cooperant'))).toBe('C14')
    expect(await attempt(world.coordinator.device, coop, grant)).toBe('added')
    expect(await attempt(claimed.device, coop, await invite('cooperant'))).toBe('added')
  })
})

describe('a claim', () => {
  it('is refused without the signature of the invite, of another invite, log or device [C15]', async () => {
    const device = await newDeviceSecrets(world.random)
    const right = await inviteSecrets(open.ticket.secret, org)
    const named = { inviteOp: open.inviteOp, device: device.id, ...keysOf(device) }
    const thief = await newDeviceSecrets(world.random)
    expect(await attempt(device, coop, await newClaim(named, thief.sign))).toBe('control.bad_signature')
    const replayed = await newClaim(named, right.sign)
    const forThief = { ...replayed, device: thief.id, ...keysOf(thief) }
    expect(await attempt(thief, coop, forThief)).toBe('control.bad_signature')
    expect(await attempt(thief, coop, replayed)).toBe('control.malformed')
    expect(await attempt(device, otherCoop, replayed)).toBe('C15')
    expect(await attempt(device, coop, await newClaim({ ...named, inviteOp: hash() }, right.sign))).toBe('C15')
    expect(
      await attempt(right, coop, await newClaim({ ...named, device: right.id, ...keysOf(right) }, right.sign)),
    ).toBe('C15')
    expect(
      await attempt(
        cooperant.device,
        coop,
        await newClaim({ ...named, device: cooperant.device.id, ...keysOf(cooperant.device) }, right.sign),
      ),
    ).toBe('C15')
    expect(await attempt(device, coop, replayed)).toBe('added')
    expect(await attempt(device, coop, replayed)).toBe('C15')
  })
})

describe('an operation', () => {
  it('has authority from its causal past only, not from what is known beside it [C10]', async () => {
    const early = world.view.ops(coop)[0]
    if (!early) throw new Error('expected the coop operation')
    const prevs = [opHash(early)]
    const { bytes } = await buildOp(
      { log: coop, issuer: animator.device.id, seq: 1, prevs, body: await invite('cooperant') },
      animator.device.sign,
    )
    expect(await world.view.add(bytes)).toMatchObject({ ok: false, error: { type: 'control.not_allowed' } })
  })

  it('is refused when its issuer skips a number or lacks its own last operation [C7][C8]', async () => {
    const { seq, prevs } = world.view.nextPlace(coop, animator.device.id)
    const body = await invite('cooperant')
    const at = async (seq: number, prevs: readonly Hash[]) =>
      world.view.add(
        (await buildOp({ log: coop, issuer: animator.device.id, seq, prevs, body }, animator.device.sign)).bytes,
      )
    expect(await at(seq + 1, prevs)).toEqual({ ok: false, error: { type: 'control.gap' } })
    expect(await at(seq - 1, prevs)).toMatchObject({ ok: false, error: { type: 'control.fork' } })
  })

  it('is refused when it cites another coop [C4]', async () => {
    const { seq } = world.view.nextPlace(coop, animator.device.id)
    const prevs = [...world.view.heads(otherCoop), ...world.view.heads(coop)].slice(0, 16)
    const { bytes } = await buildOp(
      { log: coop, issuer: animator.device.id, seq, prevs, body: await invite('cooperant') },
      animator.device.sign,
    )
    expect(await world.view.add(bytes)).toMatchObject({ error: { why: expect.stringMatching(/^C4/) } })
  })

  it('is refused with a signature of another issuer [C1]', async () => {
    const signed = encodeUnsignedOp({
      log: coop,
      issuer: animator.device.id,
      ...world.view.nextPlace(coop, animator.device.id),
      body: await invite('cooperant'),
    })
    const forged = finishOp(
      signed,
      (
        await buildOp(
          { log: coop, issuer: cooperant.device.id, seq: 1, prevs: [hash()], body: await invite('cooperant') },
          cooperant.device.sign,
        )
      ).bytes.slice(-64),
    )
    expect(await world.view.add(forged)).toEqual({ ok: false, error: { type: 'control.bad_signature' } })
  })
})
