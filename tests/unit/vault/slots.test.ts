import { describe, expect, test } from 'vitest'
import { concat, utf8 } from '../../../src/base/bytes.ts'
import { systemRandom } from '../../../src/base/ports.ts'
import type { Result } from '../../../src/base/result.ts'
import { argon2id } from '../../../src/crypto/argon2.ts'
import { sha256 } from '../../../src/crypto/hash.ts'
import { createMemorySlotStore } from '../../../src/vault/memory-stores.ts'
import { changeCode, checkCode, createVault, unlockVault } from '../../../src/vault/slots.ts'
import type { DeriveKey, SlotStore, Vault, VaultSecret } from '../../../src/vault/vault.port.ts'

const pin: VaultSecret = { kind: 'pin', text: '582914' }
const wrong: VaultSecret = { kind: 'pin', text: '582915' }
const phrase: VaultSecret = { kind: 'passphrase', text: 'tomates du jardin partagé' }
const minute = 60_000

/** Stands in for Argon2id where its cost is not the point. */
const quickDerive: DeriveKey = async (secret, salt) => sha256(concat(secret, salt))

function device(deriveKey: DeriveKey = quickDerive, slots: SlotStore = createMemorySlotStore()) {
  let now = 1_790_000_000_000
  const parts = { slots, random: systemRandom, clock: { now: () => now }, deriveKey }
  return {
    parts,
    slots,
    now: () => now,
    wait: (ms: number) => {
      now += ms
    },
    create: (secret: VaultSecret) => createVault({ ...parts, secret }),
    unlock: (secret: VaultSecret) => unlockVault({ ...parts, secret }),
  }
}

const okOf = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(`expected success, got ${JSON.stringify(result.error)}`)
  return result.value
}
const opens = async (vault: Vault, sealed: Uint8Array<ArrayBuffer>): Promise<boolean> =>
  (await vault.open('pages', 'a', sealed)).ok

describe('unlocking', () => {
  test('with the right code gives the vault that sealed before', async () => {
    const { create, unlock } = device()
    const sealed = await okOf(await create(pin)).seal('pages', 'a', utf8('x'))
    expect(await opens(okOf(await unlock(pin)), sealed)).toBe(true)
  })

  test('and asking for the code share one count of wrong ones, and one pause', async () => {
    const { parts, create, unlock } = device()
    okOf(await create(pin))
    const check = (secret: VaultSecret) => checkCode({ ...parts, secret })
    for (let triesLeft = 4; triesLeft > 1; triesLeft--)
      expect(await check(wrong)).toMatchObject({ ok: false, error: { type: 'vault.wrong_code', triesLeft } })
    expect(await unlock(wrong)).toMatchObject({ ok: false, error: { triesLeft: 1 } })
    expect(await check(wrong)).toMatchObject({ ok: false, error: { triesLeft: 0 } })
    expect(await check(pin)).toMatchObject({ ok: false, error: { type: 'vault.paused' } })
  })

  test('is not needed to know that a code is right, and a right one ends the count', async () => {
    const { parts, create, unlock } = device()
    okOf(await create(pin))
    expect(await checkCode({ ...parts, secret: wrong })).toMatchObject({ ok: false })
    expect(await checkCode({ ...parts, secret: pin })).toEqual({ ok: true, value: undefined })
    expect(await unlock(wrong)).toMatchObject({ error: { triesLeft: 4 } })
  })

  test('works through real Argon2id at 64 MiB', async () => {
    const { create, unlock } = device(argon2id)
    const sealed = await okOf(await create(phrase)).seal('pages', 'a', utf8('x'))
    expect(await opens(okOf(await unlock(phrase)), sealed)).toBe(true)
  })

  test('asks Argon2id for 64 MiB and three passes, apart for PINs and passphrases', async () => {
    const asked: unknown[] = []
    const secrets: string[] = []
    const { create } = device(async (secret, salt, cost) => {
      asked.push(cost)
      secrets.push(Buffer.from(secret).toString('latin1'))
      return quickDerive(secret, salt, cost)
    })
    await create(pin)
    expect([asked, secrets]).toEqual([[{ memoryKiB: 65_536, passes: 3 }], [`carnet-coop/v1/vault-pin\0${pin.text}`]])
  })

  test('accepts a passphrase typed with composed or decomposed accents', async () => {
    const { create, unlock } = device()
    await create(phrase)
    expect((await unlock({ ...phrase, text: phrase.text.normalize('NFD') })).ok).toBe(true)
  })

  test('a profile without a vault, or without a code of that kind, says so', async () => {
    const { create, unlock } = device()
    expect(await unlock(pin)).toEqual({ ok: false, error: { type: 'vault.no_slot' } })
    await create(pin)
    expect(await unlock(phrase)).toEqual({ ok: false, error: { type: 'vault.no_slot' } })
  })

  test('a second vault is never made over a first one', async () => {
    const { create, unlock } = device()
    await create(pin)
    expect(await create(phrase)).toEqual({ ok: false, error: { type: 'vault.exists' } })
    expect((await unlock(pin)).ok).toBe(true)
  })

  test('an altered slot does not open', async () => {
    const { create, unlock, slots } = device()
    await create(pin)
    for (const part of ['wrapped', 'salt'] as const) {
      const before = await slots.read()
      await slots.update((stored) => {
        const slot = stored?.slots[0]
        if (!stored || !slot) throw new Error('expected a slot')
        const altered = slot[part].slice()
        altered[3] = (altered[3] ?? 0) ^ 1
        return { ...stored, slots: [{ ...slot, [part]: altered }] }
      })
      expect((await unlock(pin)).ok).toBe(false)
      await slots.update(() => before ?? { slots: [], failed: 0, pausedUntil: 0 })
    }
    expect((await unlock(pin)).ok).toBe(true)
  })
})

