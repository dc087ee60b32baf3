import { useSearchParams } from '@solidjs/router'
import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { readRecords } from '../../../app/meeting/read-records.ts'
import { addReceiptPhoto } from '../../../app/pay/receipt-photos.ts'
import { recordExpense, voidExpense } from '../../../app/pay/record-spending.ts'
import type { PersonId, RecordId } from '../../../base/ids.ts'
import { ok } from '../../../base/result.ts'
import { type Expense, expenseCategories, supplierKind } from '../../../domain/desk/spending.schema.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { SelectField } from '../../design/parts/select-field.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { createDraft } from '../../draft.ts'
import { formatMoney } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { AmountField } from '../job/amount-field.tsx'
import { useClock, useList, useMembers } from '../job/use-job.ts'
import { useKeep } from '../record/use-keep.ts'
import { type MoneyDraft, type MoneyEntry, MoneyForm } from './money-form.tsx'
import { createReceiptDraft, ReceiptField } from './receipt-draft.tsx'

interface ExpenseDraft extends MoneyDraft {
  vatCents: number | null
  category: Expense['category']
  supplier: string
  from: 'box' | 'person' | 'later'
  payer: PersonId | ''
}

const empty = { cents: null, vatCents: null, category: 'material', label: '', supplier: '', from: 'box' } as const

/** Something bought: how much, for what, out of whose pocket, and its receipt. */
export function ExpenseScreen(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const keep = useKeep()
  const members = useMembers(coop)
  const records = useList(coop, 'supplier')
  const suppliers = createMemo(
    () => new Map(readRecords(supplierKind, records() ?? []).map(({ name, id }) => [name, id])),
  )
  const [search] = useSearchParams()
  /** Bought from the supplier whose page one came from. */
  const shop = typeof search.fournisseur === 'string' ? search.fournisseur : undefined
  const seller = (): string | undefined => shop && [...suppliers()].find(([, id]) => id === shop)?.[0]
  const key = `depense:${shop ?? coop()}`
  const draft = createDraft<ExpenseDraft>(key, { ...empty, day: useClock().today(), payer: '' })
  const receipt = createReceiptDraft(shop ?? coop())
  const [tried, setTried] = createSignal(false)
  const [vatUnreadable, setVatUnreadable] = createSignal(false)
  const holdsVat = () => draft.value.category !== 'vatPaid'
  const save = async (entry: MoneyEntry): Promise<boolean> => {
    const { vatCents, category, supplier, from, payer } = draft.value
    if ((holdsVat() && vatUnreadable()) || (from === 'person' && payer === '')) return false
    if (!(await receipt.taken())) return false
    const photo = receipt.photo()
    const input = {
      coop: coop(),
      ...entry,
      vatCents: vatCents ?? undefined,
      category,
      payer: from === 'person' ? payer || undefined : undefined,
      toPay: from === 'later' ? true : undefined,
      supplierName: seller() ?? supplier,
      suppliers: suppliers(),
      draft: key,
    }
    const saved = await keep.run(
      () => recordExpense(app.device(), input),
      t('treasury.expense.done', { amount: formatMoney(entry.cents) }),
      async ({ ids }) => change(ids.at(-1), true),
    )
    const expense = saved?.ids.at(-1)
    if (expense === undefined) return false
    // The expense is kept whatever becomes of its photo, which can be taken again on its page.
    if (photo !== undefined) await keep.run(() => addReceiptPhoto(app.device(), { coop: coop(), expense, photo }))
    await receipt.discard()
    return true
  }
  const change = async (expense: RecordId | undefined, voided: boolean) =>
    expense === undefined ? ok(undefined) : voidExpense(app.device(), { coop: coop(), expense, voided })
  return (
    <MoneyForm
      id="expense"
      title={t('treasury.spend')}
      back={
        shop === undefined ? undefined : { href: `/c/${coop()}/fournisseurs/${shop}`, label: t('product.supplier') }
      }
      draft={draft}
      set={(change) => draft.set(change)}
      amountLabel={t('treasury.expense.amount')}
      amountMissing={t('errors.expense.amount_missing')}
      busy={keep.busy()}
      beside={
        <Show when={holdsVat()}>
          <AmountField
            label={t('treasury.expense.vat')}
            hint={t('common.optional')}
            cents={draft.value.vatCents}
            onInput={(vatCents, unreadable) => {
              setVatUnreadable(unreadable)
              draft.set({ vatCents })
            }}
          />
        </Show>
      }
      between={
        <SelectField
          label={t('treasury.expense.category')}
          value={draft.value.category}
          choices={expenseCategories.map((value) => ({ value, label: t(`treasury.categories.${value}`) }))}
          onChange={(category) => category && draft.set({ category })}
        />
      }
      onTry={() => setTried(true)}
      onSave={save}
    >
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
      <ReceiptField receipt={receipt} />
    </MoneyForm>
  )
}
