// The relay's data folder is put back to an older copy: people, claims, operations and entries that it had acknowledged are
// gone from it. Real devices, real clients, real SQLite. [W17] [W14]

import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

import type { OpenDevice } from '../../src/app/device/create-device.ts'
import { foundOrganisation } from '../../src/app/device/open-device.ts'
import { createSyncHost, type DeviceSyncHost } from '../../src/app/device/sync-host.ts'
import { writeIdea } from '../../src/app/job/write-idea.ts'
import { addPerson } from '../../src/app/organisation/add-person.ts'
import { createCoop } from '../../src/app/organisation/create-coop.ts'
import { grant, invite } from '../../src/app/organisation/invitations.ts'
import { createListener, joinWithInvite } from '../../src/app/organisation/join.ts'
import { createRelayLoss, type RelayLoss } from '../../src/app/relay-loss.ts'
import type { CoopId } from '../../src/base/ids.ts'
import { systemRandom } from '../../src/base/ports.ts'
import { ok } from '../../src/base/result.ts'
import { signKeyPairFromSeed } from '../../src/crypto/sign.ts'
import { createMemoryLedger } from '../../src/ledger/ledger.memory.ts'
import { createRelayClient, type RelayClient } from '../../src/sync/relay-client.ts'
import { syncOnce } from '../../src/sync/sync-once.ts'
import type { SyncTrouble } from '../../src/sync/sync-status.ts'
import { expectOk } from '../unit/app/memory-device.ts'
import { startTestRelay, type TestRelay } from '../unit/relay/test-relay.ts'

const fiveDays = 5 * 24 * 3_600_000

interface Person {
  readonly device: OpenDevice
  readonly host: DeviceSyncHost
  readonly client: RelayClient
  readonly loss: RelayLoss
  readonly troubles: SyncTrouble[]
}

let relay: TestRelay
let copy: string
let everyone: Person[]

beforeEach(async () => {
  relay = await startTestRelay({ identity: await signKeyPairFromSeed(new Uint8Array(32).fill(7)) })
  copy = mkdtempSync(join(tmpdir(), 'carnet-older-'))
  everyone = []
})
afterEach(async () => {
  for (const { client } of everyone) await client.stop()
  await relay.dispose()
  rmSync(copy, { recursive: true, force: true })
})

async function adapters() {
  const ledger = createMemoryLedger()
  await ledger.acquireLease()
  return { ledger, clock: relay.clock, random: systemRandom }
}

/** @param mends whether the device sends everything again by itself, as an open notebook does */
function connect(device: OpenDevice, mends = true): Person {
  const host = createSyncHost(device.core)
  const troubles: SyncTrouble[] = []
  const loss = createRelayLoss(device.core, () => client)
  const client: RelayClient = createRelayClient({
    url: relay.socketUrl,
    origin: relay.url,
    host,
    clock: relay.clock,
    random: systemRandom,
    onStatus: () => undefined,
    onTrouble(trouble) {
      troubles.push(trouble)
      if (mends) loss.onTrouble(trouble)
    },
    backoff: { first: 10, most: 60 },
  })
  device.core.changed.subscribe(() => client.nudge())
  client.start()
  const person = { device, host, client, loss, troubles }
  everyone.push(person)
  return person
}

