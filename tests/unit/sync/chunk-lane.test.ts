import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { Bytes } from '../../../src/base/bytes.ts'
import type { Hash } from '../../../src/base/ids.ts'
import { openFile, type SealedFileParts } from '../../../src/keys/seal-file.ts'
import { limits } from '../../../src/protocol/limits.ts'
import type { RelayMessage } from '../../../src/protocol/wire/frame.ts'
import { seededRandom, value } from '../keys/world.ts'
import { orgOf } from '../relay/sealed-chain.ts'
import { createMemoryChunkHost, type MemoryChunkHost } from './memory-chunk-host.ts'
import { createMemoryHost } from './memory-host.ts'
import { createSyncWorld, type Peer, type SyncWorld, until } from './sync-world.ts'

const random = seededRandom('lane')
const photo = (chunks: number): Bytes => random.bytes(chunks * limits.chunkContent)

let sync: SyncWorld
let files: MemoryChunkHost
let founder: Peer
/** Types of what the relay said, in order. */
let heard: RelayMessage['t'][]

beforeEach(async () => {
  sync = await createSyncWorld('lane')
  const { world, space } = sync
  files = createMemoryChunkHost({ org: orgOf(world), space, random })
  founder = sync.peer(world.coordinator, createMemoryHost(orgOf(world), world.coordinator.device), files)
  founder.host.spaces = [space]
  founder.host.waiting.ops.push(...world.ops)
  founder.host.waiting.blobs.push(...world.blobs)
  heard = []
  sync.liar.tamper = (message) => {
    heard.push(message.t)
    return message
  }
})
afterEach(() => sync.dispose())

const names = (...sealed: readonly SealedFileParts[]): Hash[] =>
  sealed.flatMap(({ chunks }) => chunks.map(({ name }) => name))
const isSent = (...sealed: readonly SealedFileParts[]) => {
  const all = names(...sealed)
  return () => all.every((name) => files.acknowledged.includes(name))
}

/** Reads an attachment as another device of the coop does. */
async function readElsewhere(sealed: SealedFileParts): Promise<Bytes> {
  const empty = createMemoryChunkHost({ org: orgOf(sync.world), space: sync.space, random })
  const other = sync.peer(sync.animator, createMemoryHost(orgOf(sync.world), sync.animator.device), empty)
  other.host.spaces = [sync.space]
  other.client.start()
  await until('the reader online', () => other.client.status().caughtUp)
  const chunks: Bytes[] = []
  for (const name of names(sealed)) chunks.push(...value(await other.client.files.fetch([name])))
  await other.client.stop()
  const { key, size } = sealed
  return value(await openFile({ org: orgOf(sync.world), space: sync.space, key, size, names: names(sealed), chunks }))
}

