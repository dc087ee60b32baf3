// A photo of the receipt of an expense. In `desk`, with the expense. Facts of its creator, like the paper.

import * as v from 'valibot'
import { localDate, maybe, monthOf, recordIdOf } from '../field-types.ts'
import { sealedPhoto } from '../file/sealed-file.ts'
import { anyoneInSpace, creatorOrStaff, defineKind, factsOf, value } from '../record-kind.ts'

export const receiptPhotoSchema = v.object({
  expense: recordIdOf('xp'),
  /** The expense's day. */
  day: localDate,
  photo: sealedPhoto,
  removed: maybe(v.boolean()),
})
export type ReceiptPhoto = v.InferOutput<typeof receiptPhotoSchema>

export const receiptPhotoKind = defineKind({
  kind: 'receiptPhoto',
  code: 'rp',
  space: 'desk',
  version: 1,
  schema: receiptPhotoSchema,
  fields: {
    ...factsOf(anyoneInSpace, { expense: 'e', day: 'd', photo: 'f' }),
    removed: value('r', creatorOrStaff),
  },
  month: (fields) => monthOf(fields.day),
})
