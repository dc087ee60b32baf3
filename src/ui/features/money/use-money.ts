// What the screens of money share.

import { type Accessor, createMemo } from 'solid-js'
import { readTreasury, type Treasury } from '../../../app/pay/read-treasury.ts'
import { readSharers } from '../../../app/pay/simulate-distribution.ts'
import type { CoopId } from '../../../base/ids.ts'
import type { Sharer } from '../../../domain/money/distribution.rules.ts'
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

/** Coopérants with the hours that stand. For staff. */
export function useSharers(coop: Accessor<CoopId>): Accessor<readonly Sharer[] | undefined> {
  const app = useApp()
  const ready = useReady(coop)
  const lists = ['timeLog', 'timeLogReview', 'card'].map((kind) => useList(coop, kind))
  return createMemo(() => {
    const all = lists.map((list) => list())
    if (!ready() || all.includes(undefined)) return undefined
    return readSharers(app.device(), { coop: coop() })
  })
}
