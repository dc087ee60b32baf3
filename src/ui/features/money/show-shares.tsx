import { createMemo, type JSX, Show } from 'solid-js'
import { isShownByDecision, payDecision, readShareCopies, showShares } from '../../../app/pay/share-copies.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { t } from '../../i18n/t.ts'
import { useList } from '../job/use-job.ts'
import { DecisionLink } from '../meeting/decision-link.tsx'
import { DecisionSwitch } from '../meeting/decision-switch.tsx'
import { useVoteRecords } from '../meeting/use-records.ts'

/** For the team: « Montrer les parts de chacun », by a decision of the group's. */
export function ShowShares(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const votes = useVoteRecords(coop)
  const copies = useList(coop, 'shareCopy')
  const decision = createMemo(() => {
    const read = votes()
    return read && payDecision(read)
  })
  return (
    <Show when={votes() && copies()}>
      <DecisionLink coop={coop()} decision={decision()?.id} />
      <DecisionSwitch
        title={t('shares.switch')}
        help={t('shares.switchHelp')}
        by={decision()?.id}
        leftOver={decision() === undefined && readShareCopies(copies() ?? []).some(isShownByDecision)}
        shown={t('shares.shown')}
        notShown={t('shares.notShown')}
        share={(by) => showShares(app.device(), { coop: coop(), decision: by })}
      />
    </Show>
  )
}
