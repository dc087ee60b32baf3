// A sharing of the pool: what it was computed from and its lines are facts, so that one that was voted or paid never
// moves; a corrected hour makes another proposal that names it. Each person's own line is copied to their space. [J18]

import * as v from 'valibot'
import {
  basisPoints,
  cents,
  count,
  line,
  listOf,
  localDate,
  maybe,
  monthOf,
  personId,
  recordIdOf,
} from '../field-types.ts'
import { timeKinds } from '../job/time-log.schema.ts'
import { shareMethods } from '../money/distribution.rules.ts'
import { coordinatorOnly, defineKind, factsOf, staffOnly, valuesOf } from '../record-kind.ts'

export const distributionSchema = v.object({
  day: localDate,
  poolCents: cents,
  method: v.picklist(shareMethods),
  equalBasisPoints: maybe(basisPoints),
  /** The days of which hours count; none on one that was proposed before there was a period. [D164] */
  from: maybe(localDate),
  to: maybe(localDate),
  /** Which hours count. */
  kinds: maybe(listOf(v.picklist(timeKinds))),
  /** What the lines were computed from, as it was known that day. */
  sharers: listOf(
    v.object({ person: personId, minutes: maybe(count), points: maybe(count), declaredCents: maybe(cents) }),
  ),
  lines: listOf(v.object({ person: personId, cents })),
  /** The one that this would replace. */
  recomputes: maybe(recordIdOf('di')),
  why: maybe(line),
  motion: maybe(recordIdOf('mo')),
  decision: maybe(recordIdOf('de')),
  confirmedOn: maybe(localDate),
  /** From then on it is paid: nothing replaces it. */
  sentToPayrollOn: maybe(localDate),
})
export type Distribution = v.InferOutput<typeof distributionSchema>

export const distributionKind = defineKind({
  kind: 'distribution',
  code: 'di',
  space: 'staff',
  // 2: it has a period.
  version: 2,
  schema: distributionSchema,
  fields: {
    ...factsOf(staffOnly, {
      day: 'd',
      poolCents: 'p',
      method: 'm',
      equalBasisPoints: 'e',
      from: 'b',
      to: 't',
      kinds: 'k',
      sharers: 's',
      lines: 'l',
      recomputes: 'r',
      why: 'w',
    }),
    ...valuesOf(staffOnly, { motion: 'o' }),
    ...valuesOf(coordinatorOnly, { decision: 'c', confirmedOn: 'f', sentToPayrollOn: 'y' }),
  },
  month: (fields) => monthOf(fields.day),
})

export const payLineSchema = v.object({
  distribution: recordIdOf('di'),
  day: localDate,
  /** An estimate: the payslip is the CAE's. */
  cents,
  /** The distribution that this one was computed again from: its line no longer counts. */
  replaces: maybe(recordIdOf('di')),
  /** The confirmation was taken back: it counts for nothing. */
  takenBack: maybe(v.boolean()),
})
export type PayLine = v.InferOutput<typeof payLineSchema>

/** Its confirmation was not taken back. */
export const payLineStands = ({ takenBack }: Pick<PayLine, 'takenBack'>): boolean => takenBack !== true

export const payLineKind = defineKind({
  kind: 'payLine',
  code: 'pa',
  space: 'self',
  version: 2,
  schema: payLineSchema,
  fields: {
    ...factsOf(coordinatorOnly, { distribution: 'n', day: 'd', cents: 'c', replaces: 'r' }),
    ...valuesOf(coordinatorOnly, { takenBack: 'x' }),
  },
  month: (fields) => monthOf(fields.day),
})
