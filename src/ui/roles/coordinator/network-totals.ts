// Sums over the coops of a network. A coop whose figures have not arrived counts in no sum: `unknown` says how many.

export interface CoopCounts {
  readonly people: Readonly<Record<string, number>>
  readonly prestations: number
  readonly prestationsByWeek: Readonly<Record<string, number>>
  readonly minutes: number
  readonly minutesToConfirm: number
  readonly turnoverCents: number
  readonly settledCents: number
}

export interface NetworkTotals {
  readonly coops: number
  readonly unknown: number
  readonly members: number
  readonly missions: number
  readonly missionsThisWeek: number
  readonly minutes: number
  readonly minutesToConfirm: number
  readonly turnoverCents: number
  readonly settledCents: number
}

/** @param week the current ISO week, `2024-W30`. @param known how many coops this device has. */
export function networkTotals(boards: readonly CoopCounts[], known: number, week: string): NetworkTotals {
  const sum = (value: (counts: CoopCounts) => number): number =>
    boards.reduce((total, counts) => total + value(counts), 0)
  return {
    coops: Math.max(known, boards.length),
    unknown: Math.max(0, known - boards.length),
    members: sum(({ people }) => people.cooperant ?? 0),
    missions: sum(({ prestations }) => prestations),
    missionsThisWeek: sum(({ prestationsByWeek }) => prestationsByWeek[week] ?? 0),
    minutes: sum(({ minutes }) => minutes),
    minutesToConfirm: sum(({ minutesToConfirm }) => minutesToConfirm),
    turnoverCents: sum(({ turnoverCents }) => turnoverCents),
    settledCents: sum(({ settledCents }) => settledCents),
  }
}
