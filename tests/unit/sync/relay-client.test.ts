import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { toHex } from '../../../src/base/bytes.ts'
import { systemClock, systemRandom } from '../../../src/base/ports.ts'
import { newDeviceSecrets } from '../../../src/keys/device-secrets.ts'
import { syncOnce } from '../../../src/sync/sync-once.ts'
import { orgOf, sealedChain } from '../relay/sealed-chain.ts'
import { createMemoryHost } from './memory-host.ts'
import { createSyncWorld, type Peer, type SyncWorld, until } from './sync-world.ts'

let sync: SyncWorld
let founder: Peer

const isCaughtUp = (peer: Peer) => () => peer.client.status().caughtUp
const hasSentAll = (peer: Peer) => () => peer.host.waiting.entries.length === 0 && peer.client.status().toSend === 0

beforeEach(async () => {
  sync = await createSyncWorld('client')
  founder = sync.peer(sync.world.coordinator)
  founder.host.spaces = [sync.space]
  founder.host.waiting.ops.push(...sync.world.ops)
  founder.host.waiting.blobs.push(...sync.world.blobs)
  founder.client.start()
  await until('the founder online', isCaughtUp(founder))
})
afterEach(() => sync.dispose())

async function animatorOnline(): Promise<Peer> {
  const peer = sync.peer(sync.animator)
  peer.host.spaces = [sync.space]
  peer.client.start()
  await until('the animator online', isCaughtUp(peer))
  return peer
}

