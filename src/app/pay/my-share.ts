// What a person reads of the money that was shared: their own lines, and which of them still count. Pure.

import { type PayLine, payLineKind, payLineStands } from '../../domain/pay/distribution.schema.ts'
import type { RecordView } from '../../replica/replica.port.ts'
import { type Read, readRecords } from '../meeting/read-records.ts'

export interface MyShare {
  readonly line: Read<PayLine>
  /** Computed again since: the later line stands for it. */
  readonly replaced: boolean
}

/** The latest first. */
export function mySharesOf(lines: Iterable<RecordView>): MyShare[] {
  const read = readRecords(payLineKind, lines).filter(payLineStands)
  const replaced = new Set(read.flatMap(({ replaces }) => replaces ?? []))
  return read
    .map((line) => ({ line, replaced: replaced.has(line.distribution) }))
    .sort((a, b) =>
      a.line.day === b.line.day ? b.line.createdAt - a.line.createdAt : a.line.day < b.line.day ? 1 : -1,
    )
}

export const sumOfShares = (shares: readonly MyShare[]): number =>
  shares.reduce((sum, { line, replaced }) => sum + (replaced ? 0 : line.cents), 0)
