// The funnel of a cohort on a day: how many are in maturation, and how many reached each contract (S0: eight people in
// maturation in May 2020, five CAPE at the end of September). Pure counts; an unknown trade is not a missing person.

import type { PersonId } from '../../base/ids.ts'
import { stageOn } from '../path/path.rules.ts'
import type { Stage, StageKind } from '../path/path.types.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { CohortEntry } from './cohort-entry.schema.ts'

export interface CohortFunnel {
  /** Everyone who had joined by the day. */
  readonly joined: number
  /** Of them, those who left the cohort. */
  readonly left: number
  /** Neither left nor out, and without a contract that tests or employs. */
  readonly inMaturation: number
  /** Who ever reached each stage by the day; several of them for one person. */
  readonly reached: Readonly<Record<StageKind, number>>
  /** Who is at each stage on the day. */
  readonly now: Readonly<Record<StageKind, number>>
  /** Trades known among those who reached a CAPE, an employment or a CESA; the rest are unknown, never zero. */
  readonly tradesKnown: number
}

const none = (): Record<StageKind, number> => ({
  welcome: 0,
  goals: 0,
  support: 0,
  cape: 0,
  employment: 0,
  cesa: 0,
  alternative: 0,
  exit: 0,
})

const testing: readonly StageKind[] = ['cape', 'employment', 'cesa']

export function cohortFunnel({
  entries,
  ways,
  day,
}: {
  entries: readonly Pick<CohortEntry, 'person' | 'joinedOn' | 'leftOn' | 'project'>[]
  /** The stages of each person, in order of days. */
  ways: ReadonlyMap<PersonId, readonly Stage[]>
  day: LocalDate
}): CohortFunnel {
  const reached = none()
  const now = none()
  let [joined, left, inMaturation, tradesKnown] = [0, 0, 0, 0]
  for (const entry of entries) {
    if (entry.joinedOn > day) continue
    joined++
    const hasLeft = entry.leftOn != null && entry.leftOn <= day
    if (hasLeft) left++
    const stages = (ways.get(entry.person) ?? []).filter((stage) => stage.start <= day)
    for (const kind of new Set(stages.map((stage) => stage.kind))) reached[kind]++
    const current = stageOn({ stages, day })
    if (current !== undefined) now[current.kind]++
    const isTesting = stages.some((stage) => testing.includes(stage.kind))
    if (isTesting && (entry.project ?? '') !== '') tradesKnown++
    if (!isTesting && !hasLeft && current?.kind !== 'exit') inMaturation++
  }
  return { joined, left, inMaturation, reached, now, tradesKnown }
}

export interface TradeCount {
  /** Null: not known yet. */
  readonly trade: string | null
  readonly people: number
  /** Of them, who ever reached a CAPE, an employment or a CESA. */
  readonly testing: number
}

/** Everyone who had joined by the day, by trade: the known ones by their name, then those not known. */
export function cohortTrades({ entries, ways, day }: Parameters<typeof cohortFunnel>[0]): TradeCount[] {
  const trades = new Map<string | null, TradeCount>()
  for (const { person, joinedOn, project } of entries) {
    if (joinedOn > day) continue
    const trade = (project ?? '').trim() || null
    const { people, testing: before } = trades.get(trade) ?? { people: 0, testing: 0 }
    const reached = (ways.get(person) ?? []).some(({ kind, start }) => start <= day && testing.includes(kind))
    trades.set(trade, { trade, people: people + 1, testing: before + (reached ? 1 : 0) })
  }
  return [...trades.values()].sort((a, b) =>
    a.trade === null ? 1 : b.trade === null ? -1 : a.trade.localeCompare(b.trade, 'fr'),
  )
}
