import { useNavigate } from '@solidjs/router'
import Check from 'lucide-solid/icons/check'
import { createSignal, type JSX, Show } from 'solid-js'
import { typeBankLine } from '../../../app/bank/keep-lines.ts'
import { isLocalDate } from '../../../domain/time/local-date.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Banner } from '../../design/parts/banner.tsx'
import { Button } from '../../design/parts/button.tsx'
import { DateField } from '../../design/parts/date-field.tsx'
import { Form } from '../../design/parts/form.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { createDraft } from '../../draft.ts'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { formatMoney } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { AmountField } from '../job/amount-field.tsx'
import { useClock } from '../job/use-job.ts'
import { useKeep } from '../record/use-keep.ts'
import { OfficeOnly } from './office-only.tsx'

const ways = ['in', 'out'] as const

interface TypedLine {
  day: string
  way: (typeof ways)[number]
  cents: number | null
  label: string
}

export function TypeLineScreen(): JSX.Element {
  return (
    <OfficeOnly>
      <TypeLine />
    </OfficeOnly>
  )
}

/** A line of the statement, typed from paper. */
function TypeLine(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const clock = useClock()
  const keep = useKeep()
  const navigate = useNavigate()
  const key = `banque:${coop()}`
  const draft = createDraft<TypedLine>(key, { day: clock.today(), way: 'in', cents: null, label: '' })
  const [tried, setTried] = createSignal(false)
  const [known, setKnown] = createSignal(false)
  const [unreadable, setUnreadable] = createSignal(false)
  const back = (): string => `/c/${coop()}/rapprochement`
  const change = (part: Partial<TypedLine>): void => {
    setKnown(false)
    draft.set(part)
  }
  const save = onePress(async (): Promise<void> => {
    setTried(true)
    const { day, way, cents, label } = draft.value
    if (keep.busy() || unreadable() || !cents || label.trim() === '' || !isLocalDate(day)) return
    await draft.settle()
    const amountCents = way === 'in' ? cents : -cents
    const input = { coop: coop(), day, label, amountCents, again: known(), draft: key }
    const saved = await keep.run(
      async () => {
        const answer = await typeBankLine(app.device(), input)
        setKnown(!answer.ok && answer.error.type === 'bank.line_known')
        return answer
      },
      t('bank.typed', { amount: formatMoney(amountCents) }),
    )
    const id = saved?.ids[0]
    if (saved && id) navigate(`${back()}/${id}`, { replace: true })
  })
  return (
    <Page
      title={t('bank.type')}
      windowTitle={t('bank.title')}
      back={{ href: back(), label: t('bank.title') }}
      action={
        <Button kind="main" type="submit" form="bank-line" icon={Check} busy={keep.busy()}>
          {known() ? t('bank.keepAgain') : t('common.save')}
        </Button>
      }
    >
      <Show when={draft.ready()} fallback={<Loading label={t('common.loading')} />}>
        <Form id="bank-line" onSubmit={() => void save()}>
          <SegmentedChoice
            label={t('bank.way')}
            value={draft.value.way}
            choices={ways.map((value) => ({ value, label: t(`bank.ways.${value}`) }))}
            onChange={(way) => change({ way })}
          />
          <AmountField
            label={t('bank.columns.amount')}
            cents={draft.value.cents}
            onInput={(cents, wrong) => {
              setUnreadable(wrong)
              change({ cents })
            }}
          />
          <div role="status">
            <Show when={tried() && !draft.value.cents && !unreadable()}>
              <p class="field-error">{errorSentence({ type: 'bank.amount_missing' })}</p>
            </Show>
          </div>
          <DateField
            label={t('bank.columns.day')}
            value={draft.value.day}
            max={clock.today()}
            onInput={(day) => change({ day })}
          />
          <TextField
            label={t('bank.columns.label')}
            value={draft.value.label}
            maxLength={200}
            error={
              tried() && draft.value.label.trim() === '' ? errorSentence({ type: 'bank.label_missing' }) : undefined
            }
            onInput={(label) => change({ label })}
          />
          <div role="status">
            <Show when={known()}>
              <Banner kind="attention">{t('bank.knownHelp')}</Banner>
            </Show>
          </div>
        </Form>
      </Show>
    </Page>
  )
}
