import BarChart from 'lucide-solid/icons/chart-column'
import HandCoins from 'lucide-solid/icons/hand-coins'
import Plus from 'lucide-solid/icons/plus'
import { For, type JSX, Show } from 'solid-js'
import { useApp } from '../../app-context.tsx'
import { SectionTitle } from '../../design/parts/card.tsx'
import { Chip } from '../../design/parts/chip.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { formatDate, formatList, formatMoney } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { NotFoundScreen } from '../../shell/not-found.screen.tsx'
import { useOffice } from './use-office.ts'

/** « Bilans et financeurs »: what was published, and what funders were promised. */
export function ReportsScreen(): JSX.Element {
  const app = useApp()
  return (
    <Show when={app.device().me.rank === 'coordinator'} fallback={<NotFoundScreen />}>
      <OfficeReports />
    </Show>
  )
}

function OfficeReports(): JSX.Element {
  const office = useOffice()
  const prepare = (): JSX.Element => (
    <LinkButton kind="main" icon={Plus} href="/bilans/nouveau">
      {t('report.prepare')}
    </LinkButton>
  )
  const period = (one: { from: string; to: string }): string =>
    t('report.row', { from: formatDate(one.from), to: formatDate(one.to) })
  return (
    <Page
      title={t('report.title')}
      windowTitle={t('report.title')}
      lead={t('report.lead')}
      back={{ href: '/', label: t('organisation.myCoops') }}
      action={<Show when={office()?.reports.length}>{prepare()}</Show>}
    >
      <Show when={office()} fallback={<Loading label={t('common.loading')} />}>
        {(known) => (
          <>
            <SectionTitle>{t('report.published')}</SectionTitle>
            <Show
              when={known().reports.length > 0}
              fallback={<EmptyState picture={BarChart} text={t('report.empty')} action={prepare()} />}
            >
              <List label={t('report.published')}>
                <For each={[...known().reports].reverse()}>
                  {(one) => (
                    <ListRow
                      href={`/bilans/${one.id}`}
                      title={<bdi>{formatList(one.coops.map(({ name }) => name))}</bdi>}
                      text={period(one)}
                      end={
                        <Show when={one.overrides.length > 0}>
                          <Chip tone="sun">{t('report.shownByOverride')}</Chip>
                        </Show>
                      }
                    />
                  )}
                </For>
              </List>
            </Show>
            <SectionTitle>{t('report.funding.title')}</SectionTitle>
            <Show
              when={known().fundings.length > 0}
              fallback={<EmptyState picture={HandCoins} text={t('report.funding.none')} />}
            >
              <List label={t('report.funding.title')}>
                <For each={known().fundings}>
                  {(one) => (
                    <ListRow
                      href={`/bilans/financements/${one.id}`}
                      title={<bdi>{one.funder}</bdi>}
                      text={`${one.action}, ${period(one)}`}
                      end={<Show when={one.amountCents}>{(cents) => formatMoney(cents())}</Show>}
                    />
                  )}
                </For>
              </List>
            </Show>
            <Actions>
              <LinkButton icon={Plus} href="/bilans/financements/nouveau">
                {t('report.funding.add')}
              </LinkButton>
            </Actions>
          </>
        )}
      </Show>
    </Page>
  )
}
