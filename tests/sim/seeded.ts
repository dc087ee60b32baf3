// Chance that can be had again: every choice of a schedule comes from one number.

import type { Random } from '../../src/base/ports.ts'

export interface Chance {
  /** A whole number from 0 to `below` − 1. */
  int(below: number): number
  /** True `percent` times in a hundred. */
  one(percent: number): boolean
  pick<T>(list: readonly [T, ...T[]] | readonly T[]): T
  shuffled<T>(list: readonly T[]): T[]
  readonly random: Random
}

export function chanceOf(seed: number): Chance {
  let state = (seed ^ 0x9e3779b9) >>> 0
  // mulberry32: small, fast, good enough to vary schedules; nothing here is secret.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const int = (below: number): number => next() % below
  return {
    int,
    one: (percent) => int(100) < percent,
    pick(list) {
      const found = list[int(list.length)]
      if (found === undefined) throw new Error('expected something to choose from')
      return found
    },
    shuffled(list) {
      const left = [...list]
      const out: typeof left = []
      while (left.length > 0) out.push(...left.splice(int(left.length), 1))
      return out
    },
    random: { bytes: (length) => new Uint8Array(length).map(() => int(256)) },
  }
}
