// Reading append-only hours: which logs stand, and which overlap.

import type { RecordId } from '../../base/ids.ts'
import type { LocalDateTime } from '../time/local-time.ts'
import type { TimeLog } from './time-log.schema.ts'

export interface TimeLogRecord {
  readonly id: RecordId
  /** Milliseconds; only orders several corrections of one log. */
  readonly createdAt: number
  readonly log: TimeLog
}

/**
 * The logs that stand: each chain of corrections by its last link, without those withdrawn. `contested` lists the
 * corrections that lost to another correction of the same log. Sorted by id.
 */
export function effectiveTimeLogs<Log extends TimeLogRecord>({
  logs,
}: {
  logs: Iterable<Log>
}): {
  effective: Log[]
  contested: Log[]
} {
  const all = [...logs].sort((a, b) => (a.id < b.id ? -1 : 1))
  const known = new Set(all.map(({ id }) => id))
  const correctionsOf = new Map<RecordId, Log>()
  const contested: Log[] = []
  for (const one of all) {
    const target = one.log.corrects
    if (target == null) continue
    const other = correctionsOf.get(target)
    const wins = other === undefined || one.createdAt >= other.createdAt
    if (other !== undefined) contested.push(wins ? other : one)
    if (wins) correctionsOf.set(target, one)
  }
  const effective = new Set<Log>()
  // A correction whose target has not arrived stands for it.
  const starts = all.filter(({ log }) => log.corrects == null || !known.has(log.corrects))
  for (const start of starts) {
    if (contested.includes(start)) continue
    let last = start
    const seen = new Set([start.id])
    for (let next = correctionsOf.get(last.id); next && !seen.has(next.id); next = correctionsOf.get(last.id)) {
      seen.add(next.id)
      last = next
    }
    if (last.log.withdrawn !== true) effective.add(last)
  }
  return { effective: [...effective], contested }
}

interface Timed {
  readonly start?: LocalDateTime | null | undefined
  readonly end?: LocalDateTime | null | undefined
}

/** Whether two works of one person cover a common minute; unknown times never do. */
export function isOverlapping({ a, b }: { a: Timed; b: Timed }): boolean {
  if (a.start == null || a.end == null || b.start == null || b.end == null) return false
  return a.start < b.end && b.start < a.end
}
