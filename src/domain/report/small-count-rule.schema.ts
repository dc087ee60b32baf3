// The number below which people are not counted in reports, when the office wants more than the usual one. Facts: each
// choice stays with its reason. [D106]

import * as v from 'valibot'
import { line, localDate } from '../field-types.ts'
import { coordinatorOnly, defineKind, factsOf } from '../record-kind.ts'
import { mostK, usualK } from './small-counts.rules.ts'

export const smallCountRuleSchema = v.object({
  k: v.pipe(v.number(), v.integer(), v.minValue(usualK), v.maxValue(mostK)),
  reason: line,
  day: localDate,
})
export type SmallCountRule = v.InferOutput<typeof smallCountRuleSchema>

export const smallCountRuleKind = defineKind({
  kind: 'smallCountRule',
  code: 'kr',
  space: 'office',
  version: 1,
  schema: smallCountRuleSchema,
  fields: factsOf(coordinatorOnly, { k: 'k', reason: 'r', day: 'd' }),
  month: () => '',
})