describe('a relay client', () => {
  it('founds, then says truthfully that nothing is left to send', () => {
    expect(founder.client.status()).toMatchObject({ link: 'online', caughtUp: true, toSend: 0, sending: false })
    expect(founder.client.status().lastSentAt).toBeTypeOf('number')
    expect(founder.host.answers.every(({ pos, code }) => pos !== undefined && code === undefined)).toBe(true)
  })

  it('brings what one writes to the other at once, and back', async () => {
    const animator = await animatorOnline()
    await founder.write('hello')
    await until('the entry at the animator', () => animator.host.entries().length === 1)
    await animator.write('hello back')
    await until('the answer at the founder', () => founder.host.entries().length === 1)
    expect([founder.troubles, animator.troubles]).toEqual([[], []])
  })

  it('follows the running hash over its own entries and others’, without receiving its own again [W7] [W16]', async () => {
    const animator = await animatorOnline()
    for (let i = 0; i < 10; i++) await Promise.all([founder.write(`f${i}`), animator.write(`a${i}`)])
    const marks = () => [founder, animator].map(({ host }) => host.held.spaces.get(sync.space))
    await until('both at the last entry', () => {
      const [f, a] = marks()
      return f !== undefined && f.running === a?.running && hasSentAll(founder)() && hasSentAll(animator)()
    })
    expect(founder.host.entries()).toHaveLength(10)
    expect(animator.host.entries()).toHaveLength(10)
    expect(animator.host.held.pos).toBe(founder.host.held.pos)
  })

  it('keeps counting offline, and resumes after a break without gap or loss [W18]', async () => {
    const animator = await animatorOnline()
    await sync.relay.stop()
    await until('offline', () => founder.client.status().link !== 'online')
    for (const text of ['one', 'two', 'three']) await founder.write(text)
    await until('three to send', () => founder.client.status().toSend === 3)
    expect(founder.client.status().caughtUp).toBe(false)
    await sync.relay.restart()
    founder.client.wake()
    await until('all sent', hasSentAll(founder))
    await until('all received', () => animator.host.entries().length === 3)
    expect(animator.host.entries()).toEqual(founder.chain.entries.map(({ bytes }) => toHex(bytes)))
    expect(animator.troubles).toEqual([])
  })

  it('takes what was just kept to the relay before it lets go, and waits for nothing offline', async () => {
    const { bytes } = await founder.chain.next('the last word')
    founder.host.waiting.entries.push(bytes)
    await founder.client.flush()
    await founder.client.stop()
    expect(founder.host.waiting.entries).toEqual([])
    await founder.client.flush()
    const animator = await animatorOnline()
    await until('the last word at the animator', () => animator.host.entries().length === 1)
  })

  it('asks for nothing twice when it comes back with its cursor [W6]', async () => {
    const animator = await animatorOnline()
    await founder.write('one')
    await until('received', () => animator.host.entries().length === 1)
    await animator.client.stop()
    await founder.write('two')
    await until('sent', hasSentAll(founder))
    const before = animator.host.items.length
    const again = sync.peer(sync.animator, animator.host)
    again.client.start()
    await until('two', () => animator.host.entries().length === 2)
    expect(animator.host.items.length).toBe(before + 1)
  })

  it('gets the same items again when they could not be kept, and says so [W18]', async () => {
    const animator = await animatorOnline()
    animator.host.failNextReceive = true
    await founder.write('one')
    await until('trouble told', () => animator.troubles.length === 1)
    expect(animator.troubles).toEqual([{ type: 'sync.not_kept' }])
    await until('received after all', () => animator.host.entries().length === 1)
  })

  it('pulls from its beginning a space that it may read from now on [W8]', async () => {
    const animator = sync.peer(sync.animator)
    await founder.write('before')
    await until('sent', hasSentAll(founder))
    animator.host.held = { ...founder.host.held, spaces: new Map() }
    animator.client.start()
    await until('caught up', isCaughtUp(animator))
    expect(animator.host.entries()).toHaveLength(0)
    animator.host.spaces = [sync.space]
    await founder.write('after')
    await until('both', () => animator.host.entries().length === 2)
    expect(animator.host.held.spaces.get(sync.space)).toEqual(founder.host.held.spaces.get(sync.space))
    expect(animator.troubles).toEqual([])
  })

  it('lets what was refused for good leave the outbox, and tells why', async () => {
    await founder.write('one')
    await until('sent', hasSentAll(founder))
    const twin = await sealedChain(sync.world, sync.world.coordinator, sync.space).next('cloned')
    founder.host.waiting.entries.push(twin.bytes)
    founder.client.nudge()
    await until('refused', () => founder.host.answers.some(({ code }) => code === 'fork'))
    expect(founder.host.waiting.entries).toEqual([])
    expect(founder.client.status().link).toBe('online')
  })

  it('offers again later what came too early', async () => {
    const one = await founder.chain.next('one')
    await founder.write('two')
    await until('gap told', () => founder.host.answers.some(({ code }) => code === 'gap'))
    founder.host.waiting.entries.unshift(one.bytes)
    founder.client.nudge()
    await until('both sent', hasSentAll(founder))
  })

  it('notices a dead link when woken, and comes back', async () => {
    sync.liar.cut()
    await until('offline', () => founder.client.status().link === 'offline')
    founder.client.wake()
    await until('online again', isCaughtUp(founder))
  })

  it('notices a relay that fell silent before everything had come, once the network is doubted, and comes back', async () => {
    sync.liar.tamper = (message) => (message.t === 'items' ? undefined : message)
    const animator = sync.peer(sync.animator)
    animator.host.spaces = [sync.space]
    animator.client.start()
    await until('linked', () => animator.client.status().link === 'online')
    animator.client.doubt()
    await until('offline', () => animator.client.status().link === 'offline', 12_000)
    sync.liar.tamper = (message) => message
    animator.client.wake()
    await until('caught up', isCaughtUp(animator))
  })

  it('syncs once with an outbox and leaves', async () => {
    const host = createMemoryHost(orgOf(sync.world), sync.animator.device)
    const parts = { url: sync.relay.socketUrl, origin: sync.relay.url, host, clock: systemClock, random: systemRandom }
    const result = await syncOnce({ ...parts, withinMs: 5_000 })
    expect(result).toMatchObject({ ok: true, value: { caughtUp: true } })
    expect(host.items.length).toBeGreaterThan(0)
    await sync.relay.stop()
    expect(await syncOnce({ ...parts, withinMs: 300 })).toEqual({ ok: false, error: { type: 'sync.unreachable' } })
  })

  it('says why a stranger is refused', async () => {
    const host = createMemoryHost(orgOf(sync.world), await newDeviceSecrets(systemRandom))
    const parts = { url: sync.relay.socketUrl, origin: sync.relay.url, host, clock: systemClock, random: systemRandom }
    const error = { type: 'sync.refused', code: 'not_allowed' }
    expect(await syncOnce({ ...parts, withinMs: 5_000 })).toEqual({ ok: false, error })
  })
})
