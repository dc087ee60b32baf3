// The clock of the season: it stands where the story is, and moves a little with each thing done.

import type { Clock } from '../base/ports.ts'
import { isLocalDateTime, type LocalDateTime, parisTimeAt, wallMinutes } from '../domain/time/local-time.ts'

export interface SeasonClock extends Clock {
  /** 'YYYY-MM-DDTHH:MM' in Paris; never backwards. */
  set(time: string): void
  /** Shows another instant while `work` runs: invitations must outlive the season that they are told to be from. */
  during<T>(milliseconds: number, work: () => Promise<T>): Promise<T>
}

/** Between two things that one person does. */
const stepMs = 7_000

export function createSeasonClock(): SeasonClock {
  let now = 0
  let shown: number | undefined
  return {
    now: () => shown ?? now,
    set(time) {
      if (!isLocalDateTime(time)) throw new Error(`expected a local date-time, got ${time}`)
      now = Math.max(now + stepMs, instantInParis(time))
    },
    async during(milliseconds, work) {
      shown = milliseconds
      try {
        return await work()
      } finally {
        shown = undefined
      }
    },
  }
}

function instantInParis(time: LocalDateTime): number {
  const summer = (wallMinutes(time) - 120) * 60_000
  return parisTimeAt(summer) === time ? summer : summer + 3_600_000
}
