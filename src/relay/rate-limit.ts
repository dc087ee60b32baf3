// A token bucket. Rather than refuse a device that is merely eager, the connection stops being read until the bucket
// has filled again: TCP then slows the sender down.

import type { Clock } from '../base/ports.ts'

export interface RateLimit {
  /** Takes tokens, and tells how many milliseconds to wait before the next (0: none). */
  take(tokens: number): number
}

/** @param perSecond how fast the bucket fills · @param burst how much it holds */
export function createRateLimit(clock: Clock, perSecond: number, burst: number): RateLimit {
  let left = burst
  let last = clock.now()
  return {
    take(tokens) {
      const now = clock.now()
      left = Math.min(burst, left + (Math.max(0, now - last) / 1000) * perSecond) - tokens
      last = now
      return left >= 0 ? 0 : Math.ceil((-left / perSecond) * 1000)
    },
  }
}
