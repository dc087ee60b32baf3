// What clients say of missions, as how often each answer came: of the coop or of one client, never of a person, and
// without an average, for neither is to rank anyone. [D124]

import type { Prestation } from './prestation.schema.ts'
import { hasHappened } from './totals.rules.ts'

/** From not at all to very. */
export const satisfactions = [1, 2, 3, 4, 5] as const
export type Satisfaction = (typeof satisfactions)[number]

export const isSatisfaction = (value: unknown): value is Satisfaction => satisfactions.some((one) => one === value)

export interface Satisfactions {
  /** How often each answer came, from not at all to very. */
  readonly counts: readonly { readonly answer: Satisfaction; readonly count: number }[]
  readonly answered: number
  /** Missions that happened; who was not asked, or did not answer, said nothing. */
  readonly happened: number
}

export function satisfactionsOf(missions: Iterable<Prestation>): Satisfactions {
  const done = [...missions].filter((one) => hasHappened(one))
  const counts = satisfactions.map((answer) => ({
    answer,
    count: done.filter(({ satisfaction }) => satisfaction === answer).length,
  }))
  return { counts, answered: counts.reduce((sum, { count }) => sum + count, 0), happened: done.length }
}
