// A device's side of synchronisation, in memory: what it holds, what it still has to send, what it was told.

import { type Bytes, toHex } from '../../../src/base/bytes.ts'
import type { OrgId, SpaceId } from '../../../src/base/ids.ts'
import type { DeviceSecrets } from '../../../src/keys/device-secrets.ts'
import { finalCodes } from '../../../src/protocol/errors.ts'
import {
  emptyCursor,
  type OutboxLimit,
  type ReceivedItem,
  type Settled,
  type SyncCursor,
  type SyncHost,
} from '../../../src/sync/sync-host.port.ts'

type Lane = 'ops' | 'blobs' | 'entries' | 'beacons'
const lanes: readonly Lane[] = ['ops', 'blobs', 'entries', 'beacons']
const laneOf = { op: 'ops', blob: 'blobs', entry: 'entries', beacon: 'beacons' } as const

export interface MemoryHost extends SyncHost {
  /** Every item, in the order received. */
  readonly items: ReceivedItem[]
  readonly answers: Settled[]
  readonly waiting: Record<Lane, Bytes[]>
  held: SyncCursor
  spaces: readonly SpaceId[]
  failNextReceive: boolean
  /** Hexadecimal bytes of the entries received, each once. */
  entries(): string[]
}

export function createMemoryHost(org: OrgId, keys: DeviceSecrets): MemoryHost {
  const host: MemoryHost = {
    items: [],
    answers: [],
    waiting: { ops: [], blobs: [], entries: [], beacons: [] },
    held: emptyCursor,
    spaces: [],
    failNextReceive: false,
    entries: () => [...new Set(host.items.filter(({ kind }) => kind === 'entry').map(({ bytes }) => toHex(bytes)))],
    identity: () => ({ org, sign: keys.sign, kem: keys.kem.publicKey }),
    cursor: async () => host.held,
    readable: () => host.spaces,
    async outbox(limit: OutboxLimit) {
      let left = limit.items
      const take = (lane: Lane) => {
        const taken = host.waiting[lane].slice(0, left)
        left -= taken.length
        return taken
      }
      const total = lanes.reduce((sum, lane) => sum + host.waiting[lane].length, 0)
      return { ops: take('ops'), blobs: take('blobs'), entries: take('entries'), beacons: take('beacons'), total }
    },
    async receive(items, cursor) {
      if (host.failNextReceive) {
        host.failNextReceive = false
        throw new Error('disk full')
      }
      host.items.push(...items)
      host.held = cursor
    },
    async settled(answers) {
      host.answers.push(...answers)
      for (const { kind, bytes, pos, code } of answers) {
        const lane = laneOf[kind]
        const isOver = pos !== undefined || (code !== undefined && finalCodes.has(code))
        if (isOver) host.waiting[lane] = host.waiting[lane].filter((one) => one !== bytes)
      }
    },
  }
  return host
}
