// The key of the desk for elected members, during their term: by operations, never by a clock.

import { beforeEach, describe, expect, it } from 'vitest'
import type { CoopId, EpochId, PersonId, SpaceId, TermId } from '../../../src/base/ids.ts'
import { buildOp } from '../../../src/control/build-op.ts'
import { createControlView } from '../../../src/control/control-view.ts'
import { newPersonId } from '../../../src/keys/ceremony.ts'
import { rotateSpace } from '../../../src/keys/rotate-space.ts'
import { isRotationDue, writeTerm } from '../../../src/keys/term-ceremony.ts'
import type { TermBody } from '../../../src/protocol/control-body.format.ts'
import { opHash } from '../../../src/protocol/control-op.format.ts'
import { type Actor, createWorld, value, type World } from '../keys/world.ts'

let world: World
let coop: CoopId
let desk: SpaceId
let animator: Actor
let ana: Actor
let bo: Actor

const first = '01'.repeat(16) as TermId
const second = '02'.repeat(16) as TermId

beforeEach(async () => {
  world = await createWorld()
  coop = await world.coop()
  desk = world.view.spaceId('desk', coop)
  animator = await world.join(world.coordinator, coop, 'animator')
  ana = await world.join(animator, coop, 'cooperant')
  bo = await world.join(animator, coop, 'cooperant')
})

const made = (kind: 'seat' | 'unseat', term = first, person: PersonId = ana.person, by = animator) =>
  writeTerm({ view: world.view, device: by.device, kind, space: desk, person, term }).then(value)
const write = async (...of: Parameters<typeof made>): Promise<void> => world.take(await made(...of))

async function renew(by = animator): Promise<void> {
  await by.keyring.learn()
  await world.take(value(await rotateSpace({ ...world, ...by, space: desk })))
}
const holds = async ({ keyring }: Actor, gen: number): Promise<boolean> => {
  await keyring.learn()
  const epoch = world.view.epochs(desk).find((one) => one.gen === gen)?.epoch
  return keyring.key(desk, epoch as EpochId) !== undefined
}
const canWrite = (who: Actor, heads = world.view.entryHeads(who.device.id, desk)) =>
  world.view.canWrite(who.device.id, desk, heads)
const canRead = (who: Actor): boolean => world.view.canRead(who.device.id, desk)

describe('who may begin and end a term', () => {
  async function attempt(by: Actor, body: Partial<TermBody>): Promise<string> {
    const whole: TermBody = { kind: 'seat', space: desk, person: ana.person, term: first, ...body }
    const { device } = by
    const place = world.view.nextPlace(coop, device.id)
    const { bytes } = await buildOp({ log: coop, issuer: device.id, ...place, body: whole }, device.sign)
    const added = await world.view.add(bytes)
    if (added.ok) return added.value
    return 'why' in added.error ? added.error.why.slice(0, 3) : added.error.type
  }

  it('is staff of the coop, for its desk and no other space [C36]', async () => {
    const other = await world.coop()
    const stranger = await world.join(world.coordinator, other, 'animator')
    expect(await attempt(ana, {})).toBe('C36')
    expect(await attempt(stranger, {})).toBe('C36')
    expect(await attempt(animator, { space: world.view.spaceId('staff', coop) })).toBe('C36')
    expect(await attempt(animator, { space: world.view.spaceId('case', coop, ana.person) })).toBe('C36')
    expect(await attempt(animator, { space: world.view.spaceId('desk', other) })).toBe('C36')
    expect(await attempt(animator, { kind: 'unseat' })).toBe('C36')
    expect(await attempt(animator, {})).toBe('added')
    expect(await attempt(world.coordinator, { kind: 'unseat', person: bo.person })).toBe('C36')
    expect(await attempt(ana, { kind: 'unseat' })).toBe('C36')
    expect(await attempt(world.coordinator, { kind: 'unseat' })).toBe('added')
  })
})

