// Seeded choices: the same seed tells the same season. For content only: ids, keys and salts come from the device's own
// random source and differ each time.

export interface Prng {
  /** An integer from 0 to `below` − 1. */
  below(below: number): number
  pick<T>(items: readonly T[]): T
  shuffle<T>(items: readonly T[]): T[]
}

/** mulberry32 (Tommy Ettinger): 32 bits of state, even enough to deal cards with. */
export function createPrng(seed: number): Prng {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const prng: Prng = {
    below: (below) => Math.floor(next() * below),
    pick(items) {
      const item = items[prng.below(items.length)]
      if (item === undefined) throw new Error('expected something to pick from, got nothing')
      return item
    },
    shuffle(items) {
      const dealt = [...items]
      for (let last = dealt.length - 1; last > 0; last--) {
        const other = prng.below(last + 1)
        const moved = dealt[last] as (typeof dealt)[number]
        dealt[last] = dealt[other] as (typeof dealt)[number]
        dealt[other] = moved
      }
      return dealt
    },
  }
  return prng
}
