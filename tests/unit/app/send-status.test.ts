import { expect, it } from 'vitest'
import type { SendStatus } from '../../../src/app/carnet-app.ts'
import { makeBeacons } from '../../../src/app/device/beacons.ts'
import { invite } from '../../../src/app/organisation/invitations.ts'
import { watchSendStatus } from '../../../src/app/send-status.ts'
import { createLive } from '../../../src/base/live.ts'
import { offlineStatus } from '../../../src/sync/sync-status.ts'
import { createTestCoop, expectOk } from './memory-device.ts'

async function watched() {
  const coop = await createTestCoop()
  const { core } = coop.coordinator
  // Counting takes a moment, as on a phone.
  const unsent = async () => {
    const counted = await core.ledger.outbox.unsent()
    await new Promise((resolve) => setTimeout(resolve, 20))
    return counted
  }
  const ledger = { ...core.ledger, outbox: { ...core.ledger.outbox, unsent } }
  const told: SendStatus[] = []
  const status = watchSendStatus(
    {
      device: { ...coop.coordinator, core: { ...core, ledger } },
      host: { refused: new Map(), relayLost: false } as never,
      relay: { status: () => offlineStatus },
      loss: { sentAgainAt: async () => undefined },
    },
    createLive(offlineStatus),
    (next) => told.push(next),
  )
  await status.upToDate()
  return { ...coop, core, told, status, last: () => told.at(-1)?.toSend ?? 0 }
}

it('someone who just kept something, and asks, is told of it: no status is from before', async () => {
  const { person, told, status, last, coop, coordinator } = await watched()
  const yanis = await person('Yanis')
  await status.upToDate()
  const before = last()
  const input = { coop, person: yanis, rank: 'cooperant', origin: 'https://carnet.example' } as const
  // The second comes while the status rests from the first.
  for (const _ of [1, 2]) expectOk(await invite(coordinator, input))
  await status.upToDate()
  const said = last()
  const waits = await coordinator.core.ledger.outbox.unsent()
  expect(said).toBe(waits.pending + waits.entries + waits.control)
  expect(said).toBeGreaterThan(before)
  const tellings = told.length
  await status.upToDate()
  expect(told).toHaveLength(tellings)
  status.stop()
})

it('whoever asks while it stops is answered, and hears nothing more', async () => {
  const { person, told, status } = await watched()
  const tellings = told.length
  const answered = status.upToDate()
  status.stop()
  await answered
  await person('Yanis')
  await status.upToDate()
  expect(told).toHaveLength(tellings)
})

it('another device that tells it received more is news, even when nothing else changed', async () => {
  const { newcomer, exchange, coordinator, told, status } = await watched()
  const anna = await newcomer('Anna', 'animator')
  await exchange()
  await makeBeacons(anna.core)
  await status.upToDate()
  const before = told.at(-1)
  const beacons = await anna.core.ledger.beacons.unsent()
  await coordinator.receive(beacons.map(({ bytes }) => ({ kind: 'beacon', bytes })))
  await status.upToDate()
  expect(told.at(-1)).toEqual({ ...before, received: expect.any(Number) })
  expect(told.at(-1)?.received).toBeGreaterThan(before?.received ?? 0)
  status.stop()
})
