// A report leaves the office: it is computed again, kept as a fact, and only then printed or exported. [D104]

import type { RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import type { ImpactReport } from '../../domain/report/impact-report.schema.ts'
import type { Device, Saved, SaveError } from '../device/device.port.ts'
import { todayOf } from '../record/today.ts'
import { keptCounts, type PreparedReport, prepareReport, type ReportInput } from './prepare-report.ts'

export type PublishError = SaveError | { readonly type: 'report.incomplete' }

/** The only id of `ids` is the report's. */
export async function publishReport(
  device: Device,
  input: ReportInput & { readonly funding?: RecordId | undefined; readonly draft?: string | undefined },
): Promise<Result<Saved, PublishError>> {
  const prepared = input.from <= input.to ? await prepareReport(device, input) : undefined
  const [first] = prepared?.coops ?? []
  if (prepared === undefined || first === undefined) return err({ type: 'report.incomplete' })
  const fields = { ...keptFields(prepared), day: todayOf(device), funding: input.funding }
  const options = input.draft === undefined ? {} : { draft: input.draft }
  return device.save([{ kind: 'impactReport', coop: first.coop, fields }], options)
}

function keptFields(report: PreparedReport): Omit<ImpactReport, 'day' | 'funding'> {
  const { from, to, k, coops, totals, tables, payOverride, published } = report
  const overrides = tables.flatMap(({ table, override }) =>
    override === undefined ? [] : [{ table, reason: override }],
  )
  const showsPay = report.payHidden === undefined || payOverride !== undefined
  return {
    from,
    to,
    k,
    coops: [...coops],
    figures: totals.map(({ key, value, known, said, lacking }) => ({
      key,
      value: key === 'pay' && !showsPay ? null : value,
      known,
      said,
      lacking,
    })),
    tables: tables.map(({ table, cells, because }) => ({
      table,
      cells: [...cells],
      ...(because === undefined ? {} : { because }),
    })),
    payHidden: report.payHidden,
    overrides: payOverride === undefined ? overrides : [...overrides, { table: 'pay', reason: payOverride }],
    counts: keptCounts(published),
  }
}
