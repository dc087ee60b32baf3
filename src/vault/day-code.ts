// The code of the day: six digits that open, until the evening, a vault whose passphrase was typed. The vault key lies
// wrapped under them in this page's memory and nowhere else, so a copy of the disk holds nothing to try codes on.
// What it does not stop is in the threat model: whoever reads this page's memory.

import { type Bytes, concat, utf8 } from '../base/bytes.ts'
import type { Clock, Random } from '../base/ports.ts'
import { err, ok, type Result } from '../base/result.ts'
import { openAead, sealAead, zeroIv } from '../crypto/aead.ts'
import { hkdf } from '../crypto/hash.ts'
import type { DayCodeError, DeriveKey, Vault } from './vault.port.ts'
import { vaultFromKey } from './vault.ts'

/** As for a code on the disk: guessing in memory is no cheaper. */
const cost = { memoryKiB: 65_536, passes: 3 } as const
/** In all, not in a row: a right code in between gives none back. */
export const dayCodeTries = 3

export interface DayCode {
  /** Milliseconds since 1970. */
  readonly until: number
  /** Whether a code may still be tried. Once it says no it never says yes again. */
  lasts(): boolean
  open(pin: string): Promise<Result<Vault, DayCodeError>>
  check(pin: string): Promise<Result<void, DayCodeError>>
  /** Overwrites what it holds. Idempotent. */
  forget(): void
}

export interface DayCodeParts {
  readonly random: Random
  readonly clock: Clock
  readonly deriveKey: DeriveKey
}

/** Wraps `vaultKey`, which stays the caller's to zero. */
export async function makeDayCode(
  { random, clock, deriveKey }: DayCodeParts,
  { vaultKey, pin, until }: { readonly vaultKey: Bytes; readonly pin: string; readonly until: number },
): Promise<DayCode> {
  const madeAt = clock.now()
  const salt = random.bytes(16)
  const place = utf8('day-code')
  let triesLeft = dayCodeTries
  let wrapped: Bytes | undefined
  const wrappingKey = async (text: string): Promise<Bytes> => {
    const code = concat(utf8('carnet-coop/v1/vault-day'), new Uint8Array(1), utf8(text.normalize('NFKC')))
    return hkdf(await deriveKey(code, salt, cost), salt, 'vault-day', place)
  }
  const first = await wrappingKey(pin)
  // The salt is fresh, so the wrapping key is used once and the nonce may be zero.
  wrapped = await sealAead(first, zeroIv, vaultKey, place)
  first.fill(0)

  const forget = (): void => {
    wrapped?.fill(0)
    wrapped = undefined
  }
  const lasts = (): boolean => {
    const now = clock.now()
    if (now >= until || now < madeAt) forget()
    return wrapped !== undefined
  }
  async function unwrap(text: string): Promise<Result<Bytes, DayCodeError>> {
    if (!lasts() || wrapped === undefined || triesLeft === 0) return err({ type: 'vault.day_over' })
    // Counted before it is tried: two windows or a quick hand get no free one.
    triesLeft--
    const mine = triesLeft
    const sealed = wrapped.slice()
    const key = await wrappingKey(text)
    const opened = await openAead(key, zeroIv, sealed, place)
    key.fill(0)
    sealed.fill(0)
    if (opened.ok) {
      triesLeft++
      if (lasts()) return opened
      opened.value.fill(0)
      return err({ type: 'vault.day_over' })
    }
    if (mine === 0) forget()
    return lasts() ? err({ type: 'vault.day_wrong', triesLeft: mine }) : err({ type: 'vault.day_over' })
  }

  return {
    until,
    lasts,
    forget,
    async open(text) {
      const key = await unwrap(text)
      return key.ok ? ok(vaultFromKey(key.value, random)) : key
    },
    async check(text) {
      const key = await unwrap(text)
      if (!key.ok) return key
      key.value.fill(0)
      return ok(undefined)
    },
  }
}
