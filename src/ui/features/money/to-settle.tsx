import { A } from '@solidjs/router'
import { createMemo, For, type JSX, Show } from 'solid-js'
import { readRecords } from '../../../app/meeting/read-records.ts'
import { reopenExpense, settleExpense } from '../../../app/pay/record-spending.ts'
import type { RecordId } from '../../../base/ids.ts'
import { expenseKind, isToSettle } from '../../../domain/desk/spending.schema.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { formatDate, formatMoney } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { useList, useNames } from '../job/use-job.ts'
import { useKeep } from '../record/use-keep.ts'

/** Advances to give back, before anything is shared, and suppliers' bills to pay. */
export function ToSettle(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const keep = useKeep()
  const names = useNames(coop)
  const records = useList(coop, 'expense')
  const open = createMemo(() => readRecords(expenseKind, records() ?? []).filter(isToSettle))
  const settle = (expense: RecordId, how: 'refunded' | 'refused' | 'paid'): void => {
    const input = { coop: coop(), expense, how }
    void keep.run(
      () => settleExpense(app.device(), input),
      t(`treasury.settled.${how}`),
      () => reopenExpense(app.device(), input),
    )
  }
  return (
    <Show when={open().length > 0}>
      <Card kind="live" title={t('treasury.toSettle')}>
        <For each={open()}>
          {(one) => (
            <div class="money-due">
              <p>
                <A href={`/c/${coop()}/caisse/depense/${one.id}`}>
                  <strong>{formatMoney(one.cents)}</strong> {t(`treasury.categories.${one.category}`)},{' '}
                  {formatDate(one.day)}
                  <Show when={one.label}>
                    {', '}
                    <bdi>{one.label}</bdi>
                  </Show>
                </A>
                <Show when={one.payer}>
                  {(payer) => (
                    <>
                      {' '}
                      {t('treasury.paidBy')} <bdi>{names(payer())}</bdi>
                    </>
                  )}
                </Show>
              </p>
              <Actions>
                <Show
                  when={one.payer}
                  fallback={
                    <Button busy={keep.busy()} onClick={() => settle(one.id, 'paid')}>
                      {t('treasury.markPaid')}
                    </Button>
                  }
                >
                  <Button busy={keep.busy()} onClick={() => settle(one.id, 'refunded')}>
                    {t('treasury.markRefunded')}
                  </Button>
                  <Button kind="quiet" busy={keep.busy()} onClick={() => settle(one.id, 'refused')}>
                    {t('treasury.markRefused')}
                  </Button>
                </Show>
              </Actions>
            </div>
          )}
        </For>
      </Card>
    </Show>
  )
}
