// No set of published reports gives a small count by subtraction. [D103]
//
// People are put together who are in exactly the same published tables: whatever adds and subtracts tables cannot part
// them, even knowing how many members each coop had. So it is enough that each such group has no small count: all that
// can be computed from the reports is a sum of those counts. It is more than needed at times, never less.

import type { CoopId, PersonId } from '../../base/ids.ts'
import {
  categoriesOf,
  categoryOf,
  type Dimension,
  isIn,
  isUntold,
  type Member,
  type Period,
  wasThere,
} from './dimensions.ts'
import { isSmall } from './small-counts.rules.ts'

/** What is compared: a dimension, or who was paid. */
export type Table = Dimension | 'pay'

export interface Scope extends Period {
  readonly coops: readonly CoopId[]
}

/** One table of one report, as it was published. */
export interface PublishedTable extends Scope {
  readonly table: Table
  /** Categories that it tells apart; those hidden stand in one. */
  readonly groups: readonly (readonly string[])[]
}

/** What each coop counted when a report was published. */
export interface FrozenCount {
  readonly coop: CoopId
  readonly table: Table
  readonly key: string
  readonly count: number
}

export interface PublishedReport extends Scope {
  readonly tables: readonly PublishedTable[]
  readonly counts: readonly FrozenCount[]
}

export type Danger =
  /** A difference with an earlier report would be a small count. */
  | 'subtraction'
  /** Since an earlier report, the notebooks have changed by a small count. */
  | 'changed'

const paid = 'paid'

export const keysOf = (table: Table): readonly string[] => (table === 'pay' ? [paid] : categoriesOf[table])

/** In which category of the table a member is, undefined when they are not in it. */
export function keyOf(member: Member, table: Table, scope: Scope): string | undefined {
  if (!scope.coops.includes(member.coop)) return undefined
  if (table === 'pay') return member.paidOn.some((day) => isIn(scope, day)) ? paid : undefined
  return wasThere(member, scope) ? categoryOf(member, table, scope) : undefined
}

/** A table of one group tells the number of members only, which is no secret; who was paid always tells an amount. */
const tells = ({ table, groups }: PublishedTable): boolean => table === 'pay' || groups.length > 1

export function dangerOf(input: {
  readonly table: PublishedTable
  readonly earlier: readonly PublishedReport[]
  readonly members: readonly Member[]
  readonly k: number
}): Danger | undefined {
  const { table, earlier, members, k } = input
  if (!tells(table)) return undefined
  const before = earlier.flatMap(({ tables }) => tables.filter((one) => one.table === table.table && tells(one)))
  const tables = linkedTo(table, before)
  const groups = table.table === 'pay' ? paidTogether(tables, members) : toldTogether(tables, members)
  if (groups.some((people) => isSmall(people.size, k))) return 'subtraction'
  const near = earlier.filter(
    (report) =>
      report.coops.some((coop) => table.coops.includes(coop)) &&
      report.tables.some((one) => one.table === table.table && tells(one)),
  )
  return near.some((report) => hasSmallChange(report, table.table, members, k)) ? 'changed' : undefined
}

/** With those that share a coop with it, or with one that does: adding and subtracting others tells nothing more. */
function linkedTo(table: PublishedTable, before: readonly PublishedTable[]): PublishedTable[] {
  const linked = [table]
  let rest = before
  // Grows while it is read.
  for (const { coops } of linked) {
    const shares = (one: PublishedTable): boolean => one.coops.some((coop) => coops.includes(coop))
    linked.push(...rest.filter(shares))
    rest = rest.filter((one) => !shares(one))
  }
  return linked
}

/** People in the same places of all the tables, without those of whom every table says that nothing is known. */
function toldTogether(tables: readonly PublishedTable[], members: readonly Member[]): Set<PersonId>[] {
  const together = new Map<string, Set<PersonId>>()
  for (const member of members) {
    const places = tables.map((one) => {
      const key = keyOf(member, one.table, one)
      const place = key === undefined ? -1 : one.groups.findIndex((group) => group.includes(key))
      return { place, isUntold: place === -1 || (one.groups[place]?.every(isUntold) ?? true) }
    })
    if (places.every(({ isUntold: nothing }) => nothing)) continue
    addTo(together, places.map(({ place }) => place).join(' '), member.person)
  }
  return [...together.values()]
}

/** Sums of money are made of single days: those whose days of pay are in the same tables. */
function paidTogether(tables: readonly PublishedTable[], members: readonly Member[]): Set<PersonId>[] {
  const together = new Map<string, Set<PersonId>>()
  for (const { coop, person, paidOn } of members)
    for (const day of paidOn) {
      const places = tables.map((one) => one.coops.includes(coop) && isIn(one, day))
      if (places.includes(true)) addTo(together, places.join(' '), person)
    }
  return [...together.values()]
}

const addTo = (sets: Map<string, Set<PersonId>>, name: string, person: PersonId): void => {
  sets.set(name, (sets.get(name) ?? new Set<PersonId>()).add(person))
}

function hasSmallChange(report: PublishedReport, table: Table, members: readonly Member[], k: number): boolean {
  return report.coops.some((coop) =>
    keysOf(table).some((key) => {
      const now = members.filter((one) => one.coop === coop && keyOf(one, table, report) === key).length
      const then = report.counts.find((one) => one.coop === coop && one.table === table && one.key === key)?.count ?? 0
      return isSmall(Math.abs(now - then), k)
    }),
  )
}
