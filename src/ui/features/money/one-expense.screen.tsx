import { useNavigate, useParams } from '@solidjs/router'
import { createMemo, type JSX, Show } from 'solid-js'
import { type Read, readRecords } from '../../../app/meeting/read-records.ts'
import { voidExpense } from '../../../app/pay/record-spending.ts'
import { type Expense, expenseKind, expenseStands, supplierKind } from '../../../domain/desk/spending.schema.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Banner } from '../../design/parts/banner.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { Trash } from '../../design/parts/lucide.ts'
import { Page } from '../../design/parts/page.tsx'
import { formatDate, formatMoney } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { useList, useNames } from '../job/use-job.ts'
import { Known } from '../record/known.tsx'
import { useKeep } from '../record/use-keep.ts'
import { Facts } from './facts.tsx'
import { ReceiptPhotos } from './receipt-photos.tsx'
import './money.css'

/** One expense: what it was, who paid it, and its receipt, which may come later. */
export function OneExpenseScreen(): JSX.Element {
  const coop = useCoop()
  const params = useParams()
  const records = useList(coop, 'expense')
  const found = createMemo(() => readRecords(expenseKind, records() ?? []).find(({ id }) => id === params.record))
  const back = () => ({ href: `/c/${coop()}/caisse`, label: t('treasury.title') })
  return (
    <Page title={t('treasury.movements.expense')} windowTitle={t('treasury.movements.expense')} back={back()}>
      <Known of={found()} read={records() !== undefined} absent={t('treasury.expense.absent')} back={back()}>
        {(expense) => (
          <>
            <Show when={expense().voided === true}>
              <Banner kind="attention">{t('treasury.expense.voidedHelp')}</Banner>
            </Show>
            <Said expense={expense()} />
            <ReceiptPhotos expense={expense()} />
            <TakeBack expense={expense()} />
          </>
        )}
      </Known>
    </Page>
  )
}

function Said(props: { readonly expense: Read<Expense> }): JSX.Element {
  const coop = useCoop()
  const names = useNames(coop)
  const records = useList(coop, 'supplier')
  const supplier = () =>
    readRecords(supplierKind, records() ?? []).find(({ id }) => id === props.expense.supplier)?.name
  const paid = (): JSX.Element => {
    const { payer, toPay, paidOn, refundedOn, refused } = props.expense
    if (payer == null && toPay === true) return t('treasury.expense.fromWhere.later')
    if (payer == null) {
      const box = t('treasury.expense.fromWhere.box')
      return paidOn == null ? box : `${box}, ${t('treasury.expense.paidOn', { day: formatDate(paidOn) })}`
    }
    const then =
      refundedOn != null
        ? t('treasury.expense.refundedOn', { day: formatDate(refundedOn) })
        : t(refused === true ? 'treasury.expense.refused' : 'treasury.expense.toRefund')
    return (
      <>
        <bdi>{names(payer)}</bdi>, {then}
      </>
    )
  }
  return (
    <Card kicker={formatDate(props.expense.day)} title={formatMoney(props.expense.cents)}>
      <Facts
        rows={[
          [t('treasury.expense.category'), t(`treasury.categories.${props.expense.category}`)],
          ...(props.expense.label ? [[t('treasury.detail'), <bdi>{props.expense.label}</bdi>] as const] : []),
          ...(props.expense.vatCents == null
            ? []
            : [[t('treasury.expense.vat'), formatMoney(props.expense.vatCents)] as const]),
          ...(supplier() === undefined ? [] : [[t('treasury.expense.supplier'), <bdi>{supplier()}</bdi>] as const]),
          [t('treasury.expense.from'), paid()],
        ]}
      />
    </Card>
  )
}

/** Noted by mistake: it counts no more, and one press brings it back. */
function TakeBack(props: { readonly expense: Read<Expense> }): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const keep = useKeep()
  const navigate = useNavigate()
  const change = (voided: boolean) => voidExpense(app.device(), { coop: coop(), expense: props.expense.id, voided })
  const run = async (): Promise<void> => {
    const kept = await keep.run(
      () => change(true),
      t('treasury.expense.voidedKept'),
      () => change(false),
    )
    if (kept) navigate(`/c/${coop()}/caisse`)
  }
  return (
    <Actions>
      <Show when={expenseStands(props.expense) && props.expense.refundedOn == null}>
        <Button kind="quiet" icon={Trash} busy={keep.busy()} onClick={() => void run()}>
          {t('treasury.expense.takeBack')}
        </Button>
      </Show>
      <Show when={props.expense.voided === true}>
        <Button
          busy={keep.busy()}
          onClick={() => void keep.run(() => change(false), t('treasury.expense.putBackKept'))}
        >
          {t('treasury.expense.putBack')}
        </Button>
      </Show>
    </Actions>
  )
}
