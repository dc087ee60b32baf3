// The recovery sheet brings an organisation back from a real relay, onto a device that has nothing. [R52] [W23]

import { afterEach, beforeEach, expect, it } from 'vitest'

import { writeIdea } from '../../src/app/job/write-idea.ts'
import { createListener } from '../../src/app/organisation/join.ts'
import { type ReadAsRoot, recoverOrganisation } from '../../src/app/organisation/recover.ts'
import { checkSheet } from '../../src/app/organisation/recovery-sheet.ts'
import type { Bytes } from '../../src/base/bytes.ts'
import { systemRandom } from '../../src/base/ports.ts'
import { ok } from '../../src/base/result.ts'
import { signKeyPairFromSeed } from '../../src/crypto/sign.ts'
import { recoveryToText } from '../../src/protocol/recovery.format.ts'
import { findOrganisation } from '../../src/sync/find-organisation.ts'
import { syncOnce } from '../../src/sync/sync-once.ts'
import { expectOk } from '../unit/app/memory-device.ts'
import { startTestRelay, type TestRelay } from '../unit/relay/test-relay.ts'
import { adapters, connect, foundCoop, ideasOf, letIn, type Person, sent, until } from './relay-people.ts'

let relay: TestRelay
let everyone: Person[]

beforeEach(async () => {
  relay = await startTestRelay({ identity: await signKeyPairFromSeed(new Uint8Array(32).fill(7)) })
  everyone = []
})
afterEach(async () => {
  for (const { client } of everyone) await client.stop()
  await relay.dispose()
})

const readAsRoot: ReadAsRoot = async (root) => {
  const parts = { url: relay.socketUrl, origin: relay.url, random: systemRandom, withinMs: 3_000 }
  const keys = { sign: root.sign, kem: root.kem.publicKey }
  const org = await findOrganisation({ ...parts, root: keys })
  if (!org.ok) return org
  const { host, arrived } = createListener({ org: org.value, ...keys })
  const read = await syncOnce({ ...parts, host, clock: relay.clock })
  return read.ok ? ok({ org: org.value, logs: arrived }) : read
}

const recover = async (secret: Bytes, read = readAsRoot) =>
  recoverOrganisation(await adapters(relay), { sheet: recoveryToText(secret), readAsRoot: read })

it('brings back everything that was sent, and what is written next reaches those who stayed', async () => {
  await foundCoop(relay).then(({ coordinator }) => everyone.push(coordinator)) // Another organisation, first.
  const { coordinator, coop, rootSecret } = await foundCoop(relay)
  const ines = await letIn(relay, coordinator, coop, 'Inès', 'cooperant')
  everyone.push(ines)
  expectOk(await writeIdea(coordinator.device, { coop, wording: 'Un four' }))
  expectOk(await writeIdea(ines.device, { coop, wording: 'Un vélo' }))
  for (const one of [coordinator, ines]) await sent(one)
  await coordinator.client.stop() // Stolen, and never seen again.

  const { device } = expectOk(await recover(rootSecret))
  const back = connect(relay, device)
  everyone.push(back)
  expect(device.me).toMatchObject({ person: coordinator.device.me.person, rank: 'coordinator' })
  expect(device.coops()).toEqual([coop])
  await device.ready(coop)
  await until(() => ideasOf(back, coop).join() === 'Un four,Un vélo', 'everything to be back')
  expect(device.records(coop, 'card').map(({ fields }) => fields.displayName)).toContain('Inès')

  expectOk(await writeIdea(device, { coop, wording: 'Un local' }))
  await until(() => ideasOf(ines, coop).includes('Un local'), 'the new device to be believed')
  const jules = await letIn(relay, back, coop, 'Jules', 'cooperant')
  everyone.push(jules)
  await until(() => ideasOf(jules, coop).length === 3, 'a newcomer that it invites to read everything')
  expect([...device.core.aside.values()]).toEqual([])
}, 60_000)

it('works twice', async () => {
  const { coordinator, coop, rootSecret } = await foundCoop(relay)
  await coordinator.client.stop()
  for (const wording of ['Un four', 'Un vélo']) {
    const { device } = expectOk(await recover(rootSecret))
    const back = connect(relay, device)
    expectOk(await writeIdea(device, { coop, wording }))
    await sent(back)
    await until(() => ideasOf(back, coop).includes(wording), 'what it wrote')
    await back.client.stop()
  }
  const { device } = expectOk(await recover(rootSecret))
  const third = connect(relay, device)
  everyone.push(third)
  await device.ready(coop)
  await until(() => ideasOf(third, coop).join() === 'Un four,Un vélo', 'what both wrote')
}, 60_000)

it('says plainly that the sheet is of no organisation here, that there is no network, that a part is held back', async () => {
  const { rootSecret } = await foundCoop(relay)
  const error = async (done: ReturnType<typeof recover>) => {
    const { ok: isOk, ...rest } = await done
    return isOk ? undefined : rest
  }
  expect(await error(recover(new Uint8Array(32).fill(1)))).toEqual({
    error: { type: 'sync.refused', code: 'unknown_org' },
  })
  const partly: ReadAsRoot = async (root) => {
    const all = await readAsRoot(root)
    return all.ok ? ok({ ...all.value, logs: all.value.logs.filter(({ kind }) => kind !== 'blob') }) : all
  }
  expect(await error(recover(rootSecret, partly))).toEqual({ error: { type: 'recovery.incomplete' } })
  await relay.stop()
  expect(await error(recover(rootSecret))).toEqual({ error: { type: 'sync.unreachable' } })
}, 30_000)

it('tells a sheet that was misread from one that was read', () => {
  const text = recoveryToText(new Uint8Array(32).fill(9))
  expect(checkSheet(text.toLowerCase()).ok).toBe(true)
  expect(checkSheet(text.slice(1))).toEqual({ ok: false, error: { type: 'recovery.length' } })
  expect(checkSheet(`${text.slice(0, -1)}0`)).toEqual({ ok: false, error: { type: 'recovery.check' } })
  expect(checkSheet(`!${text.slice(1)}`)).toEqual({ ok: false, error: { type: 'recovery.character' } })
})
