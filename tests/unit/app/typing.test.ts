import { describe, expect, it } from 'vitest'
import { type DeviceAdapters, openDevice } from '../../../src/app/device/open-device.ts'
import type { RecordId } from '../../../src/base/ids.ts'
import { systemRandom } from '../../../src/base/ports.ts'
import { createProjector } from '../../../src/readmodel/projector.ts'
import type { Projection, Projector } from '../../../src/readmodel/readmodel.port.ts'
import { createMemoryReadModelStore } from '../../../src/readmodel/store.memory.ts'
import { createMemoryVault } from '../../../src/vault/vault.ts'
import { createTestCoop, expectOk } from './memory-device.ts'

/** A meeting on a device with a read model, and every projection that it asked for since. */
async function writer() {
  const { coop, coordinator, clock } = await createTestCoop()
  const [meeting] = expectOk(
    await coordinator.save([{ kind: 'meeting', coop, fields: { kind: 'team', day: '2024-07-02', status: 'planned' } }]),
  ).ids
  if (!meeting) throw new Error('expected an id')
  const { ledger, random } = coordinator.core
  const store = createMemoryReadModelStore()
  const real = createProjector({ vault: createMemoryVault(systemRandom), store, clock })
  const projections: Projection[] = []
  const rebuilds: Projection[] = []
  const faults = { next: false }
  const projector: Projector = {
    apply: (projection) => {
      if (faults.next) {
        faults.next = false
        return Promise.reject(new Error('no room for it'))
      }
      projections.push(projection)
      return real.apply(projection)
    },
    rebuild: (projection) => {
      rebuilds.push(projection)
      return real.rebuild(projection)
    },
    isFresh: (...asked) => real.isFresh(...asked),
    drop: (dropped) => real.drop(dropped),
  }
  const adapters: DeviceAdapters = { ledger, clock, random, projector }
  const open = async () => {
    const device = await openDevice(adapters)
    if (!device) throw new Error('expected a device')
    await device.ready(coop)
    return device
  }
  const device = await open()
  rebuilds.length = 0
  const shown = (id: RecordId): string | undefined =>
    projections.flatMap(({ changed }) => changed).findLast((view) => view.id === id)?.texts.minutes
  return { coop, meeting, device, open, projections, rebuilds, faults, shown }
}

describe('a long text while it is typed', () => {
  it('is kept at once, and shown elsewhere after a pause', async () => {
    const { device, meeting, projections, shown } = await writer()
    const text = device.text(meeting, 'minutes')
    const before = (await device.core.ledger.pending.list()).length
    for (const words of ['Bonjour', 'Bonjour à', 'Bonjour à toutes']) {
      text.edit(words)
      expect(await text.flush()).toBe(true)
    }
    expect((await device.core.ledger.pending.list()).length).toBe(before + 3)
    expect(projections).toEqual([])
    await expect.poll(() => shown(meeting), { timeout: 20_000 }).toBe('Bonjour à toutes')
    expect(projections).toHaveLength(1)
  })

  it('is shown together with whatever else is kept meanwhile', async () => {
    const { device, coop, meeting, projections, shown } = await writer()
    const text = device.text(meeting, 'minutes')
    text.edit('Bonjour')
    await text.flush()
    expectOk(await device.save([{ kind: 'service', coop, fields: { label: 'Ménage', unit: 'hour' } }]))
    expect(projections).toHaveLength(1)
    expect(shown(meeting)).toBe('Bonjour')
  })

  it('is shown when its screen is left', async () => {
    const { device, meeting, shown } = await writer()
    const text = device.text(meeting, 'minutes')
    text.edit('Bonjour')
    text.close()
    await expect.poll(() => shown(meeting), { timeout: 1000 }).toBe('Bonjour')
  })

  it('is shown with the next change when it could not be shown by itself', async () => {
    const { device, coop, meeting, projections, faults, shown } = await writer()
    const text = device.text(meeting, 'minutes')
    text.edit('Bonjour')
    faults.next = true
    text.close()
    await expect.poll(() => faults.next, { timeout: 1000 }).toBe(false)
    expect(projections).toEqual([])
    expectOk(await device.save([{ kind: 'service', coop, fields: { label: 'Ménage', unit: 'hour' } }]))
    expect(shown(meeting)).toBe('Bonjour')
  })

  it('is shown before the notebook closes, so that nothing is made anew at the next opening', async () => {
    const { device, meeting, open, rebuilds, shown } = await writer()
    device.text(meeting, 'minutes').edit('Bonjour')
    await device.close()
    expect(shown(meeting)).toBe('Bonjour')
    await open()
    expect(rebuilds).toEqual([])
  })

  it('is there after a kill in the middle of it, its screens made anew', async () => {
    const { device, meeting, open, rebuilds } = await writer()
    const text = device.text(meeting, 'minutes')
    text.edit('Bonjour')
    await text.flush()
    const again = await open()
    expect(again.record(meeting)?.texts.minutes).toBe('Bonjour')
    expect(rebuilds.flatMap(({ changed }) => changed).find(({ id }) => id === meeting)?.texts.minutes).toBe('Bonjour')
  })
})
