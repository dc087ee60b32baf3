// The clock of cells: milliseconds since 1970, never twice the same on one device, ahead of what it has seen.
// It orders what is shown and nothing else; it never rejects data and gives no authority [K8].

import type { Clock } from '../base/ports.ts'
import { believableLead } from '../domain/time/uncertain-time.rules.ts'

export interface Hlc {
  /** The next time, later than `after` too when given (the cells about to be replaced). */
  next(after?: number): number
  /** Follows a time seen in a received cell, unless it lies in a future that cannot be. */
  seen(time: number): void
}

export function createHlc(clock: Clock): Hlc {
  let last = 0
  return {
    next(after = 0) {
      const time = Math.max(clock.now(), last + 1)
      if (time > after) {
        last = time
        return time
      }
      return after + 1
    },
    seen(time) {
      if (time > last && time <= clock.now() + believableLead) last = time
    },
  }
}
