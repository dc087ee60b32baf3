import fc from 'fast-check'
import { deflateSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { fromHex } from '../../../src/base/bytes.ts'
import type { DeviceId } from '../../../src/base/ids.ts'
import { limits } from '../../../src/protocol/limits.ts'
import { pad, paddedLength, unpad } from '../../../src/protocol/padding.ts'
import {
  encodeSegment,
  encodeSegmentPayload,
  parseSegment,
  type Segment,
} from '../../../src/protocol/segment.format.ts'
import { bytesUpTo, count, idOf, idsOf } from './arbitraries.ts'

const segments: fc.Arbitrary<Segment> = fc
  .tuple(idsOf<DeviceId>(16, 6), count, idOf<string>(8), fc.nat(), bytesUpTo(2000), bytesUpTo(2000))
  .map(([devices, seq, hash8, hlc, records, texts]) => ({
    hlc,
    frontier: devices.map((device) => ({ device, seq, hash8 })),
    records,
    texts,
  }))

describe('segments', () => {
  test('[R43] come back as they were written', () => {
    fc.assert(
      fc.property(segments, (segment) => {
        expect(parseSegment(encodeSegment(segment))).toEqual({ ok: true, value: segment })
      }),
    )
  })

  test('[R43] any other bytes give a typed error or a segment, never a throw', () => {
    fc.assert(
      fc.property(segments, fc.nat(), fc.nat(255), (segment, at, value) => {
        const damaged = encodeSegment(segment)
        damaged[at % damaged.length] = value
        for (const bytes of [damaged, damaged.slice(0, at % damaged.length)]) {
          const parsed = parseSegment(bytes)
          if (!parsed.ok) expect(parsed.error.type).toBe('protocol.malformed')
        }
      }),
    )
  })

  test('[R43] what inflates to more than 8 MiB is refused before it fills the memory', () => {
    const bomb = pad(deflateSync(new Uint8Array(limits.inflated + 1), { level: 9 }))
    expect(bomb.length).toBeLessThan(limits.entry)
    expect(parseSegment(bomb)).toMatchObject({ ok: false, error: { type: 'protocol.malformed' } })
  })

  test('[R43] a frontier that is not ascending is refused', () => {
    const [a, b] = ['aa'.repeat(16), 'bb'.repeat(16)] as [DeviceId, DeviceId]
    const at = (device: DeviceId) => ({ device, seq: 1, hash8: '00'.repeat(8) })
    const payload = encodeSegmentPayload({
      hlc: 1,
      frontier: [at(a), at(b)],
      records: new Uint8Array(),
      texts: new Uint8Array(),
    })
    payload.set(fromHex(b), 11)
    payload.set(fromHex(a), 11 + 32)
    expect(parseSegment(pad(deflateSync(payload)))).toMatchObject({ ok: false })
  })
})

describe('padding', () => {
  test('[R42] is a multiple of 32 bytes up to 1 KiB, and at most 12 % more above', () => {
    for (let length = 1; length < 300_000; length += length < 3000 ? 1 : 997) {
      const padded = paddedLength(length)
      expect(padded).toBeGreaterThanOrEqual(length)
      if (length <= 1024) expect(padded % 32).toBe(0)
      if (length <= 1024) expect(padded - length).toBeLessThan(32)
      else expect(padded / length).toBeLessThanOrEqual(1.12)
      expect(paddedLength(padded)).toBe(padded)
    }
  })

  test('[R42] gives back the content, and nothing else counts as padding', () => {
    fc.assert(
      fc.property(bytesUpTo(3000), (content) => {
        const padded = pad(content)
        expect(unpad(padded)).toEqual({ ok: true, value: content })
        expect(unpad(padded.slice(0, -1)).ok).toBe(false)
        if (padded.length > content.length + 4) {
          padded[padded.length - 1] = 1
          expect(unpad(padded).ok).toBe(false)
        }
      }),
    )
  })
})
