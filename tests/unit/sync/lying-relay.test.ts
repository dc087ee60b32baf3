import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { Bytes } from '../../../src/base/bytes.ts'
import type { RelayMessage } from '../../../src/protocol/wire/frame.ts'
import type { Item } from '../../../src/protocol/wire/items.message.ts'
import { createSyncWorld, type Peer, type SyncWorld, until } from './sync-world.ts'

let sync: SyncWorld
let founder: Peer
let reader: Peer

beforeEach(async () => {
  sync = await createSyncWorld('liar')
  founder = sync.peer(sync.world.coordinator)
  reader = sync.peer(sync.animator)
  founder.host.spaces = [sync.space]
  reader.host.spaces = [sync.space]
  founder.host.waiting.ops.push(...sync.world.ops)
  founder.host.waiting.blobs.push(...sync.world.blobs)
  founder.client.start()
  await until('founded', () => founder.client.status().caughtUp)
  for (const text of ['one', 'two', 'three']) await founder.write(text)
  await until('sent', () => founder.host.waiting.entries.length === 0)
  await founder.client.stop()
})
afterEach(() => sync.dispose())

const flipped = (bytes: Bytes): Bytes => {
  const out = bytes.slice()
  out[out.length - 80] = (out[out.length - 80] ?? 0) ^ 1
  return out
}

/** Changes the items of every page. */
function lieAboutItems(lie: (items: Item[]) => Item[]): void {
  sync.liar.tamper = (message: RelayMessage) =>
    message.t === 'items' ? { ...message, items: lie(message.items) } : message
}

const swapEntries = (items: Item[]): Item[] => {
  const [a, b] = items.filter(({ k }) => k === 'entry')
  if (!a || !b) return items
  return items.map((item) => (item === a ? { ...b, p: a.p } : item === b ? { ...a, p: b.p } : item))
}

describe('a relay that lies is noticed, and nothing false is kept [A5] [W17]', () => {
  const lies: Record<string, (items: Item[]) => Item[]> = {
    'alters a byte': (items) => items.map((item) => (item.k === 'entry' ? { ...item, b: flipped(item.b) } : item)),
    'swaps two entries': swapEntries,
    'drops one in the middle': (items) => {
      const dropped = items.filter(({ k }) => k === 'entry')[1]
      return items.filter((item) => item !== dropped)
    },
    'gives something that is no entry': (items) =>
      items.map((item) => (item.k === 'entry' ? { ...item, b: item.b.slice(5) } : item)),
  }
  for (const [name, lie] of Object.entries(lies)) {
    it(`when it ${name}`, async () => {
      lieAboutItems(lie)
      reader.client.start()
      await until('trouble told', () => reader.troubles.length > 0)
      expect(reader.troubles[0]?.type).toBe('sync.relay_regressed')
      expect(reader.client.status().trouble?.type).toBe('sync.relay_regressed')
      expect(reader.host.entries()).toEqual([])
      sync.liar.tamper = (message) => message
      reader.client.wake()
      await until('all once it is honest', () => reader.host.entries().length === 3)
      expect(reader.client.status().trouble).toBeUndefined()
    })
  }

  it('when it was restored to an earlier position', async () => {
    reader.client.start()
    await until('caught up', () => reader.client.status().caughtUp)
    sync.liar.tamper = (message) => (message.t === 'welcome' ? { ...message, pos: message.pos - 1 } : message)
    sync.liar.cut()
    await until('trouble told', () => reader.troubles.length > 0)
    expect(reader.troubles[0]).toEqual({ type: 'sync.relay_regressed', what: 'position' })
  })

  it('when it acknowledges without signing, or acknowledges something else', async () => {
    const lies: ((message: RelayMessage) => RelayMessage)[] = [
      (message) => (message.t === 'pushed' ? { ...message, sig: new Uint8Array(64) } : message),
      (message) =>
        message.t === 'pushed'
          ? { ...message, entries: message.entries.map((one) => ({ ...one, h: new Uint8Array(32) })) }
          : message,
      (message) => (message.t === 'pushed' ? { ...message, entries: [] } : message),
    ]
    founder.client.start()
    await until('caught up', () => founder.client.status().caughtUp)
    await founder.write('four')
    for (const lie of lies) {
      const before = founder.troubles.length
      await until('nothing to send', () => founder.host.waiting.entries.length === 0)
      sync.liar.tamper = lie
      await founder.write('unacknowledged')
      await until('trouble told', () => founder.troubles.length > before)
      expect(founder.troubles.at(-1)).toEqual({ type: 'sync.relay_regressed', what: 'ack' })
      expect(founder.host.waiting.entries).toHaveLength(1)
      sync.liar.tamper = (message) => message
      founder.client.wake()
    }
  })

  it('when another relay answers at its address', async () => {
    reader.client.start()
    await until('caught up', () => reader.client.status().caughtUp)
    sync.liar.tamper = (message) => (message.t === 'hello' ? { ...message, relay: new Uint8Array(32) } : message)
    sync.liar.cut()
    await until('trouble told', () => reader.troubles.length > 0)
    expect(reader.troubles[0]).toEqual({ type: 'sync.relay_changed' })
  })
})
