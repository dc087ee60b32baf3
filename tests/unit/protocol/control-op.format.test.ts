import { x25519 } from '@noble/curves/ed25519.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromHex, toHex } from '../../../src/base/bytes.ts'
import { encodeUnsignedOp, finishOp, parseOp, type UnsignedOp } from '../../../src/protocol/control-op.format.ts'
import { isUsableKemKey } from '../../../src/protocol/identity.ts'
import { limits } from '../../../src/protocol/limits.ts'
import { unsignedOps } from './arbitraries.ts'

const finish = (op: UnsignedOp) => finishOp(encodeUnsignedOp(op), new Uint8Array(64))

describe('control operations', () => {
  test('[R8] come back as they were written', () => {
    fc.assert(
      fc.property(unsignedOps, (op) => {
        const parsed = parseOp(finish(op))
        expect(parsed).toMatchObject({ ok: true, value: op })
      }),
    )
  })

  test('[R8] the largest fits in the limit', () => {
    fc.assert(fc.property(unsignedOps, (op) => finish(op).length <= limits.op))
  })

  test('[R8] reserved and unknown kinds, and other versions, are refused', () => {
    fc.assert(
      fc.property(unsignedOps, fc.integer({ min: 9, max: 255 }), (op, byte) => {
        const isKind = byte === 13 || byte === 14
        for (const at of isKind ? [2] : [2, 3]) {
          const bytes = finish(op)
          bytes[at] = byte
          expect(parseOp(bytes).ok).toBe(false)
        }
      }),
    )
  })

  test('[R5] identifiers that are not the hash of what they name are refused', () => {
    fc.assert(
      fc.property(unsignedOps, fc.nat(15), (op, at) => {
        fc.pre(op.body.kind === 'genesis' || op.body.kind === 'coop' || op.body.kind === 'space')
        const bytes = finish(op)
        bytes[4 + at] = (bytes[4 + at] ?? 0) ^ 1 // the log
        expect(parseOp(bytes).ok).toBe(false)
      }),
    )
  })
})

describe('[R6] KEM keys of small order', () => {
  const low = [
    '00'.repeat(32),
    `01${'00'.repeat(31)}`,
    'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
    '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
    `ec${'ff'.repeat(30)}7f`,
    `ed${'ff'.repeat(30)}7f`,
    `ee${'ff'.repeat(30)}7f`,
  ]

  test('are those with which no secret can be agreed', () => {
    for (const hex of low) {
      expect(() => x25519.getSharedSecret(new Uint8Array(32).fill(7), fromHex(hex))).toThrow()
      expect(isUsableKemKey(fromHex(hex))).toBe(false)
      const topBit = fromHex(hex)
      topBit[31] = (topBit[31] ?? 0) | 0x80
      expect(isUsableKemKey(topBit)).toBe(false)
    }
  })

  test('are no others', () => {
    const honest = x25519.getPublicKey(new Uint8Array(32).fill(7))
    expect(isUsableKemKey(fromHex(toHex(honest)))).toBe(true)
  })
})
