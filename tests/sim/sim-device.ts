// One device of a schedule: its disk outlives it, so that it can be killed at any write and opened again.

import * as Y from 'yjs'
import type { OpenDevice } from '../../src/app/device/create-device.ts'
import { openDevice } from '../../src/app/device/open-device.ts'
import { createSyncHost, type DeviceSyncHost } from '../../src/app/device/sync-host.ts'
import type { CoopId } from '../../src/base/ids.ts'
import { createMemoryLedger } from '../../src/ledger/ledger.memory.ts'
import type { MemoryLedgerStore } from '../../src/ledger/memory-store.ts'
import { type MirrorPersistence, openMirror } from '../../src/replica/mirror.ts'
import type { Vault } from '../../src/vault/vault.port.ts'
import { createMemoryVault } from '../../src/vault/vault.ts'
import type { Chance } from './seeded.ts'
import { simStart } from './sim-coop.ts'

/** Keeps a mirror as y-indexeddb does: one row per update. A kill may lose the last ones. */
export interface MirrorDisk extends MirrorPersistence {
  loseTail(rows: number): void
}

export function createMirrorDisk(): MirrorDisk {
  let rows: Uint8Array[] = []
  return {
    loseTail: (count) => void rows.splice(Math.max(0, rows.length - count)),
    async attach(doc) {
      for (const row of rows) Y.applyUpdate(doc, row)
      const keep = (update: Uint8Array): void => void rows.push(update)
      doc.on('update', keep)
      return {
        close: async () => doc.off('update', keep),
        remove: async () => {
          doc.off('update', keep)
          rows = []
        },
      }
    },
  }
}

/** Writes fail once, or from one moment on, as a full or dying disk does. */
export interface DiskFaults {
  beforeWrite(): void
  /** The write after `after` more fails; then all do, if `forEver`. */
  failAfter(after: number, forEver: boolean, quota?: boolean): void
  mend(): void
  /** True if something failed since the last call. */
  tookPlace(): boolean
}

function createDiskFaults(): DiskFaults {
  let left: number | undefined
  let lasting = false
  let full = false
  let happened = false
  return {
    beforeWrite() {
      if (left === undefined) return
      if (left-- > 0) return
      left = lasting ? 0 : undefined
      happened = true
      throw full ? new DOMException('injected', 'QuotaExceededError') : new Error('injected')
    },
    failAfter(after, forEver, quota = false) {
      left = after
      lasting = forEver
      full = quota
    },
    mend() {
      left = undefined
    },
    tookPlace() {
      const was = happened
      happened = false
      return was
    },
  }
}

export interface SimDevice {
  readonly name: string
  readonly store: MemoryLedgerStore
  readonly mirror: MirrorDisk | undefined
  readonly vault: Vault
  readonly faults: DiskFaults
  /** Milliseconds that its clock is off. */
  skew: number
  online: boolean
  /** Positions of the relay's items that it took in. */
  readonly taken: Set<number>
  /** The open device; replaced by each reopening. */
  device: OpenDevice
  host: DeviceSyncHost
}

export interface SimWorld {
  readonly chance: Chance
  readonly coop: CoopId
  /** Milliseconds since the start, the world's own. */
  time: number
}

export async function startSimDevice(
  world: SimWorld,
  name: string,
  store: MemoryLedgerStore,
  mirrored: boolean,
): Promise<SimDevice> {
  const state = {
    name,
    store,
    mirror: mirrored ? createMirrorDisk() : undefined,
    vault: createMemoryVault(world.chance.random),
    faults: createDiskFaults(),
    skew: 0,
    online: true,
    taken: new Set<number>(),
  }
  return Object.assign(state, await openFrom(world, state))
}

type Disk = Pick<SimDevice, 'name' | 'store' | 'mirror' | 'vault' | 'faults' | 'skew'>

async function openFrom(world: SimWorld, disk: Disk): Promise<{ device: OpenDevice; host: DeviceSyncHost }> {
  const { coop, chance } = world
  const ledger = createMemoryLedger({ store: disk.store, beforeWrite: disk.faults.beforeWrite })
  await ledger.acquireLease()
  const { mirror: persistence, vault } = disk
  const device = await openDevice({
    ledger,
    clock: { now: () => simStart + world.time + disk.skew },
    random: chance.random,
    ...(persistence ? { openMirror: () => openMirror({ coop, vault, random: chance.random, persistence }) } : {}),
  })
  if (!device) throw new Error(`expected the device of ${disk.name}`)
  await device.ready(coop)
  return { device, host: createSyncHost(device.core) }
}

/** Opens the device again from its disk; what was only in memory is gone. */
export async function reopen(world: SimWorld, one: SimDevice): Promise<void> {
  one.faults.mend()
  Object.assign(one, await openFrom(world, one))
}
