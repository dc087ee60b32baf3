import { describe, expect, it } from 'vitest'

import { backoffDelay, defaultBackoff } from '../../../src/sync/backoff.ts'
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
})