describe('the lane of attachments', () => {
  it('brings a photo to another device, byte for byte, after everything else [W28]', async () => {
    const bytes = photo(3)
    const sealed = await files.add(bytes)
    for (const text of ['one', 'two']) founder.host.waiting.entries.push((await founder.chain.next(text)).bytes)
    founder.client.start()
    await until('the photo sent', isSent(sealed))
    expect(heard.lastIndexOf('pushed')).toBeLessThan(heard.indexOf('stored'))
    expect(founder.host.waiting.entries).toEqual([])
    expect(await readElsewhere(sealed)).toEqual(bytes)
  })

  it('lets an entry through before the next part of a photo [W28]', async () => {
    const sealed = await files.add(photo(40))
    founder.client.start()
    await until('a first part sent', () => files.acknowledged.length > 0)
    await founder.write('in a hurry')
    await until('the entry sent', () => founder.host.waiting.entries.length === 0)
    expect(files.acknowledged.length).toBeLessThan(sealed.chunks.length)
    await until('the rest sent', isSent(sealed))
  })

  it('sends 20 entries that nobody told of before any part of 20 photos [W28]', async () => {
    /** Entries that waited when the relay kept each part. */
    const waited: number[] = []
    sync.liar.tamper = (message) => {
      if (message.t === 'stored') waited.push(founder.host.waiting.entries.length)
      return message
    }
    founder.client.start()
    await until('caught up', () => founder.client.status().caughtUp)
    const sealed: SealedFileParts[] = []
    for (let i = 0; i < 20; i++) {
      founder.host.waiting.entries.push((await founder.chain.next(`photo ${i}`)).bytes)
      sealed.push(await files.add(photo(2)))
    }
    founder.client.files.nudge()
    await until('all photos sent', isSent(...sealed))
    expect(waited.length).toBeGreaterThan(20)
    expect(Math.max(...waited)).toBe(0)
  })

  it('sends nothing of a photo while the relay does not take an entry, and goes on once it does [W28]', async () => {
    founder.client.start()
    await until('caught up', () => founder.client.status().caughtUp)
    const [first, second] = [await founder.chain.next('first'), await founder.chain.next('second')]
    founder.host.waiting.entries.push(second.bytes)
    const sealed = await files.add(photo(2))
    founder.client.files.nudge()
    await until('the gap told', () => founder.host.answers.some(({ code }) => code === 'gap'))
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(heard).not.toContain('stored')
    founder.host.waiting.entries.unshift(first.bytes)
    founder.client.nudge()
    await until('the photo sent', isSent(sealed))
    expect(founder.host.waiting.entries).toEqual([])
  })

  it('goes on where it was after each of 5 cuts, sending no chunk twice that the relay had [W25]', async () => {
    const bytes = [photo(12), photo(12), photo(12)]
    const sealed = await Promise.all(bytes.map((one) => files.add(one)))
    const [seed = 0] = random.bytes(1)
    let stored = 0
    let cuts = 0
    let next = 3 + (seed % 3)
    sync.liar.tamper = (message) => {
      heard.push(message.t)
      if (message.t !== 'stored') return message
      stored += message.chunks.length
      if (cuts >= 5 || stored < next) return message
      cuts++
      next = stored + 3 + ((random.bytes(1)[0] ?? 0) % 4)
      // The answer is lost with the link: the relay has these chunks, and the device does not know.
      sync.liar.cut()
      return undefined
    }
    founder.client.start()
    await until('all photos sent', isSent(...sealed), 20_000)
    expect(cuts).toBe(5)
    expect(stored).toBe(36)
    for (const [i, one] of sealed.entries()) expect(await readElsewhere(one)).toEqual(bytes[i])
    expect(founder.troubles).toEqual([])
  })

  it('takes for sent only what this relay signed: a forged answer acknowledges nothing [W26]', async () => {
    const sealed = await files.add(photo(1))
    sync.liar.tamper = (message) =>
      message.t === 'stored' ? { ...message, sig: message.sig.map((byte, i) => (i === 9 ? byte ^ 1 : byte)) } : message
    founder.client.start()
    await until('the refusal told', () => files.refusals.length > 0)
    expect([files.refusals, files.acknowledged]).toEqual([['bad_signature'], []])
    expect(names(sealed)).toHaveLength(1)
    expect(founder.client.status().link).toBe('online')
  })

  it('asks nothing of a relay that does not take attachments [W24]', async () => {
    await files.add(photo(1))
    sync.liar.tamper = (message) => {
      heard.push(message.t)
      if (message.t !== 'welcome') return message
      const { files: _, ...older } = message
      return older
    }
    founder.client.start()
    await until('caught up', () => founder.client.status().caughtUp)
    await founder.write('an entry')
    await until('the entry sent', () => founder.host.waiting.entries.length === 0)
    expect(heard).not.toContain('lacking')
    expect(await founder.client.files.fetch(['0'.repeat(64) as Hash])).toEqual({
      ok: false,
      error: { type: 'file.offline' },
    })
    expect(founder.troubles).toEqual([])
  })

  it('waits while photos may not leave, and goes when they may [W28]', async () => {
    files.allowed = false
    const sealed = await files.add(photo(2))
    founder.client.start()
    await until('caught up', () => founder.client.status().caughtUp)
    await founder.write('an entry')
    await until('the entry sent', () => founder.host.waiting.entries.length === 0)
    expect(files.acknowledged).toEqual([])
    files.allowed = true
    founder.client.files.nudge()
    await until('the photo sent', isSent(sealed))
  })

  it('tells what the relay lacks, and that there is no link', async () => {
    const { fetch } = founder.client.files
    expect(await fetch(['1'.repeat(64) as Hash])).toEqual({ ok: false, error: { type: 'file.offline' } })
    const sealed = await files.add(photo(1))
    founder.client.start()
    await until('the photo sent', isSent(sealed))
    expect(await fetch(['1'.repeat(64) as Hash])).toEqual({ ok: false, error: { type: 'file.lacking' } })
    expect(value(await fetch(names(sealed)))).toHaveLength(1)
  })
})

describe('a relay without room for attachments', () => {
  it('is told as such; entries go on, and nothing of what waits is lost [W26] [W28]', async () => {
    const sealed = await files.add(photo(2))
    sync.liar.tamper = (message) =>
      message.t === 'stored'
        ? { ...message, chunks: message.chunks.map(({ h }) => ({ h, e: 'quota' as const })) }
        : message
    founder.client.start()
    await until('the refusal told', () => files.refusals.length > 0)
    await founder.write('an entry')
    await until('the entry sent', () => founder.host.waiting.entries.length === 0)
    expect((await files.unsent())[0]?.names).toEqual(names(sealed))
    expect(founder.client.status().link).toBe('online')
  })
})
