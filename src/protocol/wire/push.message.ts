// client → relay. Taken in this order: operations, blobs, entries, beacons; each in the order given.

import * as v from 'valibot'

import { limits } from '../limits.ts'
import { bytesUpTo, reference } from './wire-fields.ts'

/** Sizes are checked one by one by the relay, so that one large thing does not refuse the others. */
const things = v.pipe(v.array(bytesUpTo(limits.frame)), v.maxLength(limits.items))

export const PushMessage = v.pipe(
  v.object({
    t: v.literal('push'),
    ref: reference,
    ops: things,
    blobs: things,
    entries: things,
    beacons: things,
    /** Receipts that this relay gave for claims of this push, and may have lost with them. */
    receipts: v.optional(v.pipe(v.array(bytesUpTo(limits.op)), v.maxLength(limits.items))),
  }),
  v.check(
    ({ ops, blobs, entries, beacons }) => ops.length + blobs.length + entries.length + beacons.length <= limits.items,
    `expected at most ${limits.items} things`,
  ),
)
export type PushMessage = v.InferOutput<typeof PushMessage>
