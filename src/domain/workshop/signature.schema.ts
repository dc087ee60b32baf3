// One person's signature for one half-day, in that person's own space: nobody else of the coop ever reads it. Facts of
// one cell, judged as a whole: signed on the person's own device, or on the team's tablet handed over to them. Then the
// author is whose tablet it was: « noté sur la tablette de Amel pour Inès ».

import * as v from 'valibot'
import { localDateTime, monthOf, recordIdOf } from '../field-types.ts'
import { creatorWho, defineKind, fact, isStaff, type WriteRule } from '../record-kind.ts'
import { halfDayEntries } from './half-day.ts'
import { signatureMark, signedVia } from './signed.ts'

export const signatureSchema = v.object({
  workshop: recordIdOf('ws'),
  /** The half-day, with the hours that the person read when they signed. */
  ...halfDayEntries,
  mark: signatureMark,
  via: v.picklist(signedVia),
  at: localDateTime,
})
export type Signature = v.InferOutput<typeof signatureSchema>

/** Counts only as a whole: by the person of the space as their own, by someone else of staff as their tablet's. */
export const signatureRule: WriteRule = creatorWho(({ author, owner, cell }) => {
  if (!v.is(signatureSchema, cell) || cell.start >= cell.end) return false
  return cell.via === 'own' ? author.person === owner : author.person !== owner && isStaff(author.rank)
})

export const signatureKind = defineKind({
  kind: 'signature',
  code: 'sg',
  space: 'self',
  version: 1,
  schema: signatureSchema,
  fields: {
    workshop: fact('w', signatureRule),
    day: fact('d', signatureRule),
    half: fact('h', signatureRule),
    start: fact('s', signatureRule),
    end: fact('e', signatureRule),
    mark: fact('k', signatureRule),
    via: fact('v', signatureRule),
    at: fact('t', signatureRule),
  },
  month: ({ day }) => monthOf(day),
})
