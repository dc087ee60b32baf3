// The client's signature under a mission that was done, taken on the telephone of who was there. In that person's own
// space: a name and a hand are the client's, and the other members do not read them.

import * as v from 'valibot'
import { line, localDate, localDateTime, maybe, monthOf, recordIdOf } from '../field-types.ts'
import { creatorWho, defineKind, factsOf, ownerOrStaff } from '../record-kind.ts'
import { signatureMark } from '../workshop/signed.ts'

export const workReceiptSchema = v.object({
  prestation: recordIdOf('pr'),
  day: localDate,
  /** Who signed, as they say it. */
  signer: maybe(line),
  mark: signatureMark,
  at: localDateTime,
})
export type WorkReceipt = v.InferOutput<typeof workReceiptSchema>

export const workReceiptKind = defineKind({
  kind: 'workReceipt',
  code: 'wr',
  space: 'self',
  version: 1,
  schema: workReceiptSchema,
  fields: factsOf(creatorWho(ownerOrStaff), { prestation: 'p', day: 'd', signer: 'n', mark: 'k', at: 't' }),
  month: ({ day }) => monthOf(day),
})
