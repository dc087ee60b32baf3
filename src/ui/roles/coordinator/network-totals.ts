// Sums over the coops of a network. Unknown is not zero: a sum is that of the coops that know, and says how many they
// are, as reports do. [D101]

import { membersOf } from '../../features/organisation/coop-words.ts'

export interface CoopCounts {
  readonly people: Readonly<Record<string, number>>
  readonly prestations: number | null
  readonly prestationsByWeek: Readonly<Record<string, number>>
  readonly minutes: number | null
  readonly minutesToConfirm: number
  readonly turnoverCents: number | null
  readonly settledCents: number | null
  readonly lackingAmounts: number
  readonly said: readonly string[]
}

export interface NetworkTotal {
  /** Null when no coop knows. */
  readonly value: number | null
  /** How many coops know. */
  readonly known: number
}

export interface NetworkTotals {
  readonly coops: number
  /** How many have not arrived on this device. */
  readonly unknown: number
  readonly members: NetworkTotal
  readonly missions: NetworkTotal
  readonly missionsThisWeek: number
  readonly minutes: NetworkTotal
  readonly minutesToConfirm: number
  readonly turnover: NetworkTotal
  readonly settled: NetworkTotal
  readonly lackingAmounts: number
}

/** @param week the current ISO week, `2024-W30`. @param coops how many coops this device has. */
export function networkTotals(boards: readonly CoopCounts[], coops: number, week: string): NetworkTotals {
  const total = (value: (counts: CoopCounts) => number | null): NetworkTotal => {
    const known = boards.flatMap((counts) => value(counts) ?? [])
    return { value: known.length === 0 ? null : known.reduce(add, 0), known: known.length }
  }
  const sum = (value: (counts: CoopCounts) => number): number => boards.map(value).reduce(add, 0)
  return {
    coops: Math.max(coops, boards.length),
    unknown: Math.max(0, coops - boards.length),
    members: total(({ people }) => membersOf(people)),
    missions: total(({ prestations }) => prestations),
    missionsThisWeek: sum(({ prestationsByWeek }) => prestationsByWeek[week] ?? 0),
    minutes: total(({ minutes }) => minutes),
    minutesToConfirm: sum(({ minutesToConfirm }) => minutesToConfirm),
    turnover: total(({ turnoverCents }) => turnoverCents),
    settled: total(({ settledCents }) => settledCents),
    lackingAmounts: sum(({ lackingAmounts }) => lackingAmounts),
  }
}

const add = (sum: number, value: number): number => sum + value
