// client → relay: everything I may read after a position; or, with `spaces`, only the entries and beacons of these.
// A pull without `spaces` that was answered to its end also starts live push on this connection.

import * as v from 'valibot'

import { bytesOf, reference, whole } from './wire-fields.ts'
import { maxPullSpaces } from './wire-limits.ts'

export const PullMessage = v.object({
  t: v.literal('pull'),
  ref: reference,
  since: whole,
  spaces: v.optional(v.pipe(v.array(bytesOf(16)), v.maxLength(maxPullSpaces))),
})
export type PullMessage = v.InferOutput<typeof PullMessage>
