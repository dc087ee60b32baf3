// What the coop reads of its treasury: a copy that staff publish. The treasury itself is at the desk.

import * as v from 'valibot'
import { localDate, maybe, monthOf } from '../field-types.ts'
import { defineKind, factsOf, staffOnly } from '../record-kind.ts'

/** Integer cents, and below zero when there is a shortfall. */
const signedCents = v.pipe(v.number(), v.integer(), v.minValue(-1e11), v.maxValue(1e11))

export const treasuryCopySchema = v.object({
  day: localDate,
  receivedCents: signedCents,
  spentCents: signedCents,
  treasuryCents: signedCents,
  /** Put aside for others: VAT, contribution, bills, advances. */
  owedCents: signedCents,
  /** Kept for a sharing that was voted; a copy published before that was told apart has none. */
  reservedCents: maybe(signedCents),
  availableCents: signedCents,
})
export type TreasuryCopy = v.InferOutput<typeof treasuryCopySchema>

export const treasuryCopyKind = defineKind({
  kind: 'treasuryCopy',
  code: 'ty',
  space: 'coop',
  version: 2,
  schema: treasuryCopySchema,
  fields: factsOf(staffOnly, {
    day: 'd',
    receivedCents: 'r',
    spentCents: 's',
    treasuryCents: 't',
    owedCents: 'o',
    reservedCents: 'v',
    availableCents: 'a',
  }),
  month: (fields) => monthOf(fields.day),
})
