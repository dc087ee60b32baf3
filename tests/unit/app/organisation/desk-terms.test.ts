// The desk's key follows the functions: real devices, control logs, replicas and ceremonies; the path is a hub.

import { describe, expect, it } from 'vitest'
import type { OpenDevice } from '../../../../src/app/device/create-device.ts'
import { giveDeskAgain, keepDeskTerms, readDeskAccess } from '../../../../src/app/organisation/desk-terms.ts'
import type { RecordId } from '../../../../src/base/ids.ts'
import { createTestCoop, expectOk, type TestCoop } from '../memory-device.ts'

async function withTreasurer() {
  const world = await createTestCoop()
  const { coop, coordinator, newcomer, exchange } = world
  const ines = await newcomer('Inès', 'cooperant')
  const noa = await newcomer('Noa', 'cooperant')
  expectOk(await coordinator.save([client(world, 'Mme Le Goff')]))
  await exchange()
  return { ...world, ines, noa, coop }
}

const client = ({ coop }: Pick<TestCoop, 'coop'>, name: string) => ({
  kind: 'client',
  coop,
  fields: { kind: 'person', name },
})
const role = (of: { coop: TestCoop['coop'] }, to: OpenDevice, fields: object = {}) => ({
  kind: 'role',
  coop: of.coop,
  fields: { person: to.me.person, function: 'treasurer', from: '2024-07-01', ...fields },
})
const clientsOf = (device: OpenDevice, { coop }: Pick<TestCoop, 'coop'>) =>
  device
    .records(coop, 'client')
    .map(({ fields }) => fields.name)
    .sort()
const gens = (device: OpenDevice, { coop }: Pick<TestCoop, 'coop'>) => {
  const { view, keyring } = device.core
  const desk = view.spaceId('desk', coop)
  return view.epochs(desk).flatMap(({ gen, epoch }) => (keyring.key(desk, epoch) ? [gen] : []))
}

/** What staff's device does at a contact. */
async function contact(world: TestCoop, staff = world.coordinator): Promise<void> {
  await world.exchange()
  await keepDeskTerms(staff)
  await world.exchange()
}

async function elect(world: TestCoop, to: OpenDevice, fields: object = {}): Promise<RecordId> {
  const [id] = expectOk(await world.coordinator.save([role(world, to, fields)])).ids
  if (!id) throw new Error('expected an id')
  await contact(world)
  return id
}

describe('an elected treasurer', () => {
  it('reads what was written before and after, writes, and is the only one beside staff [C39]', async () => {
    const world = await withTreasurer()
    const { coop, coordinator, ines, noa, exchange } = world
    expect(ines.canWrite('client', coop)).toBe(false)
    expect((await ines.save([client(world, 'M. Morvan')])).ok).toBe(false)
    await elect(world, ines)
    expect(clientsOf(ines, world)).toEqual(['Mme Le Goff'])
    expectOk(await ines.save([client(world, 'M. Morvan')]))
    expectOk(await coordinator.save([client(world, 'Mairie')]))
    await exchange()
    expect(clientsOf(coordinator, world)).toEqual(['M. Morvan', 'Mairie', 'Mme Le Goff'])
    expect(clientsOf(ines, world)).toEqual(['M. Morvan', 'Mairie', 'Mme Le Goff'])
    expect([clientsOf(noa, world), gens(noa, world), noa.canWrite('client', coop)]).toEqual([[], [], false])
    for (const device of [coordinator, ines, noa])
      expect(readDeskAccess(device, coop).readers).toMatchObject([{ person: ines.me.person, access: 'open' }])
    // A second look finds nothing more to do.
    const before = coordinator.core.view.ops(coop).length
    await contact(world)
    expect(coordinator.core.view.ops(coop)).toHaveLength(before)
  })

  it('sees no screen of it and gets no key after the last day; what they wrote stays [C37]', async () => {
    const world = await withTreasurer()
    const { coop, clock, coordinator, ines, exchange } = world
    await elect(world, ines, { until: '2024-07-14' })
    expectOk(await ines.save([client(world, 'M. Morvan')]))
    await exchange()
    clock.set('2024-07-15T07:00:00Z')
    await contact(world)
    expect([clientsOf(ines, world), ines.canWrite('client', coop)]).toEqual([[], false])
    expect((await ines.save([client(world, 'Trop tard')])).ok).toBe(false)
    expectOk(await coordinator.save([client(world, 'Mairie')]))
    await exchange()
    expect(clientsOf(coordinator, world)).toEqual(['M. Morvan', 'Mairie', 'Mme Le Goff'])
    expect(gens(ines, world)).toEqual([1, 2])
    expect(gens(coordinator, world)).toEqual([1, 2, 3])
    expect(ines.core.chains.missing()).toBe(0)
  })

  it('loses nothing that was kept offline beside the end [C37]', async () => {
    const world = await withTreasurer()
    const { hub, clock, coordinator, ines, exchange } = world
    await elect(world, ines, { until: '2024-07-14' })
    hub.setOnline(ines, false)
    expectOk(await ines.save([client(world, 'Noté sans réseau')]))
    clock.set('2024-07-20T07:00:00Z')
    await contact(world)
    hub.setOnline(ines, true)
    await exchange()
    expect(clientsOf(coordinator, world)).toEqual(['Mme Le Goff', 'Noté sans réseau'])
    expect(clientsOf(ines, world)).toEqual([])
    expect(await ines.core.ledger.pending.list()).toEqual([])
  })

  it('may have a second term, and reads what was written between the two [C38]', async () => {
    const world = await withTreasurer()
    const { clock, coordinator, ines, exchange } = world
    await elect(world, ines, { until: '2024-07-10' })
    expectOk(await ines.save([client(world, 'Pendant le premier')]))
    await exchange()
    clock.set('2024-07-12T07:00:00Z')
    await contact(world)
    expectOk(await coordinator.save([client(world, 'Entre les deux')]))
    await exchange()
    expect(clientsOf(ines, world)).toEqual([])
    await elect(world, ines, { from: '2024-07-12' })
    expect(clientsOf(ines, world)).toEqual(['Entre les deux', 'Mme Le Goff', 'Pendant le premier'])
    expectOk(await ines.save([client(world, 'Pendant le second')]))
    await exchange()
    expect(clientsOf(coordinator, world)).toContain('Pendant le second')
    expect(coordinator.core.aside.size + ines.core.aside.size).toBe(0)
  })

  it('is followed by the next one: the one before reads no more', async () => {
    const world = await withTreasurer()
    const { ines, noa } = world
    await elect(world, ines)
    await elect(world, noa, { from: '2024-07-01' })
    const now = [clientsOf(ines, world).length, clientsOf(noa, world).length]
    expect(now.sort()).toEqual([0, 1])
  })
})

