import HandCoins from 'lucide-solid/icons/hand-coins'
import { For, type JSX, Show } from 'solid-js'
import type { NoteView } from '../../../app/billing/read-notes.ts'
import { voidPayment } from '../../../app/billing/take-payment.ts'
import type { CoopId, RecordId } from '../../../base/ids.ts'
import type { Payment } from '../../../domain/desk/note.schema.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { SectionTitle } from '../../design/parts/card.tsx'
import { Chip } from '../../design/parts/chip.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { formatDate, formatMoney } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { useMe, useNames } from '../job/use-job.ts'
import { useKeep } from '../record/use-keep.ts'

/** What was paid of a note; one written by mistake stays readable and counts no more. */
export function Payments(props: { readonly coop: CoopId; readonly view: NoteView }): JSX.Element {
  const app = useApp()
  const me = useMe()
  const keep = useKeep()
  const nameOf = useNames(() => props.coop)
  const words = ({ day, receiver, witness, receipt, method }: Payment): string =>
    [
      formatDate(day),
      method === 'cash' ? t('billing.pay.countedBy', { first: nameOf(receiver), second: nameOf(witness) }) : '',
      receipt ? t('billing.pay.receiptOf', { receipt }) : '',
    ]
      .filter((part) => part !== '')
      .join(', ')
  const undo = (payment: RecordId) =>
    void keep.run(() => voidPayment(app.device(), { coop: props.coop, payment }), t('billing.pay.voidedKept'))
  return (
    <>
      <SectionTitle>{t('billing.pay.title')}</SectionTitle>
      <Show
        when={props.view.payments.length > 0}
        fallback={<EmptyState picture={HandCoins} text={t('billing.pay.empty')} />}
      >
        <List label={t('billing.pay.title')}>
          <For each={props.view.payments}>
            {(payment) => (
              <ListRow
                title={`${formatMoney(payment.cents)}, ${t(`billing.pay.methods.${payment.method}`)}`}
                text={<bdi>{words(payment)}</bdi>}
                end={
                  <Show when={payment.voided !== true} fallback={<Chip tone="plain">{t('billing.pay.voided')}</Chip>}>
                    <Show when={me.staff}>
                      <Button kind="quiet" busy={keep.busy()} onClick={() => undo(payment.id)}>
                        {t('billing.pay.void')}
                        <span class="sr-only"> {formatMoney(payment.cents)}</span>
                      </Button>
                    </Show>
                  </Show>
                }
              />
            )}
          </For>
        </List>
      </Show>
    </>
  )
}
