// client → relay. Taken in this order: operations, blobs, entries, beacons; each in the order given.

import * as v from 'valibot'

import { bytesUpTo, reference } from './wire-fields.ts'
import { maxFrameBytes, maxItems } from './wire-limits.ts'

/** Sizes are checked one by one by the relay, so that one large thing does not refuse the others. */
const things = v.pipe(v.array(bytesUpTo(maxFrameBytes)), v.maxLength(maxItems))

export const PushMessage = v.pipe(
  v.object({ t: v.literal('push'), ref: reference, ops: things, blobs: things, entries: things, beacons: things }),
  v.check(
    ({ ops, blobs, entries, beacons }) => ops.length + blobs.length + entries.length + beacons.length <= maxItems,
    `expected at most ${maxItems} things`,
  ),
)
export type PushMessage = v.InferOutput<typeof PushMessage>