describe('wrong codes', () => {
  test('are counted down, and the fifth begins a pause of one minute during which even the right code waits', async () => {
    const { create, unlock, wait, now } = device()
    await create(pin)
    for (const triesLeft of [4, 3, 2, 1]) {
      expect(await unlock(wrong)).toEqual({ ok: false, error: { type: 'vault.wrong_code', triesLeft } })
    }
    const until = now() + minute
    expect(await unlock(wrong)).toEqual({
      ok: false,
      error: { type: 'vault.wrong_code', triesLeft: 0, pausedUntil: until },
    })
    wait(minute - 1)
    expect(await unlock(pin)).toEqual({ ok: false, error: { type: 'vault.paused', until } })
    wait(1)
    expect((await unlock(pin)).ok).toBe(true)
  })

  test('double the pause each time, up to one hour, and a right code forgets them', async () => {
    const { create, unlock, wait, now, slots } = device()
    await create(pin)
    for (let i = 0; i < 4; i++) await unlock(wrong)
    const pauses: number[] = []
    for (let i = 0; i < 9; i++) {
      await unlock(wrong)
      const pause = ((await slots.read())?.pausedUntil ?? 0) - now()
      pauses.push(pause / minute)
      wait(pause)
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60])
    expect((await unlock(pin)).ok).toBe(true)
    expect(await unlock(wrong)).toMatchObject({ error: { triesLeft: 4 } })
  })

  test('count even when the tab is killed while the code is being checked', async () => {
    const slots = createMemorySlotStore()
    await device(quickDerive, slots).create(pin)
    const killed = device(() => Promise.reject(new Error('killed')), slots)
    await expect(killed.unlock(pin)).rejects.toThrow('killed')
    expect((await slots.read())?.failed).toBe(1)
    for (let i = 0; i < 4; i++) await expect(killed.unlock(wrong)).rejects.toThrow('killed')
    expect(await device(quickDerive, slots).unlock(pin)).toMatchObject({ error: { type: 'vault.paused' } })
  })

  test('a clock set back does not turn a pause into years', async () => {
    const { create, unlock, wait, now } = device()
    await create(pin)
    for (let i = 0; i < 5; i++) await unlock(wrong)
    wait(-10 * 365 * 24 * 60 * minute)
    expect(await unlock(pin)).toEqual({ ok: false, error: { type: 'vault.paused', until: now() + 60 * minute } })
  })
})

describe('codes', () => {
  test.each(['12345', '1234567', '12a456', '000000', '123456', '987654', '890123', '121212', '123123', '112233', ''])(
    'the PIN "%s" is too weak',
    async (text) => {
      expect(await device().create({ kind: 'pin', text })).toEqual({ ok: false, error: { type: 'vault.weak_code' } })
    },
  )
  test.each(['court', 'neuf car.', 'aaaaaaaaaaaa', '          '])('the passphrase "%s" is too weak', async (text) => {
    const made = await device().create({ kind: 'passphrase', text })
    expect(made).toEqual({ ok: false, error: { type: 'vault.weak_code' } })
  })

  test('changing the code keeps every record and ends the old code', async () => {
    const { create, unlock, parts } = device()
    const sealed = await okOf(await create(pin)).seal('pages', 'a', utf8('x'))
    okOf(await changeCode({ ...parts, current: pin, next: phrase }))
    expect(await opens(okOf(await unlock(phrase)), sealed)).toBe(true)
    expect(await unlock(pin)).toEqual({ ok: false, error: { type: 'vault.no_slot' } })
  })

  test('changing the code with a wrong one counts as a try, and a weak next one changes nothing', async () => {
    const { create, unlock, parts } = device()
    await create(pin)
    expect(await changeCode({ ...parts, current: wrong, next: phrase })).toMatchObject({ error: { triesLeft: 4 } })
    const weak = await changeCode({ ...parts, current: pin, next: { kind: 'pin', text: '111111' } })
    expect(weak).toEqual({ ok: false, error: { type: 'vault.weak_code' } })
    expect((await unlock(pin)).ok).toBe(true)
  })
})
