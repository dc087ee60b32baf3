// How much one entry carries. A save is sealed whole, so one that no entry could carry is refused while the person who
// made it is still there, not a week later by the relay.

import { limits } from '../../protocol/limits.ts'
import { encodeSegment } from '../../protocol/segment.format.ts'
import type { SpaceUpdate } from '../../replica/replica.port.ts'

/** A relay refuses entries above `limits.entry`; what the header and the signature need is far below the margin. */
export const mostPlaintext = limits.entry - 4096

/** Readers inflate no more than `limits.inflated`, the segment's own fields included. */
export const mostInflated = limits.inflated - 64 * 1024

/** Room for the longest frontier, 32 bytes a device, and for the step of the padding that it may cross. */
const mostSaved = mostPlaintext - limits.frontier * 32 - 4096

/** Whether one entry can carry an update, whatever it will have to say beside it. */
export function fitsInEntry({ records, texts }: SpaceUpdate): boolean {
  const raw = records.length + texts.length
  // Padding and what DEFLATE adds to bytes without pattern stay below a fifth.
  if (raw < mostSaved * 0.8) return true
  return raw <= mostInflated && encodeSegment({ hlc: 0, frontier: [], records, texts }).length <= mostSaved
}
