// What the interface may say about the link to the relay. Facts and numbers only; never content.

import type { ErrorCode } from '../protocol/errors.ts'

/** Something that waiting does not cure: the user, or staff, must be told. */
export type SyncTrouble =
  /** The relay refused this identity or version. */
  | { readonly type: 'sync.refused'; readonly code: ErrorCode }
  /** What it gives contradicts what it gave or acknowledged: it was restored from a backup, or it cheats. */
  | { readonly type: 'sync.relay_regressed'; readonly what: 'position' | 'running_hash' | 'entry' | 'ack' }
  /** Another relay answers at this address. */
  | { readonly type: 'sync.relay_changed' }
  /** This device could not keep what arrived. */
  | { readonly type: 'sync.not_kept' }

export interface SyncStatus {
  readonly link: 'offline' | 'connecting' | 'online'
  /** Everything that the relay had when asked has been received. */
  readonly caughtUp: boolean
  /** Sealed things that the relay has not acknowledged, as of the last look at the outbox. */
  readonly toSend: number
  readonly sending: boolean
  /** When the relay last acknowledged something (ms, the device's clock). */
  readonly lastSentAt?: number
  /** Stays until the next good connection. */
  readonly trouble?: SyncTrouble
  /** The relay's clock minus the device's, in ms, when last connected. */
  readonly clockOffset?: number
}

export const offlineStatus: SyncStatus = { link: 'offline', caughtUp: false, toSend: 0, sending: false }
