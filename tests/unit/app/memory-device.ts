// Devices in memory for tests of use cases: the real device, crypto, control logs and replicas. Only storage is memory,
// the path between devices is a hub, and the clock is ours.

import type { OpenDevice } from '../../../src/app/device/create-device.ts'
import { createHub, type Hub } from '../../../src/app/device/hub.ts'
import { foundOrganisation } from '../../../src/app/device/open-device.ts'
import { addPerson } from '../../../src/app/organisation/add-person.ts'
import { createCoop } from '../../../src/app/organisation/create-coop.ts'
import { grant, invite } from '../../../src/app/organisation/invitations.ts'
import { joinWithInvite } from '../../../src/app/organisation/join.ts'
import type { CoopId, PersonId } from '../../../src/base/ids.ts'
import { type Clock, systemRandom } from '../../../src/base/ports.ts'
import type { Result } from '../../../src/base/result.ts'
import { createMemoryLedger } from '../../../src/ledger/ledger.memory.ts'
import type { BeforeWrite } from '../../../src/ledger/write-errors.ts'
import { createWriteFaults } from '../../../src/ledger/write-faults.ts'

export interface TestClock extends Clock {
  set(iso: string): void
  advance(ms: number): void
}

export function createTestClock(iso: string): TestClock {
  let now = Date.parse(iso)
  return {
    now: () => now,
    set: (next) => {
      now = Date.parse(next)
    },
    advance: (ms) => {
      now += ms
    },
  }
}

export interface TestCoop {
  readonly clock: TestClock
  readonly hub: Hub
  readonly coop: CoopId
  readonly coordinator: OpenDevice
  readonly faults: ReturnType<typeof createWriteFaults>
  /** Adds a person, invites them, and lets them join with a device of their own. */
  newcomer(displayName: string, rank: 'animator' | 'cooperant'): Promise<OpenDevice>
  person(displayName: string): Promise<PersonId>
  /** One more device of somebody who is in the coop: they are invited again. */
  anotherDevice(person: PersonId, rank: 'animator' | 'cooperant'): Promise<OpenDevice>
  exchange(): Promise<void>
}

export function expectOk<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`expected success, got ${JSON.stringify(result.error)}`)
  return result.value
}

/** A coop with its coordinator, on 2024-07-01 at 9:00 in Paris unless told. */
export async function createTestCoop(options: { model?: string; at?: string } = {}): Promise<TestCoop> {
  const clock = createTestClock(options.at ?? '2024-07-01T07:00:00Z')
  const random = systemRandom
  const hub = await createHub(random)
  const faults = createWriteFaults()
  const adapters = async (beforeWrite?: BeforeWrite) => {
    const ledger = createMemoryLedger(beforeWrite ? { beforeWrite } : {})
    await ledger.acquireLease()
    return { ledger, clock, random }
  }
  const { device: coordinator } = await foundOrganisation(await adapters(faults.beforeWrite))
  hub.join(coordinator)
  const coop = expectOk(
    await createCoop(coordinator, {
      name: 'Coop des tests',
      model: options.model ?? 'cjs',
      startDate: '2024-07-01',
      endDate: '2024-08-31',
      myName: 'Carole',
      provenance: 'demo',
    }),
  )
  await hub.exchange()

  const add = async (displayName: string, rank: 'animator' | 'cooperant'): Promise<PersonId> =>
    expectOk(await addPerson(coordinator, { coop, displayName, rank, provenance: 'demo' }))

  return {
    clock,
    hub,
    coop,
    coordinator,
    faults,
    person: (displayName) => add(displayName, 'cooperant'),
    exchange: () => hub.exchange(),
    newcomer: async (displayName, rank) => join(await add(displayName, rank), rank),
    anotherDevice: (person, rank) => join(person, rank),
  }

  async function join(person: PersonId, rank: 'animator' | 'cooperant'): Promise<OpenDevice> {
    const ticket = expectOk(
      await invite(coordinator, {
        coop,
        person,
        rank,
        relaySign: hub.sign.publicKey,
        origin: 'https://demo.invalid',
      }),
    )
    await hub.exchange()
    const joined = expectOk(await joinWithInvite(await adapters(), { invitation: ticket.text, readLogs: hub.readLogs }))
    hub.join(joined.device)
    await hub.exchange()
    if (joined.spokenCode) {
      const claim = coordinator.core.view.device(joined.device.me.device)?.op
      if (!claim) throw new Error('expected the claim to have arrived')
      expectOk(await grant(coordinator, { claim, spokenCode: joined.spokenCode }))
      await hub.exchange()
    }
    await joined.device.ready(coop)
    return joined.device
  }
}
