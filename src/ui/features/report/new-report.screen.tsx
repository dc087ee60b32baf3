import { useNavigate, useSearchParams } from '@solidjs/router'
import Check from 'lucide-solid/icons/check'
import { createEffect, createMemo, createResource, createSignal, type JSX, Show } from 'solid-js'
import { unwrap } from 'solid-js/store'
import { prepareReport, type ReportInput } from '../../../app/report/prepare-report.ts'
import { publishReport } from '../../../app/report/publish-report.ts'
import type { RecordId } from '../../../base/ids.ts'
import type { Table } from '../../../domain/report/subtraction.rules.ts'
import { isLocalDate } from '../../../domain/time/local-date.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { SectionTitle } from '../../design/parts/card.tsx'
import { Form } from '../../design/parts/form.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { createDraft } from '../../draft.ts'
import { t } from '../../i18n/t.ts'
import { NotFoundScreen } from '../../shell/not-found.screen.tsx'
import { onePress } from '../../shell/one-press.ts'
import { useClock } from '../job/use-job.ts'
import { useKeep } from '../record/use-keep.ts'
import { CoopsAndPeriod, type CoopsAndPeriodForm, spanOf } from './coops-and-period.tsx'
import { OverrideDialog } from './override-dialog.tsx'
import { ReportBody } from './report-body.tsx'
import { shownPrepared } from './report-words.ts'
import { type CoopChoice, useCoopChoices, useOffice } from './use-office.ts'

interface ReportForm extends CoopsAndPeriodForm {
  overrides: { [table: string]: string }
  funding: RecordId | ''
}

const key = 'bilan'

/** Some coops, a period, and at once what a report of them would show. Nothing leaves before it is published. */
export function NewReportScreen(): JSX.Element {
  const app = useApp()
  const choices = useCoopChoices()
  return (
    <Show when={app.device().me.rank === 'coordinator'} fallback={<NotFoundScreen />}>
      <Show when={choices()} fallback={<Loading label={t('common.loading')} />}>
        {(known) => <Preparing choices={known()} />}
      </Show>
    </Show>
  )
}

function Preparing(props: { readonly choices: readonly CoopChoice[] }): JSX.Element {
  const app = useApp()
  const clock = useClock()
  const keep = useKeep()
  const navigate = useNavigate()
  const office = useOffice()
  const [query] = useSearchParams()
  const [asked, setAsked] = createSignal<Table>()
  const draft = createDraft<ReportForm>(key, { coops: [], from: '', to: '', overrides: {}, funding: '' })
  // From a funding's page: its coops and its period.
  createEffect(() => {
    const funding = office()?.fundings.find(({ id }) => id === query.financement)
    if (!draft.ready() || funding === undefined || draft.value.funding === funding.id) return
    const { coops, from, to, id } = funding
    draft.set({ coops: [...coops], from, to, overrides: {}, funding: id })
  })
  const span = createMemo(() => spanOf(props.choices, draft.value.coops, clock.today()))
  const form = createMemo(
    (): CoopsAndPeriodForm => ({
      coops: draft.value.coops.filter((coop) => props.choices.some((one) => one.coop === coop)),
      from: draft.value.from || (draft.value.coops.length > 0 ? span().from : ''),
      to: draft.value.to || (draft.value.coops.length > 0 ? span().to : ''),
    }),
  )
  const input = createMemo((): ReportInput | undefined => {
    const { coops, from, to } = form()
    if (coops.length === 0 || !isLocalDate(from) || !isLocalDate(to) || from > to) return undefined
    return { coops, from, to, overrides: { ...unwrap(draft.value).overrides, ...draft.value.overrides } }
  })
  const [prepared] = createResource(
    () => input() && JSON.stringify(input()),
    () => prepareReport(app.device(), input() as ReportInput),
  )
  const isPeriodWrong = (): boolean => form().from !== '' && form().to !== '' && form().from > form().to
  const publish = onePress(async (): Promise<void> => {
    const wanted = input()
    if (wanted === undefined) return
    await draft.settle()
    const funding = draft.value.funding || undefined
    const kept = await keep.run(
      () => publishReport(app.device(), { ...wanted, funding, draft: key }),
      t('report.new.kept'),
    )
    if (!kept) return
    void draft.discard()
    navigate(`/bilans/${kept.ids[0]}`, { replace: true })
  })
  // Another set of people: what was shown for a reason is asked for again.
  const change = (part: Partial<CoopsAndPeriodForm>): void => {
    draft.set('overrides', (before) => Object.fromEntries(Object.keys(before).map((table) => [table, ''])))
    draft.set(part)
  }
  return (
    <Page
      title={t('report.new.title')}
      windowTitle={t('report.new.title')}
      lead={t('report.new.lead')}
      back={{ href: '/bilans', label: t('report.title') }}
      wide={true}
      action={
        <Show when={prepared.latest && input()}>
          <Button kind="main" type="submit" form="report" icon={Check} busy={keep.busy()}>
            {t('report.new.publish')}
          </Button>
        </Show>
      }
    >
      <Show when={draft.ready()} fallback={<Loading label={t('common.loading')} />}>
        <Form id="report" onSubmit={() => void publish()}>
          <CoopsAndPeriod
            choices={props.choices}
            value={form()}
            periodError={isPeriodWrong() ? t('report.new.wrongPeriod') : undefined}
            onCoops={(coops) => change({ coops, from: '', to: '' })}
            onPeriod={change}
          />
        </Form>
        <Show when={input()} fallback={<p>{t('report.new.chooseCoop')}</p>}>
          <SectionTitle>{t('report.sheet.title')}</SectionTitle>
          <Show when={prepared.latest} fallback={<Loading label={t('report.new.reading')} />}>
            {(report) => (
              <>
                <ReportBody
                  report={shownPrepared(report())}
                  overriding={{ onShow: setAsked, onHide: (table) => draft.set('overrides', table, '') }}
                />
                <p class="soft">{t('report.new.publishHelp')}</p>
              </>
            )}
          </Show>
        </Show>
        <Show when={asked()}>
          {(table) => (
            <OverrideDialog
              table={table()}
              onClose={() => setAsked(undefined)}
              onReason={(reason) => {
                draft.set('overrides', table(), reason)
                setAsked(undefined)
              }}
            />
          )}
        </Show>
      </Show>
    </Page>
  )
}
