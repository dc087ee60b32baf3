// What the relay keeps: an append-only stream per organisation, numbered by position, of things that it cannot read.
// The store, not its caller, enforces what must hold when several writers race: contiguous chains, one receipt per
// invite, one beacon per device and space. tests/contract/entry-store.contract.ts holds for every adapter.

import type { Bytes } from '../base/bytes.ts'
import type { DeviceId, Hash, LogId, OrgId, SpaceId } from '../base/ids.ts'

export type StoredKind = 'op' | 'blob' | 'receipt' | 'entry' | 'beacon'

/** Already verified by the caller, except for what `Appended` tells. */
export type NewThing =
  | { readonly kind: 'op' | 'blob'; readonly log: LogId; readonly hash: Hash; readonly bytes: Bytes }
  | { readonly kind: 'receipt'; readonly log: LogId; readonly invite: Hash; readonly bytes: Bytes }
  | {
      readonly kind: 'entry'
      readonly space: SpaceId
      readonly device: DeviceId
      /** From 1. */
      readonly seq: number
      /** Hash of the device's entry before this one in the space; 32 zero bytes for the first. */
      readonly prev: Hash
      readonly hash: Hash
      readonly bytes: Bytes
    }
  | {
      readonly kind: 'beacon'
      readonly space: SpaceId
      readonly device: DeviceId
      readonly counter: number
      readonly bytes: Bytes
    }

export type Refusal =
  /** The entry before this one is not here. */
  | 'gap'
  /** Another entry has this place in the chain, or the predecessor is another one. */
  | 'fork'
  /** The organisation has used its room. */
  | 'quota'

export type Appended =
  | {
      readonly ok: true
      readonly pos: number
      /** False when it was here already: the position is the first one. */
      readonly fresh: boolean
      /** Entries: the space's running hash after it. */
      readonly running?: Hash
      /** Receipts: what stands for this invite, which may be another claim's. */
      readonly kept?: Bytes
    }
  | { readonly ok: false; readonly refused: Refusal }

export interface StoredItem {
  readonly pos: number
  readonly kind: StoredKind
  readonly bytes: Bytes
  readonly hash?: Hash
  readonly running?: Hash
}

export interface PageQuery {
  readonly org: OrgId
  readonly since: number
  /** Logs (for operations, blobs, receipts) and spaces (for entries, beacons) to give; nothing else is. */
  readonly scopes: ReadonlySet<string>
  readonly maxItems: number
  /** One item is given even if it exceeds this. */
  readonly maxBytes: number
}

export interface Page {
  /** By position. */
  readonly items: readonly StoredItem[]
  /** Everything in the scopes up to here is given. */
  readonly pos: number
  readonly done: boolean
}

export interface EntryStore {
  /**
   * Appends in order. Resolves once on disk (fsync), with one answer per thing; rejects when the disk refuses, and then
   * nothing of the call is kept. Appending again what is here is not an error.
   */
  append(org: OrgId, things: readonly NewThing[]): Promise<readonly Appended[]>
  page(query: PageQuery): Promise<Page>
  /** Operations and receipts of an organisation, by position: enough to rebuild its control view. */
  control(org: OrgId): Promise<readonly StoredItem[]>
  /** The receipt that stands for an invite. */
  receipt(org: OrgId, invite: Hash): Promise<Bytes | undefined>
  /** The organisation whose first operation was issued by this identity. */
  foundedBy(root: DeviceId): Promise<OrgId | undefined>
  /** Last position: of an organisation (0 when unknown), or the sum over all of them. */
  position(org?: OrgId): Promise<number>
  /** Waits for what was appended, then closes. */
  close(): Promise<void>
}

/** The store could not write or read; the cause says why (disk full, corrupted file). */
export class StoreError extends Error {
  readonly type = 'relay.store_failed'
}
