// What comes into the box beside the clients' payments: what was there at the start, grants, gifts, and self-funding
// actions (a cake stand, a collection), which are never turnover.

import * as v from 'valibot'
import { cents, line, localDate, maybe, monthOf } from '../field-types.ts'
import { defineKind, factsOf, staffOnly, valuesOf } from '../record-kind.ts'

export const incomeSources = ['opening', 'selfFunding', 'grant', 'gift', 'other'] as const
export type IncomeSource = (typeof incomeSources)[number]

export const otherIncomeSchema = v.object({
  day: localDate,
  source: v.picklist(incomeSources),
  label: maybe(line),
  cents,
  /** Written by mistake. */
  voided: maybe(v.boolean()),
})
export type OtherIncome = v.InferOutput<typeof otherIncomeSchema>

export const otherIncomeKind = defineKind({
  kind: 'otherIncome',
  code: 'oi',
  space: 'desk',
  version: 1,
  schema: otherIncomeSchema,
  fields: {
    ...factsOf(staffOnly, { day: 'd', source: 's', label: 'l', cents: 'c' }),
    ...valuesOf(staffOnly, { voided: 'x' }),
  },
  month: (fields) => monthOf(fields.day),
  search: ['label'],
})