describe('several devices of staff', () => {
  it('do it once, whoever comes first, and agree when two do it at once [C38]', async () => {
    const world = await withTreasurer()
    const { coordinator, ines, newcomer, exchange, coop } = world
    const anna = await newcomer('Anna', 'animator')
    expectOk(await coordinator.save([role(world, ines)]))
    await exchange()
    await Promise.all([keepDeskTerms(coordinator), keepDeskTerms(anna)])
    await exchange()
    await contact(world)
    await contact(world, anna)
    const { view } = coordinator.core
    expect(view.terms(view.spaceId('desk', coop))).toHaveLength(1)
    expect(clientsOf(ines, world)).toEqual(['Mme Le Goff'])
    const before = view.ops(coop).length
    await contact(world, anna)
    await contact(world)
    expect(view.ops(coop)).toHaveLength(before)
  })

  it('never end a term whose role has not arrived, and never give one back by themselves', async () => {
    const world = await withTreasurer()
    const { coordinator, ines, newcomer, clock, exchange, coop } = world
    const id = await elect(world, ines, { until: '2024-07-14' })
    const anna = await newcomer('Anna', 'animator')
    // A clock ten years ahead ends it.
    clock.set('2034-07-01T07:00:00Z')
    await contact(world, anna)
    clock.set('2024-07-02T07:00:00Z')
    await contact(world)
    expect(readDeskAccess(coordinator, coop).readers).toMatchObject([{ access: 'stopped' }])
    expect(await giveDeskAgain(ines, { coop, role: id })).toEqual({ ok: false, error: { type: 'desk.staff_only' } })
    expectOk(await giveDeskAgain(coordinator, { coop, role: id }))
    await exchange()
    expect(clientsOf(ines, world)).toEqual(['Mme Le Goff'])
    const again = await giveDeskAgain(coordinator, { coop, role: id })
    expect(again).toEqual({ ok: false, error: { type: 'desk.open_already' } })
  })

  it('follow the functions that the coop chose', async () => {
    const world = await withTreasurer()
    const { coordinator, ines, noa, coop } = world
    await elect(world, ines)
    await elect(world, noa, { function: 'president' })
    expect([clientsOf(ines, world).length, clientsOf(noa, world).length]).toEqual([1, 0])
    const [settings] = coordinator.records(coop, 'coop')
    expectOk(
      await coordinator.save([
        { kind: 'coop', coop, id: settings?.id as RecordId, fields: { deskFunctions: ['president'] } },
      ]),
    )
    await contact(world)
    expect([clientsOf(ines, world).length, clientsOf(noa, world).length]).toEqual([0, 1])
  })
})
