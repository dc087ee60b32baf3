import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { type Bytes, toHex } from '../../../src/base/bytes.ts'
import type { CoopId, SpaceId } from '../../../src/base/ids.ts'
import type { DeviceSecrets } from '../../../src/keys/device-secrets.ts'
import { type Actor, createWorld, type World } from '../keys/world.ts'
import { openSignedIn, type RawClient } from './raw-client.ts'
import { orgOf, type SealedChain, sealedChain } from './sealed-chain.ts'
import { startTestRelay, type TestRelay } from './test-relay.ts'

describe('live push [W7]', () => {
  let world: World
  let relay: TestRelay
  let coop: CoopId
  let space: SpaceId
  let animator: Actor
  let chain: SealedChain
  const clients: RawClient[] = []

  const as = async (device: DeviceSecrets): Promise<RawClient> => {
    const client = await openSignedIn(relay.socketUrl, orgOf(world), device)
    clients.push(client)
    return client
  }
  const pushEntry = async (by: RawClient, text: string): Promise<Bytes> => {
    const entry = await chain.next(text)
    const answer = await by.push({ entries: [entry.bytes] })
    expect(answer.entries[0]?.e).toBeUndefined()
    return entry.bytes
  }

  beforeEach(async () => {
    world = await createWorld('live')
    coop = await world.coop()
    animator = await world.join(world.coordinator, coop, 'animator')
    space = world.view.spaceId('coop', coop)
    chain = sealedChain(world, world.coordinator, space)
    relay = await startTestRelay({ identity: world.relay })
    const founder = await as(world.coordinator.device)
    await founder.push({ ops: world.ops, blobs: world.blobs })
    founder.close()
  })
  afterEach(async () => {
    for (const client of clients.splice(0)) client.close()
    await relay.dispose()
  })

  it('gives to every other connected device what one pushes, at once', async () => {
    const [writer, reader] = [await as(world.coordinator.device), await as(animator.device)]
    await reader.pullAll()
    const bytes = await pushEntry(writer, 'news')
    const live = await reader.next('items')
    expect([live.ref, live.done, live.items.map(({ b }) => toHex(b))]).toEqual([0, true, [toHex(bytes)]])
    expect(live.pos).toBe(live.items[0]?.p)
  })

  it('names to the pusher its own entry, with its running hash, and no more', async () => {
    const writer = await as(world.coordinator.device)
    await writer.pullAll()
    const entry = await chain.next('mine')
    const answer = await writer.push({ entries: [entry.bytes] })
    const live = await writer.next('items')
    const { p = 0, r } = answer.entries[0] ?? {}
    expect(live.items).toEqual([{ p, k: 'mine', b: answer.entries[0]?.h, h: r }])
  })

  it('starts only once everything before was pulled', async () => {
    const [writer, reader] = [await as(world.coordinator.device), await as(animator.device)]
    await pushEntry(writer, 'before')
    const { pos } = await reader.pullAll()
    await pushEntry(writer, 'after')
    const live = await reader.next('items')
    expect(live.items.map(({ p }) => p)).toEqual([pos + 1])
  })

  it('resumes after a break exactly where the device was', async () => {
    const writer = await as(world.coordinator.device)
    const first = await as(animator.device)
    const { pos } = await first.pullAll()
    first.close()
    const missed = [await pushEntry(writer, 'one'), await pushEntry(writer, 'two')]
    const again = await (await as(animator.device)).pullAll(pos)
    expect(again.items.map(({ b }) => toHex(b))).toEqual(missed.map(toHex))
  })

  it('gives a space from its beginning when asked by name, and says what it gave [W8]', async () => {
    const writer = await as(world.coordinator.device)
    const bytes = await pushEntry(writer, 'one')
    const office = world.view.spaceId('office', orgOf(world))
    const reader = await as(animator.device)
    const wanted = [space, office].map((id) => Buffer.from(id, 'hex'))
    reader.send({ t: 'pull', ref: 7, since: 0, spaces: wanted.map((id) => new Uint8Array(id)) })
    const page = await reader.next('items')
    expect(page.given?.map(toHex)).toEqual([space])
    expect(page.items.map(({ b }) => toHex(b))).toEqual([toHex(bytes)])
  })

  it('does not wait for a slow reader, and misses nothing for it', async () => {
    const [writer, reader] = [await as(world.coordinator.device), await as(animator.device)]
    const { pos } = await reader.pullAll()
    const sent: string[] = []
    for (let i = 0; i < 300; i++) sent.push(toHex(await pushEntry(writer, `entry ${i} ${'x'.repeat(2_000)}`)))
    const got: string[] = []
    let last = pos
    while (got.length < sent.length) {
      const live = await reader.next('items')
      for (const item of live.items) expect(item.p).toBeGreaterThan(last)
      last = live.pos
      got.push(...live.items.map(({ b }) => toHex(b)))
    }
    expect(got).toEqual(sent)
  })

  it('says that it shuts down, with 1001, and has kept what it answered [W20]', async () => {
    const writer = await as(world.coordinator.device)
    const bytes = await pushEntry(writer, 'last words')
    const stopped = relay.restart()
    expect(await writer.next('error')).toEqual({ t: 'error', code: 'shutting_down' })
    expect(await writer.closed()).toBe(1001)
    await stopped
    const { items } = await (await as(animator.device)).pullAll()
    expect(items.map(({ b }) => toHex(b))).toContain(toHex(bytes))
  })
})
