import { useNavigate } from '@solidjs/router'
import Check from 'lucide-solid/icons/check'
import { createMemo, createResource, For, type JSX, Show } from 'solid-js'
import { readRecords } from '../../../app/meeting/read-records.ts'
import { countActivity } from '../../../app/report/count-activity.ts'
import { saveClosingReport } from '../../../app/report/save-funding.ts'
import { type ClosingReport, closingReportKind } from '../../../domain/report/closing-report.schema.ts'
import { saidKeys } from '../../../domain/report/figures.rules.ts'
import { localDate } from '../../../domain/time/local-date.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { Columns, Form } from '../../design/parts/form.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { NumberField } from '../../design/parts/number-field.tsx'
import { Page } from '../../design/parts/page.tsx'
import { TextArea } from '../../design/parts/text-area.tsx'
import { createDraft } from '../../draft.ts'
import { t } from '../../i18n/t.ts'
import { NotFoundScreen } from '../../shell/not-found.screen.tsx'
import { onePress } from '../../shell/one-press.ts'
import { AmountField } from '../job/amount-field.tsx'
import { useList, useMe } from '../job/use-job.ts'
import { useKeep } from '../record/use-keep.ts'
import { valueWords } from './report-words.ts'

type ClosingForm = { [Key in (typeof saidKeys)[number]]: number | null } & { words: string }

/** « Chiffres de fin de coop »: what the team knows and the notebook does not, beside what it counts. */
export function ClosingFiguresScreen(): JSX.Element {
  const me = useMe()
  const coop = useCoop()
  const records = useList(coop, 'closingReport')
  return (
    <Show when={me.staff} fallback={<NotFoundScreen />}>
      <Show when={records()} fallback={<Loading label={t('common.loading')} />}>
        {(known) => <ClosingFields known={readRecords(closingReportKind, known())[0]} />}
      </Show>
    </Show>
  )
}

function ClosingFields(props: { readonly known: ClosingReport | undefined }): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const keep = useKeep()
  const navigate = useNavigate()
  const key = `bilan:${coop()}`
  const known = props.known
  const draft = createDraft<ClosingForm>(key, {
    missions: known?.missions ?? null,
    clients: known?.clients ?? null,
    workshops: known?.workshops ?? null,
    meetings: known?.meetings ?? null,
    turnover: known?.turnover ?? null,
    words: known?.words ?? '',
  })
  const [counted] = createResource(coop, async (of) => {
    const device = app.device()
    await device.ready(of)
    return countActivity(device, of, { from: localDate('1900-01-01'), to: localDate('2199-12-31') })
  })
  const countedWords = createMemo(() =>
    Object.fromEntries(
      saidKeys.map((figure) => {
        const value = counted.latest?.[figure]?.value
        const words = value === undefined ? t('report.sheet.unknown') : valueWords(figure, value)
        return [figure, t('report.closing.counted', { value: words })]
      }),
    ),
  )
  const save = onePress(async (): Promise<void> => {
    await draft.settle()
    const { words, ...figures } = draft.value
    const values = { ...figures, words: words.trim() || null }
    const saved = await keep.run(
      () => saveClosingReport(app.device(), { coop: coop(), values, draft: key }),
      t('report.closing.kept'),
    )
    if (!saved) return
    void draft.discard()
    navigate(`/c/${coop()}`, { replace: true })
  })
  return (
    <Page
      title={t('report.closing.title')}
      windowTitle={t('report.closing.title')}
      lead={t('report.closing.lead')}
      back={{ href: `/c/${coop()}`, label: t('organisation.toCoop') }}
      action={
        <Button kind="main" type="submit" form="closing" icon={Check} busy={keep.busy()}>
          {t('common.save')}
        </Button>
      }
    >
      <Show when={draft.ready() && counted.latest} fallback={<Loading label={t('common.loading')} />}>
        <Form id="closing" onSubmit={() => void save()}>
          <Columns>
            <For each={saidKeys}>
              {(figure) => (
                <Show
                  when={figure === 'turnover'}
                  fallback={
                    <NumberField
                      label={t(`report.figures.${figure}`)}
                      help={countedWords()[figure]}
                      helpStays={true}
                      whole={true}
                      value={draft.value[figure] ?? undefined}
                      onInput={(count) =>
                        draft.set({ [figure]: count === undefined ? null : Math.max(0, Math.round(count)) })
                      }
                    />
                  }
                >
                  <AmountField
                    label={t('report.figures.turnover')}
                    help={countedWords().turnover}
                    cents={draft.value.turnover}
                    onInput={(turnover) => draft.set({ turnover })}
                  />
                </Show>
              )}
            </For>
          </Columns>
          <TextArea
            label={t('report.closing.words')}
            value={draft.value.words}
            maxLength={4000}
            onInput={(words) => draft.set({ words })}
          />
          <p class="soft">{t('report.closing.toReport')}</p>
        </Form>
      </Show>
    </Page>
  )
}
