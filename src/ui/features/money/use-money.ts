// What the screens of money share.

import { type Accessor, createMemo } from 'solid-js'
import { readTreasury, type Treasury } from '../../../app/pay/read-treasury.ts'
import { type Candidates, nextPeriod, paidKindsOf, readCandidates } from '../../../app/pay/simulate-distribution.ts'
import type { CoopId } from '../../../base/ids.ts'
import type { TimeKind } from '../../../domain/job/time-log.schema.ts'
import type { SharePeriod } from '../../../domain/pay/share-period.rules.ts'
import { useApp } from '../../app-context.tsx'
import { useList, useReady } from '../job/use-job.ts'

/** Undefined until all of it was read. Only for who may read the desk. */
export function useTreasury(coop: Accessor<CoopId>): Accessor<Treasury | undefined> {
  const app = useApp()
  const ready = useReady(coop)
  const lists = ['payment', 'otherIncome', 'note', 'expense', 'distribution', 'coop'].map((kind) => useList(coop, kind))
  return createMemo(() => {
    // Read again whenever one of them changes.
    const all = lists.map((list) => list())
    if (!ready() || all.includes(undefined)) return undefined
    return readTreasury(app.device(), { coop: coop() })
  })
}

export interface Sharing extends Candidates {
  readonly period: SharePeriod
  readonly kinds: readonly TimeKind[]
}

/** Who may share, with the hours that stand of a period: the next one, as it was changed. For staff. */
export function useSharing(
  coop: Accessor<CoopId>,
  changed: (next: SharePeriod) => SharePeriod,
): Accessor<Sharing | undefined> {
  const app = useApp()
  const ready = useReady(coop)
  const lists = ['timeLog', 'timeLogReview', 'card', 'distribution', 'coop'].map((kind) => useList(coop, kind))
  return createMemo(() => {
    const all = lists.map((list) => list())
    if (!ready() || all.includes(undefined)) return undefined
    const period = changed(nextPeriod(app.device(), coop()))
    const kinds = paidKindsOf(app.device(), coop())
    return { period, kinds, ...readCandidates(app.device(), { coop: coop(), period, kinds }) }
  })
}
