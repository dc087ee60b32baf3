// The decisions that stand, as choices of a field: what a function, a price or the house rules come from.

import { type Accessor, createMemo } from 'solid-js'
import { decisionViews } from '../../../app/meeting/motion-view.ts'
import type { CoopId, RecordId } from '../../../base/ids.ts'
import { t } from '../../i18n/t.ts'
import { useVoteRecords } from '../meeting/use-records.ts'

export function useDecisionChoices(
  coop: Accessor<CoopId>,
): Accessor<readonly { readonly value: RecordId; readonly label: string }[]> {
  const records = useVoteRecords(coop)
  return createMemo(() => {
    const read = records()
    return read === undefined
      ? []
      : decisionViews(read)
          .filter(({ state }) => state === 'standing')
          .map(({ decision }) => ({
            value: decision.id,
            label: t('group.roles.decisionOf', { n: decision.number, wording: decision.wording }),
          }))
  })
}
