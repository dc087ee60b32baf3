// What every parser owes: any bytes at all give a typed error, or a value that encodes to those very bytes.
import fc from 'fast-check'
import { expect } from 'vitest'
import { type Bytes, concat, equalBytes } from '../../../src/base/bytes.ts'
import type { Result } from '../../../src/base/result.ts'
import type { Malformed } from '../../../src/protocol/malformed.ts'
import { bytesUpTo } from './arbitraries.ts'

type Damage = (bytes: Bytes) => Bytes

const flipped = fc.nat().map<Damage>((at) => (bytes) => {
  const bit = bytes.length === 0 ? 0 : at % (bytes.length * 8)
  return bytes.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte))
})
const truncated = fc.nat().map<Damage>((at) => (bytes) => bytes.slice(0, at % Math.max(1, bytes.length)))
const extended = bytesUpTo(80)
  .filter((tail) => tail.length > 0)
  .map<Damage>((tail) => (bytes) => concat(bytes, tail))
const replaced = bytesUpTo(300).map<Damage>((bytes) => () => bytes)

const damages = fc.oneof(flipped, flipped, truncated, extended, replaced)

export function expectCanonical<T>(
  valid: fc.Arbitrary<Bytes>,
  parse: (bytes: Bytes) => Result<T, Malformed>,
  encode: (value: T) => Bytes,
): void {
  fc.assert(
    fc.property(valid, fc.array(damages, { minLength: 0, maxLength: 2 }), (bytes, steps) => {
      const input = steps.reduce((damaged, damage) => damage(damaged), bytes)
      const parsed = parse(input)
      if (parsed.ok) return equalBytes(encode(parsed.value), input)
      expect(parsed.error.type).toBe('protocol.malformed')
      return steps.length > 0
    }),
    { numRuns: 600 },
  )
}
