import { describe, expect, it } from 'vitest'

import type { DeviceId } from '../../../src/base/ids.ts'
import { backoffDelay, defaultBackoff } from '../../../src/sync/backoff.ts'
import { receivedBy } from '../../../src/sync/received-by.ts'
import { seededRandom } from '../keys/world.ts'

describe('the parts of synchronisation', () => {
  it('wait longer after each failure, never more than a minute, and not all at once', () => {
    const random = seededRandom('backoff')
    const delays = Array.from({ length: 40 }, (_, attempt) => backoffDelay(attempt, defaultBackoff, random))
    for (const [attempt, delay] of delays.entries()) {
      const step = Math.min(60_000, 500 * 2 ** attempt)
      expect(delay).toBeGreaterThanOrEqual(step / 2)
      expect(delay).toBeLessThanOrEqual(step)
    }
    expect(new Set(delays.slice(10)).size).toBeGreaterThan(20)
  })

  it('count as received only by devices that say so for my last entry, never by me', () => {
    const [me, a, b] = ['me', 'a', 'b'] as DeviceId[] as [DeviceId, DeviceId, DeviceId]
    const seen = (seq: number) => [{ device: me, seq }]
    const beacons = [
      { device: me, seen: seen(9) },
      { device: a, seen: seen(3) },
      { device: b, seen: seen(2) },
    ]
    expect([1, 3, 4].map((seq) => receivedBy({ beacons, me, seq }))).toEqual([2, 1, 0])
  })
})