async function letIn(coordinator: Person, coop: CoopId, name: string, rank: 'animator' | 'cooperant'): Promise<Person> {
  const person = expectOk(await addPerson(coordinator.device, { coop, displayName: name, rank }))
  await until(async () => (await coordinator.host.cursor()).relay !== undefined, 'the relay to be met')
  const { relay: key = '' } = await coordinator.host.cursor()
  const relaySign = new Uint8Array(Buffer.from(key, 'hex'))
  const ticket = expectOk(await invite(coordinator.device, { coop, person, rank, relaySign, origin: relay.url }))
  await sent(coordinator)
  const joined = expectOk(
    await joinWithInvite(await adapters(), {
      invitation: ticket.text,
      readLogs: async (_, identity) => {
        const { host, arrived } = createListener(identity)
        const parts = { url: relay.socketUrl, origin: relay.url, clock: relay.clock, random: systemRandom }
        const read = await syncOnce({ ...parts, host, withinMs: 5_000 })
        return read.ok ? ok(arrived) : read
      },
    }),
  )
  const newcomer = connect(joined.device)
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

async function until(isTrue: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const deadline = Date.now() + 20_000
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error(`waited 20 s for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

const sent = ({ device }: Person): Promise<void> =>
  until(async () => {
    const { pending, entries, control } = await device.core.ledger.outbox.unsent()
    return pending + entries + control === 0
  }, 'everything to be sent')

const ideasOf = ({ device }: Person, coop: CoopId): string[] =>
  device
    .records(coop, 'idea')
    .map((idea) => String(idea.fields.wording))
    .sort()

const agree = (coop: CoopId, ideas: readonly string[]): Promise<void> =>
  until(
    () => everyone.every((one) => ideasOf(one, coop).join() === [...ideas].sort().join()),
    `everyone to read ${ideas.join()}`,
  )

async function stopAll(): Promise<void> {
  for (const { client } of everyone) await client.stop()
}

/** Puts the relay back to what it was when `remember` was called. */
async function remember(): Promise<() => Promise<void>> {
  await relay.stop()
  cpSync(relay.data, copy, { recursive: true })
  await relay.restart()
  return async () => {
    await relay.stop()
    rmSync(relay.data, { recursive: true })
    cpSync(copy, relay.data, { recursive: true })
    await relay.restart()
  }
}

async function foundCoop(): Promise<{ coordinator: Person; coop: CoopId }> {
  const { device } = await foundOrganisation(await adapters())
  const coordinator = connect(device)
  const coop = expectOk(await createCoop(device, { name: 'Coop', model: 'cjs', myName: 'Carole' }))
  await sent(coordinator)
  return { coordinator, coop }
}

it('gets everything again from the devices, people who joined since and their expired invitations included', async () => {
  const { coordinator, coop } = await foundCoop()
  const restore = await remember()
  const ines = await letIn(coordinator, coop, 'Inès', 'cooperant')
  const anna = await letIn(coordinator, coop, 'Anna', 'animator')
  for (const [one, wording] of [
    [coordinator, 'Un four'],
    [ines, 'Un vélo'],
    [anna, 'Un local'],
  ] as const)
    expectOk(await writeIdea(one.device, { coop, wording }))
  for (const one of everyone) await sent(one)
  await agree(coop, ['Un four', 'Un vélo', 'Un local'])

  await stopAll()
  await restore()
  relay.clock.at += fiveDays
  for (const { client } of everyone) client.start()
  expectOk(await writeIdea(ines.device, { coop, wording: 'Une remorque' }))
  for (const one of everyone) await sent(one)
  await agree(coop, ['Un four', 'Un vélo', 'Un local', 'Une remorque'])
  expect(coordinator.troubles).toContainEqual({ type: 'sync.relay_regressed', what: 'position' })

  // Someone who comes now reads all of it from the relay alone.
  const late = await letIn(coordinator, coop, 'Jules', 'cooperant')
  await stopAll()
  late.client.start()
  await until(() => ideasOf(late, coop).length === 4, 'the newcomer to read everything')
  for (const { device } of everyone) expect([...device.core.aside.values()]).toEqual([])
}, 60_000)

it('gets what an author no longer has from whoever received it', async () => {
  const { coordinator, coop } = await foundCoop()
  const ines = await letIn(coordinator, coop, 'Inès', 'cooperant')
  const restore = await remember()
  expectOk(await writeIdea(ines.device, { coop, wording: 'Un vélo' }))
  await agree(coop, ['Un vélo'])

  await stopAll()
  everyone = everyone.filter((one) => one !== ines) // Her phone is at the bottom of a lake.
  await restore()
  coordinator.client.start()
  await sent(coordinator)
  await letIn(coordinator, coop, 'Jules', 'cooperant')
  await agree(coop, ['Un vélo'])
}, 60_000)

it('refuses nothing for good of a member whom it no longer knows and who comes first', async () => {
  const { coordinator, coop } = await foundCoop()
  const restore = await remember()
  const anna = await letIn(coordinator, coop, 'Anna', 'animator')
  expectOk(await addPerson(anna.device, { coop, displayName: 'Kadi', rank: 'cooperant' }))
  expectOk(await writeIdea(anna.device, { coop, wording: 'Un local' }))
  await agree(coop, ['Un local'])

  await stopAll()
  await restore()
  anna.client.start()
  await until(() => anna.troubles.some(({ type }) => type === 'sync.refused'), 'the relay to know her no more')
  expect([...anna.device.core.aside.values()]).toEqual([])
  coordinator.client.start()
  for (const one of everyone) await sent(one)
  const late = await letIn(coordinator, coop, 'Jules', 'cooperant')
  await until(
    () => late.device.records(coop, 'card').some(({ fields }) => fields.displayName === 'Kadi'),
    'Kadi’s card',
  )
  await agree(coop, ['Un local'])
}, 60_000)

it('is told, and mended on demand only, when it happens twice in a day', async () => {
  const { coordinator, coop } = await foundCoop()
  const restore = await remember()
  const lose = async (wording: string): Promise<void> => {
    expectOk(await writeIdea(coordinator.device, { coop, wording }))
    await sent(coordinator)
    await coordinator.client.stop()
    await restore()
    coordinator.client.start()
  }
  await lose('Un four')
  await until(async () => (await coordinator.loss.sentAgainAt()) !== undefined, 'the mending')
  await sent(coordinator)
  await lose('Un vélo')
  await until(() => coordinator.client.status().trouble !== undefined, 'the loss to be told')
  const seen = coordinator.troubles.length
  await until(() => coordinator.troubles.length > seen + 1, 'the loss to stay told')

  expectOk(await coordinator.loss.sendAgain())
  await sent(coordinator)
  await until(() => coordinator.client.status().caughtUp, 'the relay to be followed again')
  await letIn(coordinator, coop, 'Jules', 'cooperant')
  await agree(coop, ['Un four', 'Un vélo'])
}, 60_000)
