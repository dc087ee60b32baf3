// « Prévu / réalisé »: what a funder was promised beside what was counted. [D105]

import type { Total } from './figures.rules.ts'
import { type Funding, type TargetKey, targetKeys } from './funding.schema.ts'

export interface PlannedDone {
  readonly key: TargetKey
  readonly planned: number
  /** Null: unknown, which says neither reached nor missed. */
  readonly done: number | null
  /** Some coops do not know: what is done is at least this. */
  readonly isPartial: boolean
  readonly state: 'reached' | 'notYet' | 'unknown'
}

/** Only what was promised. A promise of zero is no promise. */
export function plannedAndDone(funding: Pick<Funding, TargetKey>, totals: readonly Total[]): PlannedDone[] {
  return targetKeys.flatMap((key) => {
    const planned = funding[key]
    if (planned == null || planned === 0) return []
    const total = totals.find((one) => one.key === key)
    const done = total?.value ?? null
    const isPartial = total !== undefined && (total.known < total.coops || total.lacking > 0)
    const isShort = done !== null && done < planned
    const state = done === null || (isShort && isPartial) ? 'unknown' : isShort ? 'notYet' : 'reached'
    return [{ key, planned, done, isPartial, state }]
  })
}
