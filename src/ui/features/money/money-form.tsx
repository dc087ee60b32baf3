// What noting an expense and noting other income have in common: an amount that must be there, a day, a detail, a draft,
// and the way back.

import { useNavigate } from '@solidjs/router'
import Check from 'lucide-solid/icons/check'
import { createSignal, type JSX, Show } from 'solid-js'
import { isLocalDate, type LocalDate } from '../../../domain/time/local-date.ts'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { DateField } from '../../design/parts/date-field.tsx'
import { Columns, Form } from '../../design/parts/form.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import type { Draft } from '../../draft.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { AmountField } from '../job/amount-field.tsx'
import { useClock } from '../job/use-job.ts'

export interface MoneyDraft {
  day: string
  cents: number | null
  label: string
}

export interface MoneyEntry {
  readonly day: LocalDate
  readonly cents: number
  readonly label: string | undefined
}

interface MoneyFormProps {
  /** Of the form element. */
  readonly id: string
  readonly title: string
  readonly lead?: string
  /** The box unless told. */
  readonly back?: { readonly href: string; readonly label: string } | undefined
  readonly draft: Pick<Draft<MoneyDraft>, 'value' | 'ready' | 'settle'>
  readonly set: (change: Partial<MoneyDraft>) => void
  readonly amountLabel: string
  /** « Montant : il manque. » */
  readonly amountMissing: string
  readonly busy: boolean
  /** Before the amount, beside it, and between the day and the detail. */
  readonly first?: JSX.Element
  readonly beside?: JSX.Element
  readonly between?: JSX.Element
  /** After the detail. */
  readonly children?: JSX.Element
  /** Each press of « Garder »: fields of the caller may then say what they lack. */
  readonly onTry?: () => void
  /** Only with an amount and a day. True when it was kept. */
  readonly onSave: (entry: MoneyEntry) => Promise<boolean>
}

export function MoneyForm(props: MoneyFormProps): JSX.Element {
  const coop = useCoop()
  const clock = useClock()
  const navigate = useNavigate()
  const [tried, setTried] = createSignal(false)
  const back = () => props.back ?? { href: `/c/${coop()}/caisse`, label: t('treasury.title') }
  const save = onePress(async (): Promise<void> => {
    setTried(true)
    props.onTry?.()
    const { day, cents, label } = props.draft.value
    if (!cents || !isLocalDate(day)) return
    await props.draft.settle()
    if (await props.onSave({ day, cents, label: label.trim() || undefined })) navigate(back().href, { replace: true })
  })
  return (
    <Page
      title={props.title}
      windowTitle={props.title}
      lead={props.lead}
      back={back()}
      action={
        <Button kind="main" type="submit" form={props.id} icon={Check} busy={props.busy}>
          {t('common.save')}
        </Button>
      }
    >
      <Show when={props.draft.ready()} fallback={<Loading label={t('common.loading')} />}>
        <Form id={props.id} onSubmit={() => void save()}>
          {props.first}
          <Columns>
            <AmountField
              label={props.amountLabel}
              cents={props.draft.value.cents}
              error={tried() && !props.draft.value.cents ? props.amountMissing : undefined}
              onInput={(cents) => props.set({ cents })}
            />
            {props.beside}
          </Columns>
          <DateField
            label={t('treasury.day')}
            value={props.draft.value.day}
            max={clock.today()}
            onInput={(day) => props.set({ day })}
          />
          {props.between}
          <TextField
            label={t('treasury.detail')}
            hint={t('common.optional')}
            value={props.draft.value.label}
            maxLength={200}
            onInput={(label) => props.set({ label })}
          />
          {props.children}
        </Form>
      </Show>
    </Page>
  )
}