describe('a term', () => {
  it('opens the desk to one person: key, reading and writing, of what was written before too [C30][C34][C37]', async () => {
    expect([canRead(ana), canWrite(ana), await holds(ana, 1)]).toEqual([false, 'no', false])
    await write('seat')
    expect(isRotationDue(world.view, desk)).toBe(true)
    await renew()
    expect(isRotationDue(world.view, desk)).toBe(false)
    expect([canRead(ana), canWrite(ana)]).toEqual([true, 'yes'])
    expect([await holds(ana, 1), await holds(ana, 2)]).toEqual([true, true])
    expect([canRead(bo), canWrite(bo), await holds(bo, 1), await holds(bo, 2)]).toEqual([false, 'no', false, false])
    expect(ana.keyring.forged()).toEqual([])
    for (const kind of ['staff', 'office'] as const) {
      const space = world.view.spaceId(kind, kind === 'office' ? world.founded.org : coop)
      expect(world.view.canRead(ana.device.id, space)).toBe(false)
    }
  })

  it('opens all the devices of that person, and the invitations made or open during it [C30][C34]', async () => {
    const open = await world.invite(animator, coop, 'cooperant', ana.person)
    await write('seat')
    await renew()
    const tablet = await world.claim(open)
    await world.receipt(open.inviteOp, tablet.claimOp)
    expect(await holds(tablet, 2)).toBe(true)
    const late = await world.join(animator, coop, 'cooperant', ana.person)
    expect([await holds(late, 1), await holds(late, 2), canWrite(late)]).toEqual([true, true, 'yes'])
    // The used invitations leave the key: staff renew it for the devices themselves.
    expect(isRotationDue(world.view, desk)).toBe(true)
    await renew()
    expect([await holds(tablet, 3), await holds(late, 3), await holds(ana, 3)]).toEqual([true, true, true])
  })

  it('opens nothing in another coop [C30]', async () => {
    const other = await world.coop()
    const cy = await world.join(world.coordinator, other, 'cooperant')
    await write('seat', first, cy.person)
    expect(canRead(cy)).toBe(false)
    expect(world.view.recipients(desk)).toEqual([])
  })

  it('ends with its key: what was written during it still counts, later epochs stay closed [C37]', async () => {
    await write('seat')
    await renew()
    const during = world.view.entryHeads(ana.device.id, desk)
    await write('unseat')
    expect(isRotationDue(world.view, desk)).toBe(true)
    await renew()
    expect(canRead(ana)).toBe(false)
    expect(canWrite(ana, during)).toBe('yes')
    expect(canWrite(ana)).toBe('no')
    expect(canWrite(ana, world.view.heads(coop))).toBe('no')
    expect([await holds(ana, 2), await holds(ana, 3)]).toEqual([true, false])
    expect(await holds(animator, 3)).toBe(true)
  })

  it('may be followed by another one of the same person [C37][C38]', async () => {
    await write('seat')
    await write('unseat')
    await renew()
    await write('seat', second)
    await renew()
    expect([canRead(ana), canWrite(ana), await holds(ana, 3)]).toEqual([true, 'yes', true])
    await write('unseat', second)
    expect(canRead(ana)).toBe(false)
  })
})

describe('operations beside each other', () => {
  it('let what was written beside the end count, and nothing that knows of it [C37]', async () => {
    await write('seat')
    // Ana's device is offline: the end is in nobody's past there.
    const beside = world.view.entryHeads(ana.device.id, desk)
    await write('unseat')
    await write('seat', second, bo.person)
    expect(canWrite(ana, beside)).toBe('yes')
    expect(canWrite(ana, [...beside, ...world.view.heads(coop)])).toBe('no')
    expect(canWrite(bo)).toBe('yes')
  })

  it('end a term whose beginning another one of staff wrote at the same time [C38]', async () => {
    await write('seat')
    const [again, end] = [await made('seat', first, ana.person, world.coordinator), await made('unseat')]
    await world.take(end)
    await world.take(again)
    expect(canRead(ana)).toBe(false)
    // A writer that knows the second beginning only wrote during the term: the end is not behind it.
    expect(canWrite(ana, again.ops.map(opHash))).toBe('yes')
    expect(world.view.terms(desk)).toMatchObject([{ person: ana.person, term: first, running: false }])
  })

  it('keep a term that only one of two beginnings ended, when the terms differ [C38]', async () => {
    await write('seat')
    await write('seat', second, ana.person, world.coordinator)
    await write('unseat')
    expect([canRead(ana), canWrite(ana)]).toEqual([true, 'yes'])
  })

  it('are the same for a device that learns them backwards [C24]', async () => {
    await write('seat')
    await renew()
    await write('unseat')
    await write('seat', second)
    const view = createControlView()
    for (const op of [...world.ops].reverse()) value(await view.add(op))
    for (const receipt of world.receipts) value(await view.addReceipt(receipt))
    expect(view.terms(desk)).toEqual(world.view.terms(desk))
    expect(view.recipients(desk)).toEqual(world.view.recipients(desk))
    expect(view.entryHeads(ana.device.id, desk)).toEqual(world.view.entryHeads(ana.device.id, desk))
  })

  it('name people whom no device has yet, without effect [C34]', async () => {
    await write('seat', first, newPersonId(world.random))
    expect(world.view.recipients(desk)).toEqual([])
    expect(isRotationDue(world.view, desk)).toBe(false)
  })
})
