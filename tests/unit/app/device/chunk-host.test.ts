import { expect, it } from 'vitest'
import { createChunkHost } from '../../../../src/app/device/chunk-host.ts'
import { addMissionPhoto } from '../../../../src/app/job/mission-photos.ts'
import { planPrestation } from '../../../../src/app/job/plan-prestation.ts'
import { networkKindOf } from '../../../../src/app/network.ts'
import { createPhotoSending } from '../../../../src/app/photo-sending.ts'
import { createLive } from '../../../../src/base/live.ts'
import { createMemoryLedger } from '../../../../src/ledger/ledger.memory.ts'
import { createJobCoop, firstId } from '../job/job-kit.ts'
import { expectOk } from '../memory-device.ts'

it('tells « 1 sur 3 » as photos are acknowledged whole, oldest first, and begins again once all are', async () => {
  const { anna, coop, gardening, clock } = await createJobCoop()
  const day = { day: '2024-07-18', start: '2024-07-18T14:00', end: '2024-07-18T16:00' }
  const planned = await planPrestation(anna, { coop, service: gardening, ...day, team: [anna.me.person] })
  const prestation = firstId(expectOk(planned).ids)
  const photo = { bytes: new Uint8Array(100_000), width: 10, height: 10, thumbnail: new Uint8Array(10) }
  const host = createChunkHost(anna.core, () => true)
  for (let i = 0; i < 3; i++) {
    clock.advance(1000)
    expectOk(await addMissionPhoto(anna, { coop, prestation, photo }))
  }
  await host.count()
  expect(host.toSend.get()).toEqual({ waiting: 3, total: 3 })
  const [first, second] = await host.unsent()
  await host.sent(first?.names.slice(0, 1) ?? [])
  expect(host.toSend.get()).toEqual({ waiting: 3, total: 3 })
  await host.sent(first?.names ?? [])
  expect(host.toSend.get()).toEqual({ waiting: 2, total: 3 })
  expect((await host.unsent())[0]).toEqual(second)
  host.refused('quota')
  await host.count()
  expect(host.toSend.get()).toEqual({ waiting: 2, total: 3, refused: 'quota' })
  for (const { names } of await host.unsent()) await host.sent(names)
  expect(host.toSend.get()).toEqual({ waiting: 0, total: 0 })
})

it('offers nothing of a photo to the relay before the record that cites it is kept [W28]', async () => {
  const { anna, coop, gardening } = await createJobCoop()
  const day = { day: '2024-07-18', start: '2024-07-18T14:00', end: '2024-07-18T16:00' }
  const planned = await planPrestation(anna, { coop, service: gardening, ...day, team: [anna.me.person] })
  const prestation = firstId(expectOk(planned).ids)
  const photo = { bytes: new Uint8Array(100_000), width: 10, height: 10, thumbnail: new Uint8Array(10) }
  const host = createChunkHost(anna.core, () => true)
  const offered: number[] = []
  const { save } = anna
  Object.assign(anna, {
    // Something else wakes the lane just before the record is written.
    save: async (...given: Parameters<typeof save>) => {
      offered.push((await host.unsent()).length)
      return save(...given)
    },
  })
  expectOk(await addMissionPhoto(anna, { coop, prestation, photo }))
  expect((await anna.core.ledger.chunks.unsent()).length).toBe(1)
  expect(offered).toEqual([0])
  expect((await host.unsent()).length).toBe(1)
})

it('a phone’s own data is told from Wi-Fi where the platform tells, and saving data counts as the former', () => {
  expect(networkKindOf({ type: 'cellular', saveData: false })).toBe('metered')
  expect(networkKindOf({ type: 'wifi', saveData: false })).toBe('free')
  expect(networkKindOf({ saveData: true })).toBe('metered')
  for (const nothing of [undefined, null, {}, { type: 4 }]) expect(networkKindOf(nothing)).toBe('unknown')
})

it('photos wait on a phone’s own data unless the person chose otherwise, and the choice is kept', async () => {
  const ledger = createMemoryLedger()
  await ledger.acquireLease()
  const network = createLive<'metered' | 'free' | 'unknown'>('metered')
  const sending = createPhotoSending(network)
  await sending.read(ledger)
  expect(sending.maySend()).toBe(false)
  let told = 0
  sending.changed.subscribe(() => told++)
  network.set('free')
  expect([sending.maySend(), told]).toEqual([true, 1])
  network.set('metered')
  await sending.choose(ledger, false)
  expect([sending.maySend(), told]).toEqual([true, 3])
  const reopened = createPhotoSending(network)
  await reopened.read(ledger)
  expect(reopened.maySend()).toBe(true)
})
