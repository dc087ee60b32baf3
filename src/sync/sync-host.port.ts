// What the relay client needs from the device it serves. The device implements it over its ledger;
// the client keeps nothing of its own that must survive, and never sees plaintext.

import type { Bytes } from '../base/bytes.ts'
import type { Hash, OrgId, SpaceId } from '../base/ids.ts'
import type { SignKeyPair } from '../crypto/sign.ts'
import type { ErrorCode } from '../protocol/errors.ts'

/** Who speaks on the socket: a device, an open invite's keys, or a new device about to push its claim. */
export interface SyncIdentity {
  readonly org: OrgId
  readonly sign: SignKeyPair
  /** 32 bytes, the public half. */
  readonly kem: Bytes
}

/** How far a space's entries are held without a gap from its first: the position and running hash of the last one. */
export interface SpaceMark {
  readonly pos: number
  readonly running: Hash
}

/** Where to resume. One relay position per organisation; a mark for each space held from its first entry. */
export interface SyncCursor {
  /** The relay's signing key, 64 hexadecimal digits: another relay's positions mean nothing here. */
  readonly relay: string | undefined
  readonly pos: number
  readonly spaces: ReadonlyMap<SpaceId, SpaceMark>
}

export type ItemKind = 'op' | 'blob' | 'receipt' | 'entry' | 'beacon'

export interface ReceivedItem {
  readonly kind: ItemKind
  readonly pos: number
  readonly bytes: Bytes
}

export interface OutboxLimit {
  /** At most this many things in all; 0 asks for the count only. */
  readonly items: number
  /** At most this many bytes in all, except that one thing is always given. */
  readonly bytes: number
}

/** What the relay has not acknowledged, oldest first; a device's entries in the order of their chain. */
export interface Outbox {
  readonly ops: readonly Bytes[]
  readonly blobs: readonly Bytes[]
  readonly entries: readonly Bytes[]
  readonly beacons: readonly Bytes[]
  /** The receipts known of the claims among `ops`: a relay restored from an older copy takes its own word again. */
  readonly receipts?: readonly Bytes[]
  /** All that waits, including what the limit left out. */
  readonly total: number
}

/** The relay's answer about one thing of the outbox. */
export interface Settled {
  readonly kind: 'op' | 'blob' | 'entry' | 'beacon'
  /** The very bytes that `outbox()` gave. */
  readonly bytes: Bytes
  /** Operations and entries: as their formats define it. Blobs and beacons: as the relay names them. */
  readonly hash: Hash
  /** Present when the relay has it safely on disk; a missing one was refused with `code`. */
  readonly pos?: number
  readonly code?: ErrorCode
  /** Milliseconds, the device's clock. */
  readonly at: number
}

export interface SyncHost {
  /** Asked at each connection. Undefined: there is no organisation yet, do not connect. */
  identity(): SyncIdentity | undefined
  /** The last cursor given to `receive`, or `emptyCursor`. */
  cursor(): Promise<SyncCursor>
  /** The spaces that this identity may read now; the client pulls from its first entry any that it has no mark for. */
  readable(): readonly SpaceId[]
  outbox(limit: OutboxLimit): Promise<Outbox>
  /**
   * Takes items in the relay's order. Resolves once they, and then the cursor, are durable; a rejection ends the
   * connection and the same items come again. The same item may come twice. What fails verification is set aside by
   * the host, never a reason to reject.
   */
  receive(items: readonly ReceivedItem[], cursor: SyncCursor): Promise<void>
  /**
   * Takes the relay's answers. What was refused for good (`fork`, `not_allowed`, `bad_signature`, `malformed`, `too_large`,
   * `invite_used`, `invite_expired`) must leave the outbox; the rest (`gap`, `unknown_prev`, `quota`) is offered again later.
   */
  settled(answers: readonly Settled[]): Promise<void>
}

export const emptyCursor: SyncCursor = { relay: undefined, pos: 0, spaces: new Map() }
