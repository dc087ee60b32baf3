import { useNavigate, useParams } from '@solidjs/router'
import Archive from 'lucide-solid/icons/archive'
import BarChart from 'lucide-solid/icons/chart-column'
import Pencil from 'lucide-solid/icons/pencil'
import { createMemo, createResource, type JSX, Show } from 'solid-js'
import type { Read } from '../../../app/meeting/read-records.ts'
import { prepareReport } from '../../../app/report/prepare-report.ts'
import { saveFunding } from '../../../app/report/save-funding.ts'
import type { Funding } from '../../../domain/report/funding.schema.ts'
import { plannedAndDone } from '../../../domain/report/planned-done.rules.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { formatDate, formatList, formatMoney } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { NotFoundScreen } from '../../shell/not-found.screen.tsx'
import { useKeep } from '../record/use-keep.ts'
import { PlannedDoneTable } from './planned-done-table.tsx'
import { useCoopChoices, useOffice } from './use-office.ts'

/** One funding: who gives what for which coops, and « prévu / réalisé ». */
export function FundingScreen(): JSX.Element {
  const app = useApp()
  const params = useParams()
  const office = useOffice()
  const found = createMemo(() => office()?.fundings.find(({ id }) => id === params.record))
  return (
    <Show when={app.device().me.rank === 'coordinator'} fallback={<NotFoundScreen />}>
      <Show when={office()} fallback={<Loading label={t('common.loading')} />}>
        <Show when={found()} fallback={<NotFoundScreen />}>
          {(funding) => <OneFunding funding={funding()} />}
        </Show>
      </Show>
    </Show>
  )
}

function OneFunding(props: { readonly funding: Read<Funding> }): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const navigate = useNavigate()
  const choices = useCoopChoices()
  const here = (): string => `/bilans/financements/${props.funding.id}`
  const names = (): string =>
    formatList((choices() ?? []).filter(({ coop }) => props.funding.coops.includes(coop)).map(({ name }) => name))
  const [report] = createResource(
    () => props.funding,
    ({ coops, from, to }) => prepareReport(app.device(), { coops, from, to }),
  )
  const rows = createMemo(() => plannedAndDone(props.funding, report.latest?.totals ?? []))
  const end = async (): Promise<void> => {
    const {
      id,
      createdAt: _at,
      createdBy: _by,
      updatedAt: _up,
      texts: _texts,
      disputed: _disputed,
      ...values
    } = props.funding
    const set = (ended: boolean | null) => () => saveFunding(app.device(), { id, values: { ...values, ended } })
    if (await keep.run(set(true), t('report.funding.ended'), set(null))) navigate('/bilans', { replace: true })
  }
  return (
    <Page
      title={<bdi>{props.funding.funder}</bdi>}
      windowTitle={t('report.funding.title')}
      lead={props.funding.action}
      back={{ href: '/bilans', label: t('report.title') }}
      action={
        <LinkButton kind="main" icon={BarChart} href={`/bilans/nouveau?financement=${props.funding.id}`}>
          {t('report.funding.report')}
        </LinkButton>
      }
    >
      <p>
        <Show when={props.funding.amountCents}>{(cents) => <strong>{formatMoney(cents())}</strong>}</Show>{' '}
        {t('report.sheet.period', { from: formatDate(props.funding.from), to: formatDate(props.funding.to) })}
      </p>
      <p>
        <bdi>{t('report.sheet.coops', { names: names() })}</bdi>
      </p>
      <Show when={report.latest} fallback={<Loading label={t('report.new.reading')} />}>
        <Show when={rows().length > 0} fallback={<p>{t('report.funding.noTarget')}</p>}>
          <PlannedDoneTable rows={rows()} />
        </Show>
      </Show>
      <Actions>
        <LinkButton icon={Pencil} href={`${here()}/changer`}>
          {t('report.funding.change')}
        </LinkButton>
        <Button kind="quiet" icon={Archive} busy={keep.busy()} onClick={() => void end()}>
          {t('report.funding.end')}
        </Button>
      </Actions>
    </Page>
  )
}
