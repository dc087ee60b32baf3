import { describe, expect, test } from 'vitest'
import { utf8 } from '../../../src/base/bytes.ts'
import { systemRandom } from '../../../src/base/ports.ts'
import { VaultClosedError } from '../../../src/vault/vault.port.ts'
import { createMemoryVault, vaultFromKey } from '../../../src/vault/vault.ts'

const note = utf8('Léa cherche un mode de garde le mercredi')
const tampered = { ok: false, error: { type: 'vault.tampered' } }

describe('a sealed record', () => {
  test('opens where it was sealed, and shows nothing of its text', async () => {
    const vault = createMemoryVault(systemRandom)
    const sealed = await vault.seal('pages', 'a', note)
    expect(await vault.open('pages', 'a', sealed)).toEqual({ ok: true, value: note })
    expect(Buffer.from(sealed).includes(Buffer.from('garde'))).toBe(false)
    expect(sealed.length).toBe(16 + note.length + 16)
  })

  test('no longer opens when any one of its bytes changed or is missing', async () => {
    const vault = createMemoryVault(systemRandom)
    const sealed = await vault.seal('pages', 'a', note)
    for (let i = 0; i < sealed.length; i++) {
      const altered = sealed.slice()
      altered[i] = (altered[i] ?? 0) ^ (1 << (i % 8))
      expect(await vault.open('pages', 'a', altered), `byte ${i}`).toEqual(tampered)
      expect(await vault.open('pages', 'a', sealed.slice(0, i)), `first ${i} bytes`).toEqual(tampered)
    }
  })

  test('does not open in another store, under another key, or across the border between the two names', async () => {
    const vault = createMemoryVault(systemRandom)
    const sealed = await vault.seal('pages', 'ab', note)
    for (const [store, key] of [
      ['boards', 'ab'],
      ['pages', 'ac'],
      ['pagesa', 'b'],
      ['pages', 'ab\u0001'],
    ] as const) {
      expect(await vault.open(store, key, sealed)).toEqual(tampered)
    }
    await expect(vault.seal('pages\0ab', 'x', note)).rejects.toThrow('zero bytes')
  })

  test('does not open with another vault, and two seals of one text differ', async () => {
    const [vault, other] = [createMemoryVault(systemRandom), createMemoryVault(systemRandom)]
    const [first, second] = [await vault.seal('pages', 'a', note), await vault.seal('pages', 'a', note)]
    expect(first).not.toEqual(second)
    expect(await other.open('pages', 'a', first)).toEqual(tampered)
  })
})

test('an index key depends on the vault, the label and the text, and never shows the text', () => {
  const [vault, other] = [createMemoryVault(systemRandom), createMemoryVault(systemRandom)]
  expect(vault.hmacKey('draft', 'intake/1')).toMatch(/^[0-9a-f]{32}$/)
  const keys = [
    vault.hmacKey('draft', 'intake/1'),
    vault.hmacKey('page', 'intake/1'),
    vault.hmacKey('draft', 'intake/2'),
    other.hmacKey('draft', 'intake/1'),
  ]
  expect(new Set(keys).size).toBe(4)
  expect(vault.hmacKey('draft', 'intake/1')).toBe(keys[0])
})

test('closing zeroes the key, and a closed vault refuses to seal, open and index', async () => {
  const key = systemRandom.bytes(32)
  const vault = vaultFromKey(key, systemRandom)
  const sealed = await vault.seal('pages', 'a', note)
  vault.close()
  vault.close()
  expect(key.every((byte) => byte === 0)).toBe(true)
  await expect(vault.seal('pages', 'a', note)).rejects.toThrow(VaultClosedError)
  await expect(vault.open('pages', 'a', sealed)).rejects.toThrow(VaultClosedError)
  expect(() => vault.hmacKey('draft', 'x')).toThrow(VaultClosedError)
})
