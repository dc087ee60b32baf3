// The decisions that stand, as choices of a field: what a function, a price or the house rules come from.

import { type Accessor, createMemo } from 'solid-js'
import { type DecisionView, decisionViews } from '../../../app/meeting/motion-view.ts'
import type { CoopId, RecordId } from '../../../base/ids.ts'
import { t } from '../../i18n/t.ts'
import { useVoteRecords } from '../meeting/use-records.ts'

/** Those that stand, and that no other that stands has replaced. */
function inForce(views: readonly DecisionView[]): DecisionView[] {
  const standing = views.filter(({ state }) => state === 'standing')
  const replaced = new Set(standing.map(({ decision }) => decision.supersedes))
  return standing.filter(({ decision }) => !replaced.has(decision.id))
}

export function useDecisionChoices(
  coop: Accessor<CoopId>,
): Accessor<readonly { readonly value: RecordId; readonly label: string }[]> {
  const records = useVoteRecords(coop)
  return createMemo(() => {
    const read = records()
    return read === undefined
      ? []
      : inForce(decisionViews(read)).map(({ decision }) => ({
          value: decision.id,
          label: t('group.roles.decisionOf', { n: decision.number, wording: decision.wording }),
        }))
  })
}
