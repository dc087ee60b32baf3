// The running hash of a space: the relay commits to the order and completeness of what it gave. It starts from 32 zero
// bytes, and each entry makes it labelledHash('running', before32 ‖ entryHash32).

import { fromHex, toHex } from '../../base/bytes.ts'
import { labelledHash } from '../../base/hash.ts'
import type { Hash } from '../../base/ids.ts'

/** 32 zero bytes: what comes before the first entry of a chain, and of a space's running hash. */
export const noHash = '0'.repeat(64) as Hash

export const nextRunning = (before: Hash, entry: Hash): Hash =>
  toHex(labelledHash('running', fromHex(before), fromHex(entry))) as Hash
