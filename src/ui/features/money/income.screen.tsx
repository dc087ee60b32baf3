import type { JSX } from 'solid-js'
import { recordIncome, voidIncome } from '../../../app/pay/record-income.ts'
import { ok } from '../../../base/result.ts'
import { type IncomeSource, incomeSources } from '../../../domain/desk/income.schema.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { SelectField } from '../../design/parts/select-field.tsx'
import { createDraft } from '../../draft.ts'
import { formatMoney } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { useClock } from '../job/use-job.ts'
import { useKeep } from '../record/use-keep.ts'
import { type MoneyDraft, type MoneyEntry, MoneyForm } from './money-form.tsx'

interface IncomeDraft extends MoneyDraft {
  source: IncomeSource
}

/** Money in the box that no client paid: the start, self-funding, a grant, a gift. */
export function IncomeScreen(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const keep = useKeep()
  const key = `recette:${coop()}`
  const initial: IncomeDraft = { day: useClock().today(), cents: null, source: 'selfFunding', label: '' }
  const draft = createDraft<IncomeDraft>(key, initial)
  const save = async (entry: MoneyEntry): Promise<boolean> => {
    const saved = await keep.run(
      () => recordIncome(app.device(), { coop: coop(), ...entry, source: draft.value.source, draft: key }),
      t('treasury.income.done', { amount: formatMoney(entry.cents) }),
      async ({ ids: [income] }) =>
        income === undefined ? ok(undefined) : voidIncome(app.device(), { coop: coop(), income }),
    )
    return saved !== undefined
  }
  return (
    <MoneyForm
      id="income"
      title={t('treasury.receive')}
      lead={t('treasury.income.lead')}
      draft={draft}
      set={(change) => draft.set(change)}
      amountLabel={t('treasury.income.amount')}
      amountMissing={t('errors.income.amount_missing')}
      busy={keep.busy()}
      first={
        <SelectField
          label={t('treasury.income.source')}
          value={draft.value.source}
          choices={incomeSources.map((value) => ({ value, label: t(`treasury.sources.${value}`) }))}
          onChange={(source) => source && draft.set({ source })}
        />
      }
      onSave={save}
    />
  )
}
