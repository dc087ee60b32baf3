// The bank's statement at the office: its lines, what each was found to be, and how a bank writes its files. At the
// office, not at a coop's desk: a statement names people who are none of the coop's business. [D123]

import * as v from 'valibot'
import { anyRecordId, coopId, count, line, listOf, localDate, maybe, monthOf, recordIdOf } from '../field-types.ts'
import { coordinatorOnly, defineKind, factsOf, valuesOf } from '../record-kind.ts'

/** What came in is above zero, what went out below. A line of nothing is no line. */
export const signedCents = v.pipe(v.number(), v.integer(), v.minValue(-1e11), v.maxValue(1e11), v.notValue(0))

export const bankLineSchema = v.object({
  coop: coopId,
  day: localDate,
  label: line,
  amountCents: signedCents,
  source: v.picklist(['file', 'typed']),
  /** Typed by mistake, or of another coop. */
  removed: maybe(v.boolean()),
})
export type BankLine = v.InferOutput<typeof bankLineSchema>

export const bankLineKind = defineKind({
  kind: 'bankLine',
  code: 'bl',
  space: 'office',
  version: 1,
  schema: bankLineSchema,
  fields: {
    ...factsOf(coordinatorOnly, { coop: 'c', day: 'd', label: 'l', amountCents: 'a', source: 's' }),
    ...valuesOf(coordinatorOnly, { removed: 'x' }),
  },
  month: (fields) => monthOf(fields.day),
})

/** What matching wrote beside the match, so that undoing it takes that back too. */
export const matchEffects = ['payment', 'paid', 'refunded', 'deposited'] as const

export const bankMatchSchema = v.object({
  line: recordIdOf('bl'),
  coop: coopId,
  /** A payment, an expense, an income or a sharing that the coop's book holds. */
  subject: anyRecordId,
  /** What the book says of it, with its sign; of one entry that several lines are, the line's part. */
  amountCents: signedCents,
  effect: maybe(v.picklist(matchEffects)),
  /** The same in matches that were made at once, and are undone at once. [D126] */
  together: maybe(v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/))),
  undone: maybe(v.boolean()),
})
export type BankMatch = v.InferOutput<typeof bankMatchSchema>

export const bankMatchKind = defineKind({
  kind: 'bankMatch',
  code: 'bm',
  space: 'office',
  // 2: several lines may be one entry.
  version: 2,
  schema: bankMatchSchema,
  fields: {
    ...factsOf(coordinatorOnly, { line: 'l', coop: 'c', subject: 's', amountCents: 'a', effect: 'e', together: 'g' }),
    ...valuesOf(coordinatorOnly, { undone: 'x' }),
  },
  month: () => '',
})

export const dayOrders = ['dmy', 'mdy', 'ymd'] as const

/** Which column of a bank's file is what, counted from 0. */
export const bankColumnsSchema = v.object({
  /** The titles of the file, by which the next one is known. */
  titles: listOf(line),
  dayColumn: count,
  dayOrder: v.picklist(dayOrders),
  labelColumns: listOf(count),
  /** One column with a sign, or one for what went out and one for what came in. */
  amountColumn: maybe(count),
  debitColumn: maybe(count),
  creditColumn: maybe(count),
})
export type BankColumns = v.InferOutput<typeof bankColumnsSchema>

export const bankColumnsKind = defineKind({
  kind: 'bankColumns',
  code: 'bk',
  space: 'office',
  version: 1,
  schema: bankColumnsSchema,
  fields: valuesOf(coordinatorOnly, {
    titles: 't',
    dayColumn: 'd',
    dayOrder: 'o',
    labelColumns: 'l',
    amountColumn: 'a',
    debitColumn: 'b',
    creditColumn: 'c',
  }),
  month: () => '',
})
