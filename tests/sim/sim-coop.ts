// The coop that every schedule starts from: founded and joined once through the real ceremonies, then copied.

import type { OpenDevice } from '../../src/app/device/create-device.ts'
import { createHub } from '../../src/app/device/hub.ts'
import { foundOrganisation } from '../../src/app/device/open-device.ts'
import { createSyncHost } from '../../src/app/device/sync-host.ts'
import { addPerson } from '../../src/app/organisation/add-person.ts'
import { createCoop } from '../../src/app/organisation/create-coop.ts'
import { grant, invite } from '../../src/app/organisation/invitations.ts'
import { joinWithInvite } from '../../src/app/organisation/join.ts'
import type { Bytes } from '../../src/base/bytes.ts'
import type { CoopId } from '../../src/base/ids.ts'
import type { Result } from '../../src/base/result.ts'
import { createMemoryLedger } from '../../src/ledger/ledger.memory.ts'
import { createMemoryLedgerStore, type MemoryLedgerStore } from '../../src/ledger/memory-store.ts'
import { chanceOf } from './seeded.ts'
import { createSimRelay, type SimRelay } from './sim-relay.ts'

export const simStart = Date.parse('2024-07-01T07:00:00Z')

export interface SimCoop {
  readonly coop: CoopId
  /** Coordinator, two animators, three coopérants; each holds what the others wrote so far. */
  readonly stores: readonly MemoryLedgerStore[]
  readonly relay: SimRelay
}

export function expectOk<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`expected success, got ${JSON.stringify(result.error)}`)
  return result.value
}

export async function foundSimCoop(): Promise<SimCoop> {
  const { random } = chanceOf(1)
  const clock = { now: () => simStart }
  const hub = await createHub(random)
  const stores: MemoryLedgerStore[] = []
  const adapters = async () => {
    const store = createMemoryLedgerStore()
    stores.push(store)
    const ledger = createMemoryLedger({ store })
    await ledger.acquireLease()
    return { ledger, clock, random }
  }
  const { device: coordinator } = await foundOrganisation(await adapters())
  const devices: OpenDevice[] = [coordinator]
  hub.join(coordinator, { keepUnsent: true })
  const coop = expectOk(
    await createCoop(coordinator, {
      name: 'Simulée',
      model: 'cjs',
      startDate: '2024-07-01',
      endDate: '2024-08-31',
      myName: 'Carole',
    }),
  )
  await hub.exchange()
  for (const [name, rank] of [
    ['Anna', 'animator'],
    ['Bilel', 'animator'],
    ['Inès', 'cooperant'],
    ['Jules', 'cooperant'],
    ['Kadi', 'cooperant'],
  ] as const) {
    const person = expectOk(await addPerson(coordinator, { coop, displayName: name, rank }))
    const ticket = expectOk(
      await invite(coordinator, { coop, person, rank, relaySign: hub.sign.publicKey, origin: 'https://sim.invalid' }),
    )
    await hub.exchange()
    const joined = expectOk(await joinWithInvite(await adapters(), { invitation: ticket.text, readLogs: hub.readLogs }))
    hub.join(joined.device, { keepUnsent: true })
    devices.push(joined.device)
    await hub.exchange()
    const claim = coordinator.core.view.device(joined.device.me.device)?.op
    if (joined.spokenCode && claim) expectOk(await grant(coordinator, { claim, spokenCode: joined.spokenCode }))
    await hub.exchange()
  }
  const receipts = await coordinator.core.ledger.control.list('receipt')
  const relay = await sendEverything(
    devices,
    receipts.map(({ bytes }) => bytes),
  )
  return { coop, stores, relay }
}

/** Everything goes to the relay; it gives the receipts that the claims had. */
async function sendEverything(devices: readonly OpenDevice[], receipts: readonly Bytes[]): Promise<SimRelay> {
  const relay = await createSimRelay()
  for (let before = -1; before !== relay.items.length; ) {
    before = relay.items.length
    for (const device of devices) {
      const host = createSyncHost(device.core)
      await host.settled(await relay.push(await host.outbox({ items: 1000, bytes: 1e7 }), simStart))
    }
    for (const receipt of receipts) await relay.takeReceipt(receipt)
  }
  return relay
}

/** A copy of a device's disk: rows are never changed in place, only replaced. */
export const copyStore = (store: MemoryLedgerStore): MemoryLedgerStore => ({
  lease: store.lease,
  lastPending: store.lastPending,
  pending: new Map(store.pending),
  clocks: new Map(store.clocks),
  entries: new Map(store.entries),
  chains: new Map([...store.chains].map(([space, heads]) => [space, new Map(heads)])),
  control: new Map(store.control),
  beacons: new Map(store.beacons),
  chunks: new Map(store.chunks),
  meta: new Map(store.meta),
})
