// A relay for simulations: it keeps what the real one would keep, in the order in which it came, and refuses what the
// real one would refuse. It loses nothing; the schedule decides what it gives, when, in which order and how often.

import type { OpenDevice } from '../../src/app/device/create-device.ts'
import { type Bytes, toHex } from '../../src/base/bytes.ts'
import { sha256 } from '../../src/base/hash.ts'
import type { Hash, SpaceId } from '../../src/base/ids.ts'
import { createControlView } from '../../src/control/control-view.ts'
import { parseBeacon } from '../../src/protocol/beacon.format.ts'
import { opHash } from '../../src/protocol/control-op.format.ts'
import { parseEntry } from '../../src/protocol/entry.format.ts'
import type { ErrorCode } from '../../src/protocol/errors.ts'
import { beaconName, entryName } from '../../src/protocol/wire/thing-names.ts'
import { wrapsHash } from '../../src/protocol/wraps.format.ts'
import type { Outbox, ReceivedItem, Settled } from '../../src/sync/sync-host.port.ts'

export interface Kept extends ReceivedItem {
  readonly space?: SpaceId
}

export interface SimRelay {
  readonly items: readonly Kept[]
  /** Takes an outbox as the real relay does; entries must continue their chain. */
  push(outbox: Outbox, at: number): Promise<Settled[]>
  takeReceipt(bytes: Bytes): Promise<void>
  /** What a device may have, in the relay's order. */
  mayHave(device: OpenDevice): Kept[]
  /** The same relay, with its own future. */
  copy(): Promise<SimRelay>
}

interface State {
  readonly items: Kept[]
  readonly known: Map<Hash, number>
  readonly heads: Map<string, { seq: number; hash: Hash }>
}

export async function createSimRelay(from?: State): Promise<SimRelay> {
  const items = [...(from?.items ?? [])]
  const known = new Map(from?.known)
  const heads = new Map(from?.heads)
  const view = createControlView({ strict: true })
  for (const { kind, bytes } of items) {
    if (kind === 'op') await view.add(bytes)
    if (kind === 'receipt') await view.addReceipt(bytes)
  }

  const keep = (item: Omit<Kept, 'pos'>, hash: Hash): number => {
    const pos = items.length + 1
    items.push({ ...item, pos })
    known.set(hash, pos)
    return pos
  }

  async function take(kind: Settled['kind'], bytes: Settled['bytes']): Promise<{ pos: number } | { code: ErrorCode }> {
    const hash = nameOf(kind, bytes)
    const there = known.get(hash)
    if (there !== undefined) return { pos: there }
    if (kind === 'op') {
      const added = await view.add(bytes)
      if (!added.ok) return { code: 'not_allowed' }
      return added.value === 'waiting' ? { code: 'unknown_prev' } : { pos: keep({ kind, bytes }, hash) }
    }
    if (kind === 'blob') return { pos: keep({ kind, bytes }, hash) }
    if (kind === 'beacon') {
      const beacon = parseBeacon(bytes)
      if (!beacon.ok) return { code: 'malformed' }
      return { pos: keep({ kind, bytes, space: beacon.value.space }, hash) }
    }
    const parsed = parseEntry(bytes)
    if (!parsed.ok) return { code: 'malformed' }
    const { space, device, seq, prev, heads: cited } = parsed.value.header
    const chain = `${space}/${device}`
    const head = heads.get(chain)
    if (seq <= (head?.seq ?? 0)) return { code: 'fork' }
    if (seq > (head?.seq ?? 0) + 1) return { code: 'gap' }
    if (prev !== head?.hash) return { code: 'fork' }
    const may = view.canWrite(device, space, cited)
    if (may !== 'yes') return { code: may === 'no' ? 'not_allowed' : 'unknown_prev' }
    heads.set(chain, { seq, hash })
    return { pos: keep({ kind, bytes, space }, hash) }
  }

  return {
    items,
    async push({ ops, blobs, entries, beacons }, at) {
      const settled: Settled[] = []
      const lanes = [
        ['blob', blobs],
        ['op', ops],
        ['entry', entries],
        ['beacon', beacons],
      ] as const
      for (const [kind, list] of lanes)
        for (const bytes of list)
          settled.push({ kind, bytes, hash: nameOf(kind, bytes), at, ...(await take(kind, bytes)) })
      return settled
    },
    async takeReceipt(bytes) {
      const name = toHex(sha256(bytes)) as Hash
      if (known.has(name)) return
      await view.addReceipt(bytes)
      keep({ kind: 'receipt', bytes }, name)
    },
    mayHave: ({ me }) => items.filter(({ space }) => space === undefined || view.canRead(me.device, space)),
    copy: () => createSimRelay({ items, known, heads }),
  }
}

function nameOf(kind: Settled['kind'], bytes: Settled['bytes']): Hash {
  if (kind === 'op') return opHash(bytes)
  if (kind === 'blob') return wrapsHash(bytes)
  return kind === 'entry' ? entryName(bytes) : beaconName(bytes)
}
