// How `pushed` names what was pushed, whatever its form: operations and blobs by their format's hash (`opHash`,
// `wrapsHash`), and these.

import type { Bytes } from '../../base/bytes.ts'
import { labelledHash } from '../../base/hash.ts'
import type { Hash } from '../../base/ids.ts'
import { entryHash } from '../entry.format.ts'
import { hashToId } from '../identity.ts'

/** An entry's hash, over all but its signature; of anything shorter than a signature, over nothing. */
export const entryName = (bytes: Bytes): Hash => entryHash(bytes.subarray(0, Math.max(0, bytes.length - 64)))

export const beaconName = (bytes: Uint8Array): Hash => hashToId(labelledHash('beacon', bytes))
