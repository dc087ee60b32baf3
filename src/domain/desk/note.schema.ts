// A note, or the request that the CAE issue an invoice: facts, for the client holds the same sheet. One written by
// mistake is cancelled by another that names it. Its number comes later, from the office (`officialNumber`). [J11]

import * as v from 'valibot'
import { cents, count, line, localDate, maybe, monthOf, paragraph, personId, recordIdOf } from '../field-types.ts'
import {
  anyoneInSpace,
  coordinatorOnly,
  defineKind,
  factsOf,
  staffOnly,
  valuesOf,
  type WriteRule,
} from '../record-kind.ts'
import { documentLines } from './document-lines.ts'

export const noteSchema = v.object({
  kind: v.picklist(['note', 'invoiceRequest']),
  client: maybe(recordIdOf('ci')),
  quote: maybe(recordIdOf('qs')),
  prestation: maybe(recordIdOf('pr')),
  lines: documentLines,
  day: localDate,
  due: maybe(localDate),
  mentions: maybe(paragraph),
  hostWords: maybe(paragraph),
  cancels: maybe(recordIdOf('no')),
  /** Copied from the office, which gives it. */
  number: maybe(count),
})
export type Note = v.InferOutput<typeof noteSchema>

export const noteKind = defineKind({
  kind: 'note',
  code: 'no',
  space: 'desk',
  version: 1,
  schema: noteSchema,
  fields: {
    ...factsOf(anyoneInSpace, {
      kind: 'k',
      client: 'c',
      quote: 'q',
      prestation: 'r',
      lines: 'l',
      day: 'd',
      due: 'u',
      mentions: 'm',
      hostWords: 'h',
      cancels: 'x',
    }),
    ...valuesOf(coordinatorOnly, { number: 'n' }),
  },
  month: (fields) => monthOf(fields.day),
})

export const paymentMethods = ['cash', 'cheque', 'transfer', 'card'] as const

export const paymentSchema = v.object({
  note: recordIdOf('no'),
  day: localDate,
  /** All taxes included. */
  cents,
  method: v.picklist(paymentMethods),
  receiver: maybe(personId),
  /** Cash is counted by two. */
  witness: maybe(personId),
  /** Number of the receipt given. */
  receipt: maybe(line),
  depositedOn: maybe(localDate),
  /** Written by mistake, or a cheque that came back. */
  voided: maybe(v.boolean()),
})
export type Payment = v.InferOutput<typeof paymentSchema>

/** Cash takes two different names and a receipt. */
export const isWitnessed = (payment: Readonly<Record<string, unknown>>): boolean =>
  payment.method !== 'cash' ||
  (typeof payment.receiver === 'string' &&
    typeof payment.witness === 'string' &&
    payment.receiver !== payment.witness &&
    typeof payment.receipt === 'string' &&
    payment.receipt.trim() !== '')

const witnessed: WriteRule = ({ cell }) => isWitnessed(cell)

export const paymentKind = defineKind({
  kind: 'payment',
  code: 'py',
  space: 'desk',
  version: 1,
  schema: paymentSchema,
  fields: {
    ...factsOf(witnessed, {
      note: 'n',
      day: 'd',
      cents: 'c',
      method: 'm',
      receiver: 'r',
      witness: 'w',
      receipt: 't',
    }),
    ...valuesOf(staffOnly, { depositedOn: 'o', voided: 'x' }),
  },
  month: (fields) => monthOf(fields.day),
})
