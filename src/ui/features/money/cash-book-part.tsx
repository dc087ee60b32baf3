import { A } from '@solidjs/router'
import PiggyBank from 'lucide-solid/icons/piggy-bank'
import { createMemo, type JSX, Show } from 'solid-js'
import { readCashBook } from '../../../app/pay/read-cash-book.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { Table } from '../../design/parts/table.tsx'
import { formatDate, formatMoney } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { useList, useReady } from '../job/use-job.ts'

/** Every amount by day, with what was left after it. The latest first. */
export function CashBookPart(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const ready = useReady(coop)
  const lists = ['otherIncome', 'payment', 'note', 'expense', 'distribution'].map((kind) => useList(coop, kind))
  const book = createMemo(() => {
    // Read again whenever one of them changes.
    const all = lists.map((list) => list())
    return ready() && !all.includes(undefined) ? readCashBook(app.device(), { coop: coop() }).reverse() : []
  })
  return (
    <Show when={book().length > 0} fallback={<EmptyState picture={PiggyBank} text={t('treasury.bookEmpty')} />}>
      <Table
        caption={t('treasury.book')}
        captionHidden={true}
        rows={book()}
        columns={[
          { title: t('treasury.day'), cell: ({ day }) => <span class="money-day">{formatDate(day)}</span> },
          {
            title: t('treasury.what'),
            cell: ({ id, what, label }) => (
              <Show
                when={what === 'expense' || what === 'refund'}
                fallback={
                  <>
                    {t(`treasury.movements.${what}`)} <bdi>{label}</bdi>
                  </>
                }
              >
                <A href={`/c/${coop()}/caisse/depense/${id}`}>
                  {t(`treasury.movements.${what}`)} <bdi>{label}</bdi>
                </A>
              </Show>
            ),
          },
          { title: t('treasury.amount'), figures: true, cell: ({ cents }) => formatMoney(cents) },
          { title: t('treasury.left'), figures: true, cell: ({ leftCents }) => formatMoney(leftCents) },
        ]}
      />
    </Show>
  )
}
