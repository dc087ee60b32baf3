// How long to wait before connecting again: doubling, with jitter, so that a relay that restarts is not met by every
// device of a region in the same second.

import type { Random } from '../base/ports.ts'

export interface BackoffLimits {
  /** Milliseconds before the first attempt. */
  readonly first: number
  readonly most: number
}

export const defaultBackoff: BackoffLimits = { first: 500, most: 60_000 }

/** @param attempt 0 for the first; the result lies between half of the step and all of it. */
export function backoffDelay(attempt: number, { first, most }: BackoffLimits, random: Random): number {
  const step = Math.min(most, first * 2 ** Math.min(attempt, 20))
  const [high = 0, low = 0] = random.bytes(2)
  return Math.round(step * (0.5 + ((high << 8) | low) / 0x1ffff))
}
