import { useNavigate, useSearchParams } from '@solidjs/router'
import Check from 'lucide-solid/icons/check'
import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { readRecords } from '../../../app/meeting/read-records.ts'
import { recordExpense } from '../../../app/pay/record-spending.ts'
import type { PersonId } from '../../../base/ids.ts'
import { type Expense, expenseCategories, supplierKind } from '../../../domain/desk/spending.schema.ts'
import { isLocalDate } from '../../../domain/time/local-date.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { DateField } from '../../design/parts/date-field.tsx'
import { Columns, Form } from '../../design/parts/form.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { SelectField } from '../../design/parts/select-field.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { createDraft } from '../../draft.ts'
import { formatMoney } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { AmountField } from '../job/amount-field.tsx'
import { useClock, useList, useMembers } from '../job/use-job.ts'
import { useKeep } from '../record/use-keep.ts'

interface ExpenseDraft {
  day: string
  cents: number | null
  vatCents: number | null
  category: Expense['category']
  label: string
  supplier: string
  from: 'box' | 'person' | 'later'
  payer: PersonId | ''
}

/** Something bought: how much, for what, and out of whose pocket. */
export function ExpenseScreen(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const clock = useClock()
  const keep = useKeep()
  const navigate = useNavigate()
  const members = useMembers(coop)
  const records = useList(coop, 'supplier')
  const suppliers = createMemo(
    () => new Map(readRecords(supplierKind, records() ?? []).map(({ name, id }) => [name, id])),
  )
  const [search] = useSearchParams()
  /** Bought from the supplier whose page one came from. */
  const seller = (): string | undefined =>
    typeof search.fournisseur === 'string'
      ? [...suppliers()].find(([, id]) => id === search.fournisseur)?.[0]
      : undefined
  const key = typeof search.fournisseur === 'string' ? `depense:${search.fournisseur}` : `depense:${coop()}`
  const draft = createDraft<ExpenseDraft>(key, {
    day: clock.today(),
    cents: null,
    vatCents: null,
    category: 'material',
    label: '',
    supplier: '',
    from: 'box',
    payer: '',
  })
  const [tried, setTried] = createSignal(false)
  const back = (): string =>
    typeof search.fournisseur === 'string' ? `/c/${coop()}/fournisseurs/${search.fournisseur}` : `/c/${coop()}/caisse`
  const save = async (): Promise<void> => {
    setTried(true)
    const { day, cents, vatCents, category, label, supplier, from, payer } = draft.value
    if (!cents || !isLocalDate(day) || (from === 'person' && payer === '')) return
    await draft.settle()
    const input = {
      coop: coop(),
      day,
      cents,
      vatCents: vatCents ?? undefined,
      category,
      label: label.trim() || undefined,
      payer: from === 'person' ? payer || undefined : undefined,
      toPay: from === 'later' ? true : undefined,
      supplierName: seller() ?? supplier,
      suppliers: suppliers(),
      draft: key,
    }
    const saved = await keep.run(
      () => recordExpense(app.device(), input),
      t('treasury.expense.done', { amount: formatMoney(cents) }),
    )
    if (saved) navigate(back(), { replace: true })
  }
  return (
    <Page
      title={t('treasury.spend')}
      windowTitle={t('treasury.spend')}
      back={{ href: back(), label: seller() === undefined ? t('treasury.title') : t('product.supplier') }}
      action={
        <Button kind="main" type="submit" form="expense" icon={Check} busy={keep.busy()}>
          {t('common.save')}
        </Button>
      }
    >
      <Show when={draft.ready()} fallback={<Loading label={t('common.loading')} />}>
        <Form id="expense" onSubmit={() => void save()}>
          <Columns>
            <AmountField
              label={t('treasury.expense.amount')}
              cents={draft.value.cents}
              onInput={(cents) => draft.set({ cents })}
            />
            <AmountField
              label={t('treasury.expense.vat')}
              hint={t('common.optional')}
              cents={draft.value.vatCents}
              onInput={(vatCents) => draft.set({ vatCents })}
            />
          </Columns>
          <Show when={tried() && !draft.value.cents}>
            <p class="field-error" role="alert">
              {t('errors.expense.amount_missing')}
            </p>
          </Show>
          <DateField
            label={t('treasury.day')}
            value={draft.value.day}
            max={clock.today()}
            onInput={(day) => draft.set({ day })}
          />
          <SelectField
            label={t('treasury.expense.category')}
            value={draft.value.category}
            choices={expenseCategories.map((value) => ({ value, label: t(`treasury.categories.${value}`) }))}
            onChange={(category) => category && draft.set({ category })}
          />
          <TextField
            label={t('treasury.expense.label')}
            hint={t('common.optional')}
            value={draft.value.label}
            maxLength={200}
            onInput={(label) => draft.set({ label })}
          />
          <TextField
            label={t('treasury.expense.supplier')}
            hint={t('common.optional')}
            value={draft.value.supplier || (seller() ?? '')}
            disabled={seller() !== undefined}
            maxLength={200}
            onInput={(supplier) => draft.set({ supplier })}
          />
          <SegmentedChoice
            label={t('treasury.expense.from')}
            value={draft.value.from}
            choices={(['box', 'person', 'later'] as const).map((value) => ({
              value,
              label: t(`treasury.expense.fromWhere.${value}`),
            }))}
            onChange={(from) => draft.set({ from })}
          />
          <Show when={draft.value.from === 'person'}>
            <SelectField
              label={t('treasury.expense.payer')}
              help={t('treasury.expense.payerHelp')}
              value={draft.value.payer}
              emptyLabel={t('treasury.expense.choose')}
              choices={(members() ?? []).map(({ person, name }) => ({ value: person, label: name }))}
              error={tried() && draft.value.payer === '' ? t('treasury.expense.payerMissing') : undefined}
              onChange={(payer) => draft.set({ payer })}
            />
          </Show>
        </Form>
      </Show>
    </Page>
  )
}
