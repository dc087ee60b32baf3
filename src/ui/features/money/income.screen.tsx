import { useNavigate } from '@solidjs/router'
import Check from 'lucide-solid/icons/check'
import { createSignal, type JSX, Show } from 'solid-js'
import { recordIncome, voidIncome } from '../../../app/pay/record-income.ts'
import { type IncomeSource, incomeSources } from '../../../domain/desk/income.schema.ts'
import { isLocalDate } from '../../../domain/time/local-date.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { DateField } from '../../design/parts/date-field.tsx'
import { Form } from '../../design/parts/form.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { SelectField } from '../../design/parts/select-field.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { createDraft } from '../../draft.ts'
import { formatMoney } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { AmountField } from '../job/amount-field.tsx'
import { useClock } from '../job/use-job.ts'
import { useKeep } from '../record/use-keep.ts'

interface IncomeDraft {
  day: string
  cents: number | null
  source: IncomeSource
  label: string
}

/** Money in the box that no client paid: the start, self-funding, a grant, a gift. */
export function IncomeScreen(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const clock = useClock()
  const keep = useKeep()
  const navigate = useNavigate()
  const key = `recette:${coop()}`
  const draft = createDraft<IncomeDraft>(key, { day: clock.today(), cents: null, source: 'selfFunding', label: '' })
  const [tried, setTried] = createSignal(false)
  const back = (): string => `/c/${coop()}/caisse`
  const save = async (): Promise<void> => {
    setTried(true)
    const { day, cents, source, label } = draft.value
    if (!cents || !isLocalDate(day)) return
    await draft.settle()
    const saved = await keep.run(
      () =>
        recordIncome(app.device(), { coop: coop(), day, cents, source, label: label.trim() || undefined, draft: key }),
      t('treasury.income.done', { amount: formatMoney(cents) }),
      async ({ ids: [income] }) =>
        income === undefined ? { ok: true, value: undefined } : voidIncome(app.device(), { coop: coop(), income }),
    )
    if (saved) navigate(back(), { replace: true })
  }
  return (
    <Page
      title={t('treasury.receive')}
      windowTitle={t('treasury.receive')}
      lead={t('treasury.income.lead')}
      back={{ href: back(), label: t('treasury.title') }}
      action={
        <Button kind="main" type="submit" form="income" icon={Check} busy={keep.busy()}>
          {t('common.save')}
        </Button>
      }
    >
      <Show when={draft.ready()} fallback={<Loading label={t('common.loading')} />}>
        <Form id="income" onSubmit={() => void save()}>
          <SelectField
            label={t('treasury.income.source')}
            value={draft.value.source}
            choices={incomeSources.map((value) => ({ value, label: t(`treasury.sources.${value}`) }))}
            onChange={(source) => source && draft.set({ source })}
          />
          <AmountField
            label={t('treasury.income.amount')}
            cents={draft.value.cents}
            onInput={(cents) => draft.set({ cents })}
          />
          <Show when={tried() && !draft.value.cents}>
            <p class="field-error" role="alert">
              {t('errors.income.amount_missing')}
            </p>
          </Show>
          <DateField
            label={t('treasury.day')}
            value={draft.value.day}
            max={clock.today()}
            onInput={(day) => draft.set({ day })}
          />
          <TextField
            label={t('treasury.income.label')}
            hint={t('common.optional')}
            value={draft.value.label}
            maxLength={200}
            onInput={(label) => draft.set({ label })}
          />
        </Form>
      </Show>
    </Page>
  )
}
