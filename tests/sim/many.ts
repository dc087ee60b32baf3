// Many schedules, a few at a time: each waits for its own cryptography most of the time.

import { runSchedule, ScheduleFailed, type ScheduleFigures } from './devices.sim.ts'
import type { SimCoop } from './sim-coop.ts'

export interface ManyFigures {
  readonly schedules: number
  readonly failed: readonly ScheduleFailed[]
  readonly figures: Readonly<Partial<Record<keyof ScheduleFigures, number>>>
}

const atOnce = 4

export async function runSchedules(
  start: SimCoop,
  seeds: readonly number[],
  onDone: (done: number, failed: number) => void = () => undefined,
): Promise<ManyFigures> {
  const left = [...seeds]
  const failed: ScheduleFailed[] = []
  const sums = new Map<string, number>()
  let done = 0
  const work = async (): Promise<void> => {
    for (let seed = left.shift(); seed !== undefined; seed = left.shift()) {
      try {
        for (const [name, count] of Object.entries(await runSchedule(start, seed)))
          sums.set(name, (sums.get(name) ?? 0) + count)
      } catch (cause) {
        if (!(cause instanceof ScheduleFailed)) throw cause
        failed.push(cause)
      }
      onDone(++done, failed.length)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return { schedules: seeds.length, failed, figures: Object.fromEntries(sums) }
}
