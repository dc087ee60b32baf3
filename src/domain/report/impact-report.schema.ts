// A report that left the office: what it shows, and what is needed to judge the next ones. All facts: what was published
// cannot be taken back, so nothing here changes, even when the people it counted are gone. [D103] [D104]

import * as v from 'valibot'
import { coopId, count, line, listOf, localDate, maybe, monthOf, recordIdOf } from '../field-types.ts'
import { coordinatorOnly, defineKind, factsOf } from '../record-kind.ts'
import { dimensions } from './dimensions.ts'
import { figureKeys } from './figures.rules.ts'

const amount = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e13))
const tables = v.picklist([...dimensions, 'pay'])
const reasons = v.picklist(['small', 'subtraction', 'changed'])

export const impactReportSchema = v.object({
  day: localDate,
  from: localDate,
  to: localDate,
  /** Counts from 1 to k − 1 are hidden. */
  k: count,
  coops: v.pipe(v.array(v.object({ coop: coopId, name: line })), v.maxLength(1000)),
  figures: listOf(
    v.object({
      key: v.picklist(figureKeys),
      value: v.nullable(amount),
      known: count,
      said: count,
      lacking: count,
    }),
  ),
  tables: listOf(
    v.object({
      table: v.picklist(dimensions),
      cells: listOf(v.object({ key: line, count: v.nullable(count) })),
      because: maybe(reasons),
    }),
  ),
  /** Why what was paid is not shown. */
  payHidden: maybe(reasons),
  /** What was shown in spite of the rule, and why. */
  overrides: listOf(v.object({ table: tables, reason: line })),
  /** By coop, table and category, that day: one number for each of the table's categories, in their order. */
  counts: v.pipe(
    v.array(v.object({ coop: coopId, counts: listOf(v.object({ table: tables, of: listOf(count) })) })),
    v.maxLength(1000),
  ),
  /** The funding that it answers for. */
  funding: maybe(recordIdOf('fg')),
})
export type ImpactReport = v.InferOutput<typeof impactReportSchema>

export const impactReportKind = defineKind({
  kind: 'impactReport',
  code: 'ir',
  space: 'office',
  version: 1,
  schema: impactReportSchema,
  fields: factsOf(coordinatorOnly, {
    day: 'd',
    from: 'b',
    to: 'e',
    k: 'k',
    coops: 'c',
    figures: 'f',
    tables: 't',
    payHidden: 'p',
    overrides: 'o',
    counts: 'n',
    funding: 'g',
  }),
  month: (fields) => monthOf(fields.day),
})
