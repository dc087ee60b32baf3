import { useParams } from '@solidjs/router'
import FileText from 'lucide-solid/icons/file-text'
import Printer from 'lucide-solid/icons/printer'
import { createMemo, type JSX, Show } from 'solid-js'
import { toCsv } from '../../../app/export/to-csv.ts'
import type { Read } from '../../../app/meeting/read-records.ts'
import type { Funding } from '../../../domain/report/funding.schema.ts'
import type { ImpactReport } from '../../../domain/report/impact-report.schema.ts'
import { plannedAndDone } from '../../../domain/report/planned-done.rules.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { PrintSheet } from '../../design/parts/print-sheet.tsx'
import { formatDate, formatList } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { NotFoundScreen } from '../../shell/not-found.screen.tsx'
import { saveFile } from '../../shell/save-file.ts'
import { useToasts } from '../../shell/toast-context.tsx'
import { useSheetHead } from '../desk/use-desk.ts'
import { useNames } from '../device/use-names.ts'
import { PlannedDoneTable } from './planned-done-table.tsx'
import { ReportBody } from './report-body.tsx'
import { reportRows, shownPublished } from './report-words.ts'
import { useOffice } from './use-office.ts'

/** A published report: on screen as on paper, and as a file. */
export function ReportScreen(): JSX.Element {
  const app = useApp()
  const params = useParams()
  const office = useOffice()
  const found = createMemo(() => office()?.reports.find(({ id }) => id === params.record))
  return (
    <Show when={app.device().me.rank === 'coordinator'} fallback={<NotFoundScreen />}>
      <Show when={office()} fallback={<Loading label={t('common.loading')} />}>
        <Show when={found()} fallback={<NotFoundScreen />}>
          {(report) => (
            <OneReport report={report()} funding={office()?.fundings.find(({ id }) => id === report().funding)} />
          )}
        </Show>
      </Show>
    </Show>
  )
}

function OneReport(props: {
  readonly report: Read<ImpactReport>
  /** The one that it answers for. */
  readonly funding: Read<Funding> | undefined
}): JSX.Element {
  const app = useApp()
  const toasts = useToasts()
  const names = useNames()
  const coops = useLive(() => app.coops)
  const shown = createMemo(() => shownPublished(props.report))
  const head = useSheetHead(() => props.report.coops[0]?.coop ?? (coops()[0] as (typeof props.report.coops)[0]['coop']))
  const session = useLive(() => app.session)
  const isDemo = (): boolean => {
    const now = session()
    return now.at === 'open' && now.demo
  }
  const promised = createMemo(() => {
    const { figures, coops: of } = props.report
    const totals = figures.map((figure) => ({ ...figure, coops: of.length }))
    return props.funding === undefined ? [] : plannedAndDone(props.funding, totals)
  })
  const title = (): string => formatList(props.report.coops.map(({ name }) => name))
  const exportCsv = (): void => {
    const titles = [
      t('report.sheet.title'),
      t('report.sheet.category'),
      t('report.sheet.value'),
      t('report.sheet.coverage'),
    ]
    const about = [
      [title(), t('report.sheet.period', period())],
      ...(isDemo() ? [[t('shell.demoBanner'), '']] : []),
    ].map(([first = '', second = '']) => [
      { type: 'text', text: first } as const,
      { type: 'text', text: second } as const,
    ])
    const text = toCsv(titles, [...about, ...reportRows(shown())])
    saveFile({ name: `${t('report.sheet.file')}-${props.report.from}-${props.report.to}.csv`, type: 'text/csv', text })
    toasts.show({ text: t('states.saved', { what: t('report.sheet.exported') }) })
  }
  const period = () => ({ from: formatDate(props.report.from), to: formatDate(props.report.to) })
  return (
    <Page
      title={<bdi>{title()}</bdi>}
      windowTitle={t('report.sheet.title')}
      back={{ href: '/bilans', label: t('report.title') }}
      wide={true}
    >
      <Actions>
        <Button kind="main" icon={Printer} onClick={() => window.print()}>
          {t('common.print')}
        </Button>
        <Button icon={FileText} onClick={exportCsv}>
          {t('report.sheet.csv')}
        </Button>
      </Actions>
      <PrintSheet
        title={t('report.sheet.title')}
        from={<bdi>{head.from()}</bdi>}
        facts={
          <>
            <p>{t('report.sheet.period', period())}</p>
            <p>
              {t('report.publishedOn', {
                day: formatDate(props.report.day),
                name: names()(props.report.createdBy) ?? t('report.someone'),
              })}
            </p>
          </>
        }
        demoMark={isDemo() ? t('shell.demoBanner') : undefined}
        footer={<p>{t('report.sheet.footer', { most: props.report.k - 1 })}</p>}
      >
        <p>
          <bdi>{t('report.sheet.coops', { names: title() })}</bdi>
        </p>
        <Show when={props.funding}>
          {(funding) => (
            <p>
              <bdi>{t('report.sheet.forFunding', { funder: funding().funder, action: funding().action })}</bdi>
            </p>
          )}
        </Show>
        <Show when={promised().length > 0}>
          <PlannedDoneTable rows={promised()} />
        </Show>
        <ReportBody report={shown()} />
      </PrintSheet>
    </Page>
  )
}
