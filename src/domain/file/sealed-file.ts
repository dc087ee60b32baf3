// An attachment as a record cites it. The bytes lie apart, in sealed chunks that any relay may keep; this is what opens
// them, so the circle of the record is the circle of the attachment. Binary values are base64url without padding.

import * as v from 'valibot'
import { count } from '../field-types.ts'

const base64Url = (least: number, most: number) =>
  v.pipe(v.string(), v.minLength(least), v.maxLength(most), v.regex(/^[A-Za-z0-9_-]*$/))

/** Of one attachment; [R80] has the sizes. */
export const mostFileChunks = 128

/** Pictures only: nothing else is shown, and a shown picture cannot run. */
export const sealedPhoto = v.object({
  /** 32 bytes, of this attachment only. */
  key: base64Url(43, 43),
  size: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostFileChunks * 64 * 1024)),
  type: v.picklist(['image/jpeg']),
  /** The names of its chunks, 32 bytes each, in order. */
  chunks: base64Url(43, Math.ceil((mostFileChunks * 32 * 4) / 3)),
  width: count,
  height: count,
  /** A small picture, so that a list needs nothing else: at most 6 000 bytes. */
  thumbnail: base64Url(0, 8000),
})
export type SealedPhoto = v.InferOutput<typeof sealedPhoto>
