import { argon2Sync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Bytes, fromHex, toHex, utf8 } from '../../../src/base/bytes.ts'
import { openAead, sealAead, zeroIv } from '../../../src/crypto/aead.ts'
import { argon2id } from '../../../src/crypto/argon2.ts'
import { hkdf, hmac, labelledHash, sha256 } from '../../../src/crypto/hash.ts'
import { hpkeOpen, hpkeOverhead, hpkeSeal, kemKeyPairFromSeed } from '../../../src/crypto/hpke.ts'
import { bytesOf, bytesUpTo } from '../protocol/arbitraries.ts'

function flip(bytes: Bytes, at: number): Bytes {
  const bit = at % (bytes.length * 8)
  return bytes.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte))
}

describe('AES-256-GCM', () => {
  test('gives back what was sealed, and fails for any altered bit of key, data or ciphertext', async () => {
    await fc.assert(
      fc.asyncProperty(bytesOf(32), bytesUpTo(100), bytesUpTo(20), fc.nat(), async (key, plain, aad, at) => {
        const sealed = await sealAead(key, zeroIv, plain, aad)
        expect(sealed.length).toBe(plain.length + 16)
        expect(await openAead(key, zeroIv, sealed, aad)).toEqual({ ok: true, value: plain })
        const failed = { ok: false, error: { type: 'crypto.open_failed' } }
        expect(await openAead(flip(key, at), zeroIv, sealed, aad)).toEqual(failed)
        expect(await openAead(key, zeroIv, flip(sealed, at), aad)).toEqual(failed)
        expect(await openAead(key, zeroIv, sealed, new Uint8Array([...aad, 0]))).toEqual(failed)
        expect(await openAead(key, zeroIv, sealed.slice(0, at % sealed.length), aad)).toEqual(failed)
      }),
    )
  })

  test('refuses keys of another size: that is a bug, so it throws', async () => {
    await expect(sealAead(new Uint8Array(16), zeroIv, new Uint8Array(1), new Uint8Array())).rejects.toThrow('32 bytes')
  })
})

describe('HPKE', () => {
  test('seals to one key and one purpose', async () => {
    await fc.assert(
      fc.asyncProperty(bytesOf(32), bytesOf(32), bytesUpTo(60), bytesUpTo(40), async (seed, other, info, plain) => {
        const pair = await kemKeyPairFromSeed(seed)
        const sealed = await hpkeSeal(pair.publicKey, info, plain)
        expect(sealed.length).toBe(plain.length + hpkeOverhead)
        expect(await hpkeOpen(pair, info, sealed)).toEqual({ ok: true, value: plain })
        const failed = { ok: false, error: { type: 'crypto.open_failed' } }
        expect(await hpkeOpen(pair, new Uint8Array([...info, 0]), sealed)).toEqual(failed)
        expect(await hpkeOpen(pair, info, flip(sealed, 300))).toEqual(failed)
        fc.pre(toHex(seed) !== toHex(other))
        expect(await hpkeOpen(await kemKeyPairFromSeed(other), info, sealed)).toEqual(failed)
      }),
      { numRuns: 30 },
    )
  })

  test('derives key pairs as RFC 9180 A.1.1 does for the recipient', async () => {
    const pair = await kemKeyPairFromSeed(fromHex('6db9df30aa07dd42ee5e8181afdb977e538f5e1fec8a06223f33f7013e525037'))
    expect(toHex(pair.publicKey)).toBe('3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d')
  })

  test('gives a typed error for values too short to be sealed', async () => {
    const pair = await kemKeyPairFromSeed(new Uint8Array(32))
    for (const length of [0, 31, 32, 47]) {
      expect(await hpkeOpen(pair, zeroIv, new Uint8Array(length))).toMatchObject({ ok: false })
    }
  })
})

describe('[R1] hashes and derivations', () => {
  test('put the label and a zero byte before what is hashed', () => {
    expect(labelledHash('op', new Uint8Array([7]))).toEqual(sha256(utf8('carnet-coop/v1/op\0\u0007')))
    expect(labelledHash('op')).not.toEqual(labelledHash('entry'))
  })

  test('HMAC agrees with RFC 4231, case 2', () => {
    expect(toHex(hmac(utf8('Jefe'), utf8('what do ya want for nothing?')))).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    )
  })

  test('keys derived for two labels, salts or contexts differ', () => {
    const key = new Uint8Array(32).fill(1)
    const salt = new Uint8Array(16)
    const made = [
      hkdf(key, salt, 'a'),
      hkdf(key, salt, 'b'),
      hkdf(key, new Uint8Array([1]), 'a'),
      hkdf(key, salt, 'a', new Uint8Array(1)),
    ]
    expect(new Set(made.map(toHex)).size).toBe(made.length)
  })

  test("Argon2id gives what Node's own gives", async () => {
    const hash = await argon2id(utf8('password'), utf8('somesaltsomesalt'), { memoryKiB: 256, passes: 2 })
    const reference = argon2Sync('argon2id', {
      message: utf8('password'),
      nonce: utf8('somesaltsomesalt'),
      parallelism: 1,
      tagLength: 32,
      memory: 256,
      passes: 2,
    })
    expect(toHex(hash)).toBe(reference.toString('hex'))
  })
})
