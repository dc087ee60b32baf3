// From a code to the vault key: slots, wrong tries, and pauses.
// A try is counted, durably, before it is evaluated: closing the tab in the middle does not give a free one.
import { type Bytes, concat, utf8 } from '../base/bytes.ts'
import type { Clock, Random } from '../base/ports.ts'
import { err, ok, type Result } from '../base/result.ts'
import { openAead, sealAead, zeroIv } from '../crypto/aead.ts'
import { hkdf } from '../crypto/hash.ts'
import { isWeakCode } from './code-strength.ts'
import { type DayCode, makeDayCode } from './day-code.ts'
import type {
  DeriveKey,
  SlotStore,
  UnlockError,
  Vault,
  VaultExists,
  VaultSecret,
  VaultSlot,
  VaultSlots,
  WeakCode,
} from './vault.port.ts'
import { vaultFromKey } from './vault.ts'

/** Argon2id at 64 MiB, three passes: about 1.7 s on a slow phone (ARCHITECTURE §2). */
const cost = { memoryKiB: 65_536, passes: 3 } as const
/** Tries before the first pause. */
export const triesBeforePause = 5
const firstPauseMs = 60_000
const longestPauseMs = 3_600_000

interface Parts {
  readonly slots: SlotStore
  readonly random: Random
  readonly clock: Clock
  readonly deriveKey: DeriveKey
}

/** Makes a new vault key and its first slot. */
export async function createVault(
  input: Omit<Parts, 'clock'> & { readonly secret: VaultSecret },
): Promise<Result<Vault, WeakCode | VaultExists>> {
  if (isWeakCode(input.secret)) return err({ type: 'vault.weak_code' })
  if (await input.slots.read()) return err({ type: 'vault.exists' })
  const vaultKey = input.random.bytes(32)
  const slot = await makeSlot(input, input.secret, vaultKey)
  const written = await input.slots.update((before) => before ?? { slots: [slot], failed: 0, pausedUntil: 0 })
  if (written.slots[0] !== slot) return err({ type: 'vault.exists' })
  return ok(vaultFromKey(vaultKey, input.random))
}

/** Opens the vault with a code. A wrong code is counted; the fifth in a row, and each later one, begins a pause. */
export async function unlockVault(
  input: Parts & { readonly secret: VaultSecret },
): Promise<Result<Vault, UnlockError>> {
  const opened = await openSlot(input, input.secret)
  return opened.ok ? ok(vaultFromKey(opened.value, input.random)) : opened
}

/** Asks for a code without opening anything. Wrong ones count as in `unlockVault`. */
export async function checkCode(
  input: Omit<Parts, 'random'> & { readonly secret: VaultSecret },
): Promise<Result<void, UnlockError>> {
  const opened = await openSlot(input, input.secret)
  if (!opened.ok) return opened
  opened.value.fill(0)
  return ok(undefined)
}

/** Replaces the code `current` by `next`, of the same or of another kind. Records stay sealed as they are. */
export async function changeCode(
  input: Parts & { readonly current: VaultSecret; readonly next: VaultSecret },
): Promise<Result<void, UnlockError | WeakCode>> {
  if (isWeakCode(input.next)) return err({ type: 'vault.weak_code' })
  const opened = await openSlot(input, input.current)
  if (!opened.ok) return opened
  const slot = await makeSlot(input, input.next, opened.value)
  opened.value.fill(0)
  await input.slots.update((before) => {
    const others = (before?.slots ?? []).filter(({ kind }) => kind !== input.current.kind && kind !== slot.kind)
    return { slots: [...others, slot], failed: 0, pausedUntil: 0 }
  })
  return ok(undefined)
}

/** A code of the day beside the passphrase `current`: in memory only, the slots stay as they are. */
export async function createDayCode(
  input: Parts & { readonly current: VaultSecret; readonly pin: string; readonly until: number },
): Promise<Result<DayCode, UnlockError | WeakCode>> {
  if (isWeakCode({ kind: 'pin', text: input.pin })) return err({ type: 'vault.weak_code' })
  const opened = await openSlot(input, input.current)
  if (!opened.ok) return opened
  const made = await makeDayCode(input, { vaultKey: opened.value, pin: input.pin, until: input.until })
  opened.value.fill(0)
  return ok(made)
}

async function openSlot(input: Omit<Parts, 'random'>, secret: VaultSecret): Promise<Result<Bytes, UnlockError>> {
  const slot = (await input.slots.read())?.slots.find((candidate) => candidate.kind === secret.kind)
  if (!slot) return err({ type: 'vault.no_slot' })
  const now = input.clock.now()
  let pausedUntil = 0
  const counted = await input.slots.update((before) => {
    const slots = before ?? { slots: [slot], failed: 0, pausedUntil: 0 }
    // A clock set back must not turn a pause of minutes into one of years.
    pausedUntil = Math.min(slots.pausedUntil, now + longestPauseMs)
    return pausedUntil > now ? slots : countTry(slots, now)
  })
  if (pausedUntil > now) return err({ type: 'vault.paused', until: pausedUntil })
  const wrappingKey = await deriveWrappingKey(input.deriveKey, secret, slot)
  const opened = await openAead(wrappingKey, zeroIv, slot.wrapped, slotPlace(slot))
  wrappingKey.fill(0)
  if (!opened.ok) {
    const triesLeft = Math.max(0, triesBeforePause - counted.failed)
    const pause = counted.pausedUntil > 0 ? { pausedUntil: counted.pausedUntil } : {}
    return err({ type: 'vault.wrong_code', triesLeft, ...pause })
  }
  await input.slots.update((before) => ({ slots: before?.slots ?? [slot], failed: 0, pausedUntil: 0 }))
  return opened
}

function countTry(slots: VaultSlots, now: number): VaultSlots {
  const failed = slots.failed + 1
  const beyond = failed - triesBeforePause
  const pause = beyond < 0 ? 0 : Math.min(firstPauseMs * 2 ** Math.min(beyond, 10), longestPauseMs)
  return { ...slots, failed, pausedUntil: pause === 0 ? 0 : now + pause }
}

async function makeSlot(
  input: { readonly random: Random; readonly deriveKey: DeriveKey },
  secret: VaultSecret,
  vaultKey: Bytes,
): Promise<VaultSlot> {
  const slot = { kind: secret.kind, salt: input.random.bytes(16), ...cost }
  const wrappingKey = await deriveWrappingKey(input.deriveKey, secret, slot)
  // The salt is fresh for each wrap, so the wrapping key is used once and the nonce may be zero.
  const wrapped = await sealAead(wrappingKey, zeroIv, vaultKey, slotPlace(slot))
  wrappingKey.fill(0)
  return { ...slot, wrapped }
}

async function deriveWrappingKey(
  deriveKey: DeriveKey,
  secret: VaultSecret,
  slot: Omit<VaultSlot, 'wrapped'>,
): Promise<Bytes> {
  const domain = utf8(`carnet-coop/v1/vault-${secret.kind}`)
  const code = concat(domain, new Uint8Array(1), utf8(secret.text.normalize('NFKC')))
  const stretched = await deriveKey(code, slot.salt, { memoryKiB: slot.memoryKiB, passes: slot.passes })
  return hkdf(stretched, slot.salt, 'vault-slot', utf8(slot.kind))
}

const slotPlace = (slot: Omit<VaultSlot, 'wrapped'>): Bytes =>
  utf8(`slot\0${slot.kind}\0${slot.memoryKiB}\0${slot.passes}`)
