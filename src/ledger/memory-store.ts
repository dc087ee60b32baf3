// The « disk » of the ledger in memory, and how rows are put on it: what one transaction of several writes calls.
import type { DeviceId, Hash, SpaceId } from '../base/ids.ts'
import type {
  ControlItem,
  Head,
  LedgerBatch,
  PendingRow,
  SpaceClock,
  StoredBeacon,
  StoredChunk,
  StoredEntry,
} from './ledger.port.ts'

export interface MemoryLedgerStore {
  lease: number
  lastPending: number
  readonly pending: Map<number, PendingRow>
  readonly clocks: Map<SpaceId, SpaceClock>
  readonly entries: Map<Hash, StoredEntry>
  readonly chains: Map<SpaceId, Map<DeviceId, Head>>
  readonly control: Map<Hash, ControlItem>
  readonly beacons: Map<string, StoredBeacon>
  readonly chunks: Map<Hash, StoredChunk & { readonly file: string; readonly sent: boolean }>
  readonly meta: Map<string, Uint8Array<ArrayBuffer>>
}

export function createMemoryLedgerStore(): MemoryLedgerStore {
  return {
    lease: 0,
    lastPending: 0,
    pending: new Map(),
    clocks: new Map(),
    entries: new Map(),
    chains: new Map(),
    control: new Map(),
    beacons: new Map(),
    chunks: new Map(),
    meta: new Map(),
  }
}

export function putMeta(store: MemoryLedgerStore, meta: LedgerBatch['meta']): void {
  for (const [name, value] of meta ?? []) {
    if (value === undefined) store.meta.delete(name)
    else store.meta.set(name, value)
  }
}

export function putEntries(store: MemoryLedgerStore, entries: readonly StoredEntry[]): void {
  for (const entry of entries) {
    const known = store.entries.get(entry.hash)
    const acked = known?.acked ?? entry.acked
    const kept = known?.state === 'accepted' ? known : entry
    store.entries.set(entry.hash, acked ? { ...kept, acked } : kept)
    if (kept === known) continue
    if (entry.state === 'accepted') raiseHead(store, entry)
  }
}

export function raiseHead(store: MemoryLedgerStore, { space, device, seq, hash }: StoredEntry): void {
  const chains = store.chains.get(space) ?? new Map<DeviceId, Head>()
  store.chains.set(space, chains)
  if ((chains.get(device)?.seq ?? -1) < seq) chains.set(device, { seq, hash })
}

export function putControl(store: MemoryLedgerStore, items: readonly ControlItem[]): void {
  for (const item of items) {
    const known = store.control.get(item.hash)
    store.control.set(item.hash, { ...item, sent: item.sent || known?.sent === true })
  }
}

export function putBeacons(store: MemoryLedgerStore, beacons: readonly StoredBeacon[]): void {
  for (const beacon of beacons) {
    const key = beacon.space + beacon.device
    if ((store.beacons.get(key)?.counter ?? -1) < beacon.counter) store.beacons.set(key, beacon)
  }
}
