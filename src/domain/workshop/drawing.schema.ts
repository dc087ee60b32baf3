// What a finger drew: integer points of its strokes, in the units of a frame w × h. Small enough for a sealed entry of
// 256 KiB to hold a whole day of them.

import * as v from 'valibot'

/** JSON characters of one drawing. */
export const longestDrawing = 4096

const coordinate = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4000))
const side = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(4000))

export const drawingSchema = v.pipe(
  v.object({
    w: side,
    h: side,
    /** x and y in turn. */
    strokes: v.pipe(
      v.array(
        v.pipe(
          v.array(coordinate),
          v.minLength(4),
          v.check((points) => points.length % 2 === 0, 'stroke_half_point'),
        ),
      ),
      v.minLength(1),
    ),
  }),
  v.check((drawing) => JSON.stringify(drawing).length <= longestDrawing, 'drawing_too_long'),
)
export type Drawing = v.InferOutput<typeof drawingSchema>

/** `drawn` on glass, or `said`: a press on « Je confirme » by someone who cannot draw. */
export const signedWays = ['drawn', 'said'] as const
/** `own`: on the signer's own device. `tablet`: on the device of the record's author, handed over for this. */
export const signedVia = ['own', 'tablet'] as const

/** A mark of presence: drawn, or said without a drawing. */
export type Mark = { readonly way: 'drawn'; readonly strokes: Drawing } | { readonly way: 'said' }

export const isWholeMark = (cell: { readonly way: string; readonly strokes?: unknown }): boolean =>
  (cell.way === 'drawn') === (cell.strokes != null)
