// How a coop hands its book to its accountant: the columns, and what was exported when.

import * as v from 'valibot'
import { count, line, listOf, localDate, maybe, monthOf } from '../field-types.ts'
import { exportSources } from '../money/export-columns.rules.ts'
import { defineKind, factsOf, staffOnly, valuesOf } from '../record-kind.ts'

export const exportMappingSchema = v.object({
  name: line,
  columns: listOf(v.object({ title: line, source: v.picklist(exportSources), text: maybe(line) })),
})
export type ExportMapping = v.InferOutput<typeof exportMappingSchema>

export const exportMappingKind = defineKind({
  kind: 'exportMapping',
  code: 'xm',
  space: 'desk',
  version: 1,
  schema: exportMappingSchema,
  fields: valuesOf(staffOnly, { name: 'n', columns: 'c' }),
  month: () => '',
})

export const exportRunSchema = v.object({
  day: localDate,
  format: v.picklist(['csv', 'xlsx']),
  /** Lines without the titles. */
  rows: count,
  name: line,
})

export const exportRunKind = defineKind({
  kind: 'exportRun',
  code: 'xr',
  space: 'desk',
  version: 1,
  schema: exportRunSchema,
  fields: factsOf(staffOnly, { day: 'd', format: 'f', rows: 'r', name: 'n' }),
  month: (fields) => monthOf(fields.day),
})
