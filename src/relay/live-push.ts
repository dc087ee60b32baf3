// Live push for one connection. There is no queue per device: the connection remembers a position, and reads on from the
// store whenever something was appended and its socket has room. Slow readers cost nothing and miss nothing.

import { fromHex } from '../base/bytes.ts'
import type { ItemsMessage } from '../protocol/wire/items.message.ts'
import { beaconName } from '../protocol/wire/thing-names.ts'
import { liveRef } from '../protocol/wire/wire-limits.ts'
import type { Page, StoredItem } from './entry-store.port.ts'

export interface LivePushParts {
  /** Reads on for this connection's identity. */
  readonly page: (since: number) => Promise<Page>
  /** Resolves once the frame has left our memory; false when the connection is closed. */
  readonly send: (message: ItemsMessage) => Promise<boolean>
  readonly failed: (error: unknown) => void
}

export interface LivePush {
  /** The client has everything up to here. */
  start(pos: number): void
  stop(): void
  /** Something was appended. */
  wake(): void
  /** What this connection is about to push: it is not sent back. Returns how to take that back. */
  expectOwn(names: () => readonly string[]): () => void
}

/** Names kept of what was refused or known already; clearing them only means that something is sent back. */
const maxOwn = 2048

export function createLivePush({ page, send, failed }: LivePushParts): LivePush {
  let pos: number | undefined
  let running = false
  let again = false
  const own = new Set<string>()

  async function run(): Promise<void> {
    for (let open = true; open && pos !== undefined; ) {
      again = false
      const since = pos
      const next = await page(since)
      if (pos !== since) continue // A new pull began meanwhile: read on from where it ended.
      const messages = next.items.length === 0 ? [] : [toItems(next, own)]
      pos = next.pos
      for (const message of messages) open = await send(message)
      if (next.done && !again) return
    }
  }

  async function wake(): Promise<void> {
    again = true
    if (running || pos === undefined) return
    running = true
    try {
      await run()
    } catch (error) {
      failed(error)
    } finally {
      running = false
    }
    if (again && pos !== undefined) void wake()
  }

  return {
    start(from) {
      pos = from
      void wake()
    },
    stop() {
      pos = undefined
      own.clear()
    },
    wake: () => void wake(),
    expectOwn(names) {
      if (pos === undefined) return () => undefined
      if (own.size > maxOwn) own.clear()
      const added = names()
      for (const name of added) own.add(name)
      return () => {
        for (const name of added) own.delete(name)
      }
    },
  }
}

/** One page as a message; what this connection pushed itself is left out, except that its entries are named. */
export function toItems({ items, pos, done }: Page, own: Set<string>, ref: number = liveRef): ItemsMessage {
  return {
    t: 'items',
    ref,
    items: items.flatMap((item) => {
      const name = own.size === 0 ? undefined : nameOf(item)
      const isOwn = name !== undefined && own.delete(name)
      if (!isOwn) return [toItem(item, item.kind, item.bytes)]
      return item.kind === 'entry' ? [toItem(item, 'mine', fromHex(name))] : []
    }),
    pos,
    done,
  }
}

type WireItem = ItemsMessage['items'][number]

const toItem = ({ pos, running }: StoredItem, kind: WireItem['k'], bytes: WireItem['b']): WireItem => ({
  p: pos,
  k: kind,
  b: bytes,
  ...(running === undefined ? {} : { h: fromHex(running) }),
})

const nameOf = (item: StoredItem): string | undefined => (item.kind === 'beacon' ? beaconName(item.bytes) : item.hash)
