// How the speaking of a meeting spreads, in figures that rank nobody.

import type { SpeakingCopy } from './speaking-copy.schema.ts'

export interface SpeakingSpread {
  /** Turns in all. */
  readonly turns: number
  /** People who spoke at least once. */
  readonly spoke: number
  readonly people: number
}

export function spreadOf({ turns }: Pick<SpeakingCopy, 'turns'>): SpeakingSpread {
  return {
    turns: turns.reduce((sum, { n }) => sum + n, 0),
    spoke: turns.filter(({ n }) => n > 0).length,
    people: turns.length,
  }
}
