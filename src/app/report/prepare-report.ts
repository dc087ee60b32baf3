// A report before it leaves: figures, tables with their small counts hidden, judged with those that left before. Keeps
// nothing. At the office.

import type { CoopId } from '../../base/ids.ts'
import { dimensions, type Member, type Period } from '../../domain/report/dimensions.ts'
import { type Total, totalsOf } from '../../domain/report/figures.rules.ts'
import { type ImpactReport, impactReportKind } from '../../domain/report/impact-report.schema.ts'
import {
  type Overrides,
  payHidden,
  publishedFrom,
  type ReportTable,
  reportTables,
} from '../../domain/report/report-tables.rules.ts'
import { type SmallCountRule, smallCountRuleKind } from '../../domain/report/small-count-rule.schema.ts'
import { groupsOf, kInForce, leastK } from '../../domain/report/small-counts.rules.ts'
import { type FrozenCount, keysOf, type PublishedReport, type Table } from '../../domain/report/subtraction.rules.ts'
import type { Device } from '../device/device.port.ts'
import { type Read, readRecords } from '../meeting/read-records.ts'
import type { ReportReads } from './count-activity.ts'
import { type ReportCoop, readReportCoop } from './read-coop.ts'

export interface ReportInput extends Period {
  readonly coops: readonly CoopId[]
  readonly overrides?: Overrides | undefined
}

export interface PreparedReport extends Period {
  readonly k: number
  readonly coops: readonly { readonly coop: CoopId; readonly name: string }[]
  readonly totals: readonly Total[]
  readonly tables: readonly ReportTable[]
  readonly payHidden: ReportTable['because']
  readonly payOverride: string | undefined
  /** What would be kept to judge the next reports. */
  readonly published: PublishedReport
}

export type PreparingDevice = ReportReads & Pick<Device, 'ready' | 'coops'>

/** Reads one coop after the other: a large network takes a while. */
export async function prepareReport(device: PreparingDevice, input: ReportInput): Promise<PreparedReport> {
  const earlier = await readPublished(device)
  // Earlier reports may be on other coops: their people count in what a subtraction would give.
  const wanted = new Set([...input.coops, ...earlier.flatMap(({ coops }) => coops)])
  const read = new Map<CoopId, ReportCoop>()
  for (const coop of device.coops())
    if (wanted.has(coop)) {
      await device.ready(coop)
      read.set(coop, readReportCoop(device, coop))
    }
  const chosen = input.coops.flatMap((coop) => read.get(coop) ?? [])
  const members: readonly Member[] = [...read.values()].flatMap((one) => one.members)
  const { from, to, overrides = {} } = input
  const scope = { coops: chosen.map(({ coop }) => coop), from, to }
  const { k } = readSmallCounts(device)
  const tablesInput = { scope, members, earlier, k, overrides }
  const tables = reportTables(tablesInput)
  const hidden = payHidden(tablesInput)
  const payOverride = hidden === undefined ? undefined : overrides.pay?.trim() || undefined
  const showsPay = hidden === undefined || payOverride !== undefined
  return {
    from,
    to,
    k,
    coops: chosen.map(({ coop, name }) => ({ coop, name })),
    totals: totalsOf(chosen.map((one) => one.figures(input))),
    tables,
    payHidden: hidden,
    payOverride,
    published: publishedFrom(tablesInput, tables, showsPay),
  }
}

/** The reports that left, in the order in which they did. Needs any coop to be ready. */
export function readReports(device: ReportReads & Pick<Device, 'coops'>): Read<ImpactReport>[] {
  const [any] = device.coops()
  if (any === undefined) return []
  return readRecords(impactReportKind, device.records(any, 'impactReport')).sort(
    (a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1),
  )
}

export interface SmallCounts {
  readonly k: number
  /** What k cannot go below: the usual one, or that of a report that left. */
  readonly least: number
  /** The latest first, each with its reason. */
  readonly choices: readonly Read<SmallCountRule>[]
}

/** From how many people on a report shows a count. Needs any coop to be ready. [D106] */
export function readSmallCounts(device: ReportReads & Pick<Device, 'coops'>): SmallCounts {
  const [any] = device.coops()
  const choices = any === undefined ? [] : readRecords(smallCountRuleKind, device.records(any, 'smallCountRule'))
  choices.sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1))
  const published = readReports(device).map(({ k }) => k)
  return { k: kInForce({ chosen: choices[0]?.k, published }), least: leastK(published), choices }
}

async function readPublished(device: PreparingDevice): Promise<PublishedReport[]> {
  const [any] = device.coops()
  if (any !== undefined) await device.ready(any)
  return readReports(device).map(publishedOf)
}

const tableNames: readonly Table[] = [...dimensions, 'pay']

/** As it was kept, for the rules. */
export function publishedOf({
  from,
  to,
  coops,
  tables,
  payHidden: hidden,
  counts,
  overrides,
}: ImpactReport): PublishedReport {
  const scope = { coops: coops.map(({ coop }) => coop), from, to }
  const told = tables.map(({ table, cells }) => {
    const hiddenKeys = new Set(cells.filter(({ count }) => count === null).map(({ key }) => key))
    return { ...scope, table: table as Table, groups: groupsOf(keysOf(table), hiddenKeys) }
  })
  if (hidden == null || overrides.some(({ table }) => table === 'pay'))
    told.push({ ...scope, table: 'pay', groups: [[...keysOf('pay')]] })
  const frozen = counts.flatMap(({ coop, counts: ofCoop }) =>
    ofCoop.flatMap(({ table, of }) =>
      keysOf(table).map((key, at): FrozenCount => ({ coop, table, key, count: of[at] ?? 0 })),
    ),
  )
  return { ...scope, tables: told, counts: frozen }
}

/** For the record: one number for each category, in their order. */
export const keptCounts = ({ coops, counts }: PublishedReport): ImpactReport['counts'] =>
  coops.map((coop) => ({
    coop,
    counts: tableNames.map((table) => ({
      table,
      of: keysOf(table).map(
        (key) => counts.find((one) => one.coop === coop && one.table === table && one.key === key)?.count ?? 0,
      ),
    })),
  }))
