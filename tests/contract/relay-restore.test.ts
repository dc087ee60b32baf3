// The relay's data folder is put back to an older copy: people, claims, operations and entries that it had acknowledged are
// gone from it. Real devices, real clients, real SQLite. [W17] [W14]

import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { writeIdea } from '../../src/app/job/write-idea.ts'
import { addPerson } from '../../src/app/organisation/add-person.ts'
import type { CoopId } from '../../src/base/ids.ts'
import { signKeyPairFromSeed } from '../../src/crypto/sign.ts'
import { expectOk } from '../unit/app/memory-device.ts'
import { startTestRelay, type TestRelay } from '../unit/relay/test-relay.ts'
import * as people from './relay-people.ts'
import { ideasOf, type Person, sent, until } from './relay-people.ts'

const fiveDays = 5 * 24 * 3_600_000

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

async function foundCoop(): Promise<{ coordinator: Person; coop: CoopId }> {
  const { coordinator, coop } = await people.foundCoop(relay)
  everyone.push(coordinator)
  return { coordinator, coop }
}

async function letIn(coordinator: Person, coop: CoopId, name: string, rank: 'animator' | 'cooperant'): Promise<Person> {
  const newcomer = await people.letIn(relay, coordinator, coop, name, rank)
  everyone.push(newcomer)
  return newcomer
}

const agree = (coop: CoopId, ideas: readonly string[]): Promise<void> => people.agree(everyone, coop, ideas)

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
