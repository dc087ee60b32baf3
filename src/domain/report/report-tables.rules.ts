// The tables of people of one report: what is seen, what is hidden and why, and what an override shows. [D102] [D103]

import { type Dimension, dimensions, isUntold, type Member } from './dimensions.ts'
import { type Cell, groupsOf, hiddenCells, isSmall } from './small-counts.rules.ts'
import {
  type Danger,
  dangerOf,
  type FrozenCount,
  keyOf,
  keysOf,
  type PublishedReport,
  type PublishedTable,
  type Scope,
  type Table,
} from './subtraction.rules.ts'

export interface ReportTable {
  readonly table: Dimension
  /** Null: hidden. Empty when nobody told anything. */
  readonly cells: readonly { readonly key: string; readonly count: number | null }[]
  /** Why something is hidden. */
  readonly because: 'small' | Danger | undefined
  /** Shown in spite of it, for a reason that is kept with the report. */
  readonly override: string | undefined
}

export interface Overrides {
  readonly [table: string]: string | undefined
}

export interface TablesInput {
  readonly scope: Scope
  readonly members: readonly Member[]
  readonly earlier: readonly PublishedReport[]
  readonly k: number
  /** By table: the reason to show what would be hidden. */
  readonly overrides: Overrides
}

export const reportTables = (input: TablesInput): ReportTable[] => dimensions.map((table) => tableOf(table, input))

function tableOf(table: Dimension, input: TablesInput): ReportTable {
  const { scope, members, k } = input
  const counts = countsOf(table, members, scope)
  const known = counts.filter(({ key, count }) => count > 0 && !isUntold(key))
  if (known.length === 0) return { table, cells: [], because: undefined, override: undefined }
  const hidden = hiddenCells(counts, k)
  const because = hidden.size > 0 ? 'small' : undefined
  const danger = dangerIn(input, table, groupsOf(keysOf(table), hidden))
  const override = input.overrides[table]?.trim() || undefined
  if (override !== undefined && (because ?? danger) !== undefined)
    return { table, cells: counts, because: danger ?? because, override }
  const isHidden = (key: string): boolean => danger !== undefined || hidden.has(key)
  const cells = counts.map(({ key, count }) => ({ key, count: isHidden(key) ? null : count }))
  return { table, cells, because: danger ?? because, override: undefined }
}

const countsOf = (table: Table, members: readonly Member[], scope: Scope): Cell[] =>
  keysOf(table).map((key) => ({ key, count: members.filter((one) => keyOf(one, table, scope) === key).length }))

const dangerIn = ({ scope, members, earlier, k }: TablesInput, table: Table, groups: readonly (readonly string[])[]) =>
  dangerOf({ table: { ...scope, table, groups }, earlier, members, k })

/** What was paid is told when it is to nobody, or to k people at least, and to no fewer by subtraction. */
export function payHidden(input: TablesInput): 'small' | Danger | undefined {
  const [cell] = countsOf('pay', input.members, input.scope)
  return isSmall(cell?.count ?? 0, input.k) ? 'small' : dangerIn(input, 'pay', [[...keysOf('pay')]])
}

/** What is kept of a report, to judge the next ones: what its tables tell apart, and what each coop counted that day. */
export function publishedFrom(
  { scope, members }: TablesInput,
  tables: readonly ReportTable[],
  showsPay: boolean,
): PublishedReport {
  // A table that says « inconnu » tells that nobody is in any other category.
  const told = tables.map(({ table, cells }): PublishedTable => {
    const hidden = new Set(cells.filter(({ count }) => count === null).map(({ key }) => key))
    return { ...scope, table, groups: groupsOf(keysOf(table), hidden) }
  })
  if (showsPay) told.push({ ...scope, table: 'pay', groups: [[...keysOf('pay')]] })
  const counts = scope.coops.flatMap((coop) =>
    [...dimensions, 'pay' as const].flatMap((table) =>
      countsOf(table, members, { ...scope, coops: [coop] })
        .filter(({ count }) => count > 0)
        .map(({ key, count }): FrozenCount => ({ coop, table, key, count })),
    ),
  )
  return { ...scope, tables: told, counts }
}
