// The vault: one random 32-byte key that seals every record kept on the device (ARCHITECTURE §5).
// A code (PIN or passphrase) opens a slot, and the slot gives the vault key. Codes never seal content.
import type { Bytes } from '../base/bytes.ts'
import type { Result } from '../base/result.ts'

export type SecretKind = 'pin' | 'passphrase'
export type VaultSecret = { readonly kind: SecretKind; readonly text: string }

/** An unlocked vault. Every method throws `VaultClosedError` once `close()` was called. */
export interface Vault {
  /** Seals `plaintext` for one place only: `open` fails for any other store or key. Output: salt16 ‖ AES-256-GCM. */
  seal(store: string, key: string, plaintext: Bytes): Promise<Bytes>
  open(store: string, key: string, sealed: Bytes): Promise<Result<Bytes, VaultTampered>>
  /** 16 bytes in hexadecimal: an index key that tells nothing without the vault key. */
  hmacKey(label: string, text: string): string
  /** Zeroes the vault key. Idempotent. */
  close(): void
}

export type VaultTampered = { readonly type: 'vault.tampered' }
export type WeakCode = { readonly type: 'vault.weak_code' }
export type WrongCode = {
  readonly type: 'vault.wrong_code'
  /** Tries before the next pause. */
  readonly triesLeft: number
  /** Set when this try began a pause: milliseconds since 1970. */
  readonly pausedUntil?: number
}
export type VaultPaused = { readonly type: 'vault.paused'; readonly until: number }
/** This profile has no code of that kind (or no vault at all). */
export type NoSlot = { readonly type: 'vault.no_slot' }
export type VaultExists = { readonly type: 'vault.exists' }
/** The code of the day is wrong: `triesLeft` in all, then it is no more. */
export type WrongDayCode = { readonly type: 'vault.day_wrong'; readonly triesLeft: number }
/** Its day is over, or it was wiped: the passphrase is asked. */
export type DayCodeOver = { readonly type: 'vault.day_over' }
export type DayCodeError = WrongDayCode | DayCodeOver
export type UnlockError = WrongCode | VaultPaused | NoSlot

/** Thrown by a vault used after `close()`: the caller is being locked and must stop. */
export class VaultClosedError extends Error {
  readonly type = 'vault.closed'
}

/** Argon2id: 32 bytes. `deriveInWorker` in the browser, `argon2id` of crypto/ elsewhere. */
export type DeriveKey = (
  secret: Bytes,
  salt16: Bytes,
  cost: { readonly memoryKiB: number; readonly passes: number },
) => Promise<Bytes>

/** The vault key wrapped under one code. Nothing here is secret except by the cost of guessing. */
export interface VaultSlot {
  readonly kind: SecretKind
  readonly salt: Bytes
  readonly memoryKiB: number
  readonly passes: number
  /** AES-256-GCM of the vault key. */
  readonly wrapped: Bytes
}

export interface VaultSlots {
  readonly slots: readonly VaultSlot[]
  /** Wrong tries since the last right one; counted before a try is evaluated. */
  readonly failed: number
  /** Milliseconds since 1970; 0 when no pause runs. */
  readonly pausedUntil: number
}

/** Where a profile's slots are kept, in clear. Adapters: `slot-store.dexie.ts` in ledger/, `memory-stores.ts` here. */
export interface SlotStore {
  read(): Promise<VaultSlots | undefined>
  /** Reads, changes and writes in one durable transaction; returns what was written. */
  update(change: (before: VaultSlots | undefined) => VaultSlots): Promise<VaultSlots>
}

/** Where sealed drafts are kept: `id` is an HMAC of the draft's key. */
export interface DraftStore {
  put(id: string, sealed: Bytes): Promise<void>
  get(id: string): Promise<Bytes | undefined>
  all(): Promise<readonly { readonly id: string; readonly sealed: Bytes }[]>
  remove(id: string): Promise<void>
}

/** What a person typed and did not save yet. Values are plain JSON. */
export interface Drafts {
  put(key: string, value: unknown): Promise<void>
  /** Undefined when there is none, or when its row was altered. */
  get(key: string): Promise<unknown>
  list(): Promise<readonly { readonly key: string; readonly value: unknown }[]>
  remove(key: string): Promise<void>
}
