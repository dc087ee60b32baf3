import Unlink from 'lucide-solid/icons/unlink'
import { For, type JSX, Show } from 'solid-js'
import { undoMatch } from '../../../app/bank/match-line.ts'
import type { BankLineView, MatchView } from '../../../app/bank/read-bank.ts'
import type { RecordId } from '../../../base/ids.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Banner } from '../../design/parts/banner.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { formatMoney } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { useKeep } from '../record/use-keep.ts'
import { entryWords } from './bank-words.ts'
import type { UseBank } from './use-bank.ts'

export interface LinePart {
  readonly view: BankLineView
  readonly use: UseBank
}

/** What a line was found to be, and the way back: of what was matched at once, one for all. */
export function LineFound(props: LinePart): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const keep = useKeep()
  const undo = async (match: RecordId): Promise<void> => {
    await keep.run(() => undoMatch(app.device(), { coop: coop(), match }), t('bank.undone'))
    props.use.refresh()
  }
  const isOfSame = (one: MatchView, other: MatchView): boolean =>
    one.match.id === other.match.id || (one.match.together != null && one.match.together === other.match.together)
  /** All that the way back of this one takes back, here and on other lines; none where a later row has it. */
  const undoneWith = (one: MatchView): MatchView[] => {
    const here = props.view.matches.filter((other) => isOfSame(one, other))
    if (here.at(-1) !== one) return []
    return (props.use.bank()?.lines ?? [props.view]).flatMap(({ matches }) =>
      matches.filter((other) => isOfSame(one, other)),
    )
  }
  const otherLines = (one: MatchView) =>
    (props.use.bank()?.lines ?? []).filter(
      ({ line, matches }) => line.id !== props.view.line.id && matches.some((other) => isOfSame(one, other)),
    )
  return (
    <Show when={props.view.matches.length > 0}>
      <Card title={t('bank.found')}>
        <For each={props.view.matches}>
          {(one) => (
            <div class="money-due">
              <p>
                <strong>{formatMoney(one.match.amountCents)}</strong>{' '}
                <bdi>{one.entry ? entryWords(one.entry) : t('bank.entryGone')}</bdi>
              </p>
              <For each={otherLines(one)}>
                {({ line }) => (
                  <p class="field-help">
                    <bdi>{t('bank.withLine', { label: line.label, amount: formatMoney(line.amountCents) })}</bdi>
                  </p>
                )}
              </For>
              <Show when={one.double}>
                <Banner kind="attention">{t('bank.double')}</Banner>
              </Show>
              <Show when={one.match.effect}>
                {(effect) => <p class="field-help">{t(`bank.effects.${effect()}`)}</p>}
              </Show>
              <Show when={undoneWith(one).length > 0}>
                <Actions>
                  <Button icon={Unlink} busy={keep.busy()} onClick={() => void undo(one.match.id)}>
                    {undoneWith(one).length > 1 ? t('bank.undoAll') : t('bank.undo')}
                    <span class="sr-only"> {formatMoney(one.match.amountCents)}</span>
                  </Button>
                </Actions>
              </Show>
            </div>
          )}
        </For>
        <Show when={props.view.state === 'different'}>
          <p role="status">
            <strong>{t('bank.states.different', { amount: formatMoney(props.view.leftCents) })}</strong>{' '}
            {t('bank.differentHelp')}
          </p>
        </Show>
      </Card>
    </Show>
  )
}
