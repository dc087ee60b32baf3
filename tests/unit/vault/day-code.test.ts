import { describe, expect, test } from 'vitest'
import { concat, toHex, utf8 } from '../../../src/base/bytes.ts'
import { systemRandom } from '../../../src/base/ports.ts'
import type { Result } from '../../../src/base/result.ts'
import { sha256 } from '../../../src/crypto/hash.ts'
import { createMemorySlotStore } from '../../../src/vault/memory-stores.ts'
import { createDayCode, createVault } from '../../../src/vault/slots.ts'
import type { DeriveKey, VaultSecret } from '../../../src/vault/vault.port.ts'

const phrase: VaultSecret = { kind: 'passphrase', text: 'tomates du jardin partagé' }
const pin = '582914'
const wrong = '582915'
const hour = 3_600_000

/** Stands in for Argon2id, and tells what it was asked to cost. */
const costs: unknown[] = []
const quickDerive: DeriveKey = async (secret, salt, cost) => {
  costs.push(cost)
  return sha256(concat(secret, salt))
}

const okOf = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(`expected success, got ${JSON.stringify(result.error)}`)
  return result.value
}

async function morning() {
  let now = 1_790_000_000_000
  const slots = createMemorySlotStore()
  const parts = { slots, random: systemRandom, clock: { now: () => now }, deriveKey: quickDerive }
  const vault = okOf(await createVault({ ...parts, secret: phrase }))
  const sealed = await vault.seal('pages', 'a', utf8('x'))
  const stored = async () =>
    JSON.stringify(await slots.read(), (_, value) => (value instanceof Uint8Array ? toHex(value) : value))
  const make = (current: VaultSecret = phrase, code = pin) =>
    createDayCode({ ...parts, current, pin: code, until: now + 12 * hour })
  const wait = (ms: number): void => {
    now += ms
  }
  return { make, sealed, stored, wait }
}

const over = { ok: false, error: { type: 'vault.day_over' } }

describe('the code of the day', () => {
  test('opens the vault whose passphrase was typed, at the cost of a code on the disk, and leaves nothing there', async () => {
    const { make, sealed, stored } = await morning()
    const before = await stored()
    costs.length = 0
    const day = okOf(await make())
    expect((await okOf(await day.open(pin)).open('pages', 'a', sealed)).ok).toBe(true)
    expect(costs).toEqual(Array(3).fill({ memoryKiB: 65_536, passes: 3 }))
    expect(await stored()).toBe(before)
  })

  test('needs the passphrase, and is not the first guess of anyone', async () => {
    const { make } = await morning()
    expect(await make({ ...phrase, text: 'une autre phrase entière' })).toMatchObject({
      error: { type: 'vault.wrong_code' },
    })
    expect(await make(phrase, '123456')).toEqual({ ok: false, error: { type: 'vault.weak_code' } })
  })

  test('has three wrong tries in all: a right one between them gives none back', async () => {
    const day = okOf(await (await morning()).make())
    expect(await day.open(wrong)).toEqual({ ok: false, error: { type: 'vault.day_wrong', triesLeft: 2 } })
    expect((await day.check(pin)).ok).toBe(true)
    expect(await day.check(wrong)).toEqual({ ok: false, error: { type: 'vault.day_wrong', triesLeft: 1 } })
    expect((await day.open(pin)).ok).toBe(true)
    expect(await day.open(wrong)).toEqual(over)
    expect(await day.open(pin)).toEqual(over)
    expect(day.lasts()).toBe(false)
  })

  test('counts a try before it is evaluated: none is free, however many are typed at once', async () => {
    const day = okOf(await (await morning()).make())
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => day.open(wrong)))
    expect(answers.filter((answer) => !answer.ok && answer.error.type === 'vault.day_wrong').length).toBeLessThan(3)
    expect(await day.open(pin)).toEqual(over)
  })

  test('ends at its hour and when the clock goes back, and does not come back to life', async () => {
    for (const [away, back] of [
      [12 * hour, -hour],
      [-1, hour],
    ] as const) {
      const { make, wait } = await morning()
      const day = okOf(await make())
      expect(day.lasts()).toBe(true)
      wait(away)
      expect(day.lasts()).toBe(false)
      wait(back)
      expect(await day.open(pin)).toEqual(over)
    }
  })

  test('forgotten while it is tried opens nothing', async () => {
    const day = okOf(await (await morning()).make())
    const trying = day.open(pin)
    day.forget()
    expect(await trying).toEqual(over)
  })
})
