// The codes of a vote, read by the program and by the naive reader: docs/spec/vote-codes.md.
import { readFileSync } from 'node:fs'
import { decodeQR } from 'qr/decode.js'
import { encode } from 'uqr'
import { describe, expect, test } from 'vitest'
import { fromHex, toBase64Url, toHex } from '../../src/base/bytes.ts'
import type { RecordId } from '../../src/base/ids.ts'
import { parseBallotCode } from '../../src/domain/vote/ballot-code.ts'
import { frozenHash as ours, parseMotionCode } from '../../src/domain/vote/motion-code.ts'
import { buildVoteVectors } from './build-vote-vectors.ts'
import { frozenHash, readBallotCode, readMotionCode } from './naive-votes.ts'

type Vectors = Awaited<ReturnType<typeof buildVoteVectors>>
const vectors: Vectors = JSON.parse(readFileSync(new URL('./votes-v1.json', import.meta.url), 'utf8'))
const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex')

describe('the codes of a vote', () => {
  test('are those that the program makes from the same seed', async () => {
    expect(JSON.parse(JSON.stringify(await buildVoteVectors()))).toEqual(vectors)
  })

  test('say the same to the program and to the naive reader', () => {
    for (const { motion, bytes: hex } of vectors.shown) {
      const read = readMotionCode(bytes(hex), bytes(vectors.tablet.signPk))
      expect(read).toMatchObject({ coop: vectors.coop, motion: motion.id, rule: motion.rule, isRight: true })
      expect(read.frozen).toBe(frozenHash(motion as Parameters<typeof frozenHash>[0]))
      expect(motion.wording.startsWith(read.excerpt)).toBe(true)
      const parsed = parseMotionCode(fromHex(hex))
      if (!parsed.ok) throw new Error('expected a code')
      const { frozen, ...told } = parsed.value.code
      const { isRight: _, ...naive } = read
      expect({ ...told, frozen: toHex(frozen) }).toEqual(naive)
    }
    for (const { bytes: hex, ...told } of vectors.ballots) {
      const { isRight, ...read } = readBallotCode(bytes(hex), bytes(vectors.phone.signPk))
      expect(isRight).toBe(true)
      expect(JSON.parse(JSON.stringify(read))).toEqual(told)
      const parsed = parseBallotCode(fromHex(hex))
      if (!parsed.ok) throw new Error('expected a code')
      expect({ ...parsed.value.code, frozen: toHex(parsed.value.code.frozen) }).toEqual(told)
    }
  })

  test('[D120] change with a price that the proposition sets, and with nothing else of one that sets none', () => {
    const [shown] = vectors.shown
    if (shown === undefined) throw new Error('expected a proposition')
    const motion = shown.motion as Parameters<typeof ours>[0]
    const price = { service: `se:${'0'.repeat(21)}1` as RecordId, unit: 'item' as const, priceCents: 2600 }
    const seen = new Set<string>()
    for (const prices of [[], [price], [{ ...price, priceCents: 2700 }], [{ ...price, unit: 'hour' as const }]]) {
      const hash = toHex(ours({ ...motion, prices }))
      expect(hash).toBe(frozenHash({ ...motion, prices } as Parameters<typeof frozenHash>[0]))
      seen.add(hash)
    }
    expect(seen.size).toBe(4)
    expect(toHex(ours({ ...motion, prices: [] }))).toBe(toHex(ours(motion)))
  })

  test('are read from their pictures by the decoder of phones without one of their own', () => {
    for (const { bytes: hex } of [...vectors.shown, ...vectors.ballots]) {
      const text = toBase64Url(fromHex(hex))
      const { data, size } = encode(text, { ecc: 'M', border: 4 })
      const scale = 4
      const side = size * scale
      const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
      for (let y = 0; y < side; y++) {
        for (let x = 0; x < side; x++) {
          if (data[Math.floor(y / scale)]?.[Math.floor(x / scale)] === true)
            pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3)
        }
      }
      expect(decodeQR({ data: pixels, width: side, height: side })).toBe(text)
    }
  })

  test('are refused with a byte more, a byte less, or one for the other', () => {
    const parsers = [parseMotionCode, parseBallotCode]
    const all = [vectors.shown, vectors.ballots].map((list) => list.map(({ bytes: hex }) => fromHex(hex)))
    for (const [i, codes] of all.entries()) {
      for (const code of codes) {
        const longer = new Uint8Array(code.length + 1)
        longer.set(code)
        for (const parse of parsers) {
          expect(parse(code).ok).toBe(parse === parsers[i])
          expect(parse(longer).ok).toBe(false)
          expect(parse(code.slice(0, -1)).ok).toBe(false)
        }
      }
    }
  })
})
