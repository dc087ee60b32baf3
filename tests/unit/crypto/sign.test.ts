import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromHex, toHex } from '../../../src/base/bytes.ts'
import { nobleEd25519, type SignTag, sign, signKeyPairFromSeed, verify, webEd25519 } from '../../../src/crypto/sign.ts'
import { bytesOf, bytesUpTo } from '../protocol/arbitraries.ts'

const tags: SignTag[] = ['ctrl', 'entry', 'beacon', 'auth', 'ack', 'claim', 'bundle', 'release', 'snapshot']

describe('[R2] signatures', () => {
  test('of one tag are worth nothing under another', async () => {
    const pair = await signKeyPairFromSeed(new Uint8Array(32).fill(1))
    const bytes = new Uint8Array([1, 2, 3])
    for (const made of tags) {
      const signature = await sign(made, pair, bytes)
      for (const read of tags) expect(await verify(read, pair.publicKey, bytes, signature)).toBe(made === read)
    }
  })

  test('are refused when one bit of the bytes, the key or the signature differs', async () => {
    await fc.assert(
      fc.asyncProperty(bytesOf(32), bytesUpTo(100), fc.nat(), fc.nat(2), async (seed, bytes, at, which) => {
        const pair = await signKeyPairFromSeed(seed)
        const signature = await sign('entry', pair, bytes)
        expect(await verify('entry', pair.publicKey, bytes, signature)).toBe(true)
        const parts = [pair.publicKey.slice(), bytes.slice(), signature.slice()] as const
        const target = parts[which as 0 | 1 | 2]
        fc.pre(target.length > 0)
        const bit = at % (target.length * 8)
        target[bit >> 3] = (target[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        expect(await verify('entry', ...parts)).toBe(false)
      }),
    )
  })

  test('of the wrong length, or under keys that are no point, are refused without a throw', async () => {
    const pair = await signKeyPairFromSeed(new Uint8Array(32).fill(1))
    const signature = await sign('ack', pair, new Uint8Array(1))
    expect(await verify('ack', pair.publicKey, new Uint8Array(1), signature.slice(1))).toBe(false)
    expect(await verify('ack', pair.publicKey.slice(1), new Uint8Array(1), signature)).toBe(false)
    const noPoint = fromHex(`02${'00'.repeat(31)}`)
    expect(await webEd25519.verify(noPoint, new Uint8Array(1), signature)).toBe(false)
    expect(await nobleEd25519.verify(noPoint, new Uint8Array(1), signature)).toBe(false)
  })
})

describe('the fallback for engines without Ed25519', () => {
  test('signs and verifies exactly as Web Crypto does', async () => {
    await fc.assert(
      fc.asyncProperty(bytesOf(32), bytesUpTo(200), fc.nat(511), async (seed, message, bit) => {
        const publicKey = await nobleEd25519.publicKey(seed)
        const signature = await webEd25519.sign(seed, message)
        expect(toHex(await nobleEd25519.sign(seed, message))).toBe(toHex(signature))
        expect(await nobleEd25519.verify(publicKey, message, signature)).toBe(true)
        expect(await webEd25519.verify(publicKey, message, signature)).toBe(true)
        const altered = signature.slice()
        altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        expect(await nobleEd25519.verify(publicKey, message, altered)).toBe(false)
        expect(await webEd25519.verify(publicKey, message, altered)).toBe(false)
      }),
    )
  })

  test('agrees with RFC 8032 §7.1, test 3', async () => {
    const seed = fromHex('c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7')
    const expected =
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac' +
      '18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a'
    for (const engine of [webEd25519, nobleEd25519]) {
      expect(toHex(await engine.sign(seed, fromHex('af82')))).toBe(expected)
    }
  })
})
