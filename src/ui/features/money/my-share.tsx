import { createMemo, type JSX, Show } from 'solid-js'
import { mySharesOf, sumOfShares } from '../../../app/pay/my-share.ts'
import { useCoop } from '../../coop-param.ts'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { Figure } from '../../design/parts/table.tsx'
import { formatMoney } from '../../i18n/format.ts'
import { words } from '../../i18n/words.tsx'
import { useList, useMe } from '../job/use-job.ts'

/** « Ma part (estimation) »: what was voted and confirmed, never so much an hour. */
export function MyShare(): JSX.Element {
  const coop = useCoop()
  const me = useMe()
  const lines = useList(coop, 'payLine')
  const shares = createMemo(() => mySharesOf(lines() ?? []))
  return (
    <Show when={!me.staff && shares().length > 0}>
      <div class="stack">
        <Figure value={formatMoney(sumOfShares(shares()))} label={words('money.mine.title')} />
        <LinkButton href={`/c/${coop()}/partage`}>{words('money.mine.open')}</LinkButton>
      </div>
    </Show>
  )
}
