// People of one organisation with real devices and clients of one real relay; only their disks are memory.

import { createChunkHost, type DeviceChunkHost } from '../../src/app/device/chunk-host.ts'
import type { OpenDevice } from '../../src/app/device/create-device.ts'
import { foundOrganisation } from '../../src/app/device/open-device.ts'
import { createSyncHost, type DeviceSyncHost } from '../../src/app/device/sync-host.ts'
import { addPerson } from '../../src/app/organisation/add-person.ts'
import { createCoop } from '../../src/app/organisation/create-coop.ts'
import { grant, invite } from '../../src/app/organisation/invitations.ts'
import { createListener, joinWithInvite } from '../../src/app/organisation/join.ts'
import { createRelayLoss, type RelayLoss } from '../../src/app/relay-loss.ts'
import { type Bytes, fromHex } from '../../src/base/bytes.ts'
import type { CoopId } from '../../src/base/ids.ts'
import { type Clock, systemRandom } from '../../src/base/ports.ts'
import { ok } from '../../src/base/result.ts'
import { createMemoryLedger } from '../../src/ledger/ledger.memory.ts'
import { createRelayClient, type RelayClient } from '../../src/sync/relay-client.ts'
import { syncOnce } from '../../src/sync/sync-once.ts'
import type { SyncTrouble } from '../../src/sync/sync-status.ts'
import { expectOk } from '../unit/app/memory-device.ts'

/** Where people meet a relay, in this process or in its own. */
export interface RelayPlace {
  readonly url: string
  readonly socketUrl: string
  readonly clock: Clock
}

export interface Person {
  readonly device: OpenDevice
  readonly host: DeviceSyncHost
  readonly files: DeviceChunkHost
  readonly client: RelayClient
  readonly loss: RelayLoss
  readonly troubles: SyncTrouble[]
}

export async function adapters(relay: RelayPlace) {
  const ledger = createMemoryLedger()
  await ledger.acquireLease()
  return { ledger, clock: relay.clock, random: systemRandom }
}

/** An open notebook, without its screens. */
export function connect(relay: RelayPlace, device: OpenDevice): Person {
  const host = createSyncHost(device.core)
  const files = createChunkHost(device.core, () => true)
  const troubles: SyncTrouble[] = []
  const loss = createRelayLoss(device.core, () => client)
  const client: RelayClient = createRelayClient({
    url: relay.socketUrl,
    origin: relay.url,
    host,
    files,
    clock: relay.clock,
    random: systemRandom,
    onStatus: () => undefined,
    onTrouble(trouble) {
      troubles.push(trouble)
      loss.onTrouble(trouble)
    },
    backoff: { first: 10, most: 60 },
  })
  device.core.changed.subscribe(() => client.nudge())
  device.core.filesChanged.subscribe(() => client.files.nudge())
  client.start()
  return { device, host, files, client, loss, troubles }
}

export async function letIn(
  relay: RelayPlace,
  coordinator: Person,
  coop: CoopId,
  name: string,
  rank: 'animator' | 'cooperant',
): Promise<Person> {
  const person = expectOk(await addPerson(coordinator.device, { coop, displayName: name, rank }))
  await until(async () => (await coordinator.host.cursor()).relay !== undefined, 'the relay to be met')
  const { relay: key = '' } = await coordinator.host.cursor()
  const relaySign = fromHex(key)
  const ticket = expectOk(await invite(coordinator.device, { coop, person, rank, relaySign, origin: relay.url }))
  await sent(coordinator)
  const joined = expectOk(
    await joinWithInvite(await adapters(relay), {
      invitation: ticket.text,
      readLogs: async (_, identity) => {
        const { host, arrived } = createListener(identity)
        const parts = { url: relay.socketUrl, origin: relay.url, clock: relay.clock, random: systemRandom }
        const read = await syncOnce({ ...parts, host, withinMs: 5_000 })
        return read.ok ? ok(arrived) : read
      },
    }),
  )
  const newcomer = connect(relay, joined.device)
  if (joined.spokenCode !== undefined) {
    const claimOf = () => coordinator.device.core.view.device(joined.device.me.device)?.op
    await until(() => claimOf() !== undefined, `the claim of ${name} to arrive`)
    const claim = claimOf()
    if (claim) expectOk(await grant(coordinator.device, { claim, spokenCode: joined.spokenCode }))
  }
  await until(() => joined.device.core.view.device(joined.device.me.device)?.status === 'active', `${name} to be in`)
  await joined.device.ready(coop)
  return newcomer
}

export async function until(isTrue: () => boolean | Promise<boolean>, what: string, withinMs = 20_000): Promise<void> {
  const deadline = Date.now() + withinMs
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error(`waited ${withinMs} ms for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

export const sent = ({ device }: Person): Promise<void> =>
  until(async () => {
    const { pending, entries, control } = await device.core.ledger.outbox.unsent()
    return pending + entries + control === 0
  }, 'everything to be sent')

export const ideasOf = ({ device }: Person, coop: CoopId): string[] =>
  device
    .records(coop, 'idea')
    .map((idea) => String(idea.fields.wording))
    .sort()

export const agree = (everyone: readonly Person[], coop: CoopId, ideas: readonly string[]): Promise<void> =>
  until(
    () => everyone.every((one) => ideasOf(one, coop).join() === [...ideas].sort().join()),
    `everyone to read ${ideas.join()}`,
  )

export async function foundCoop(relay: RelayPlace): Promise<{ coordinator: Person; coop: CoopId; rootSecret: Bytes }> {
  const { device, rootSecret } = await foundOrganisation(await adapters(relay))
  const coordinator = connect(relay, device)
  const coop = expectOk(await createCoop(device, { name: 'Coop', model: 'cjs', myName: 'Carole' }))
  await sent(coordinator)
  return { coordinator, coop, rootSecret }
}
