// Operations whose citations have not arrived yet, by the first one that is missing. Bounded: nothing here is verified.

import type { Bytes } from '../base/bytes.ts'
import type { Hash } from '../base/ids.ts'
import { push } from './op-graph.ts'

/** Room for several whole logs in the worst order of arrival; an operation is a few hundred bytes. */
const mostWaiting = 8192

export interface WaitingOps {
  readonly size: number
  /** False when there is no room. */
  keep(missing: Hash, op: Hash, bytes: Bytes): boolean
  /** Takes out what waited for this operation. */
  release(arrived: Hash): Bytes[]
}

export function createWaitingOps(): WaitingOps {
  const byMissing = new Map<Hash, { op: Hash; bytes: Bytes }[]>()
  const kept = new Set<Hash>()
  return {
    get size() {
      return kept.size
    },
    keep(missing, op, bytes) {
      if (kept.has(op)) return true
      if (kept.size >= mostWaiting) return false
      kept.add(op)
      push(byMissing, missing, { op, bytes })
      return true
    },
    release(arrived) {
      const released = byMissing.get(arrived) ?? []
      byMissing.delete(arrived)
      for (const { op } of released) kept.delete(op)
      return released.map(({ bytes }) => bytes)
    },
  }
}
