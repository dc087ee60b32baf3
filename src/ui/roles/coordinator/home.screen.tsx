import Plus from 'lucide-solid/icons/plus'
import Sprout from 'lucide-solid/icons/sprout'
import { createMemo, type JSX, Match, Show, Switch } from 'solid-js'
import { isoWeek, localDate } from '../../../domain/time/local-date.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { Banner } from '../../design/parts/banner.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { localDateOf, marginDate } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { createFrame } from '../../shell/width.ts'
import { CoopCards } from './coop-cards.tsx'
import { type CoopRow, coopRows, hasUnknown, partByLife } from './coop-facts.ts'
import { CoopTable } from './coop-table.tsx'
import { NetworkDoors } from './network-doors.tsx'
import { NetworkFigures } from './network-figures.tsx'
import { networkTotals } from './network-totals.ts'
import '../../features/organisation/organisation.css'

/** « Mes coops »: the network at a glance. */
export function CoordinatorHomeScreen(): JSX.Element {
  const app = useApp()
  const frame = createFrame()
  const boards = useLive(() => app.reads().boards())
  const coops = useLive(() => app.coops)
  const claims = useLive(() => app.claims)
  const today = localDate(localDateOf(Date.now()))
  const totals = createMemo(() =>
    networkTotals(
      (boards() ?? []).map(({ counts }) => counts),
      coops().length,
      isoWeek(today),
    ),
  )
  const rows = createMemo(() => coopRows(boards() ?? [], coops()))
  const parts = createMemo(() => partByLife(rows()))
  const closedTitle = (): string => t('organisation.closedCoops', { n: parts().closed.length })
  const Coops = (props: { readonly rows: readonly CoopRow[]; readonly label: string }): JSX.Element => (
    <Show when={frame() === 'desktop'} fallback={<CoopCards rows={props.rows} claims={claims()} label={props.label} />}>
      <CoopTable rows={props.rows} claims={claims()} label={props.label} />
    </Show>
  )
  const create = (): JSX.Element => (
    <LinkButton kind="main" icon={Plus} href="/creer">
      {t('organisation.createCoop')}
    </LinkButton>
  )
  return (
    <Page
      title={t('organisation.myCoops')}
      windowTitle={t('organisation.myCoops')}
      date={marginDate(today)}
      wide={true}
      action={<Show when={coops().length > 0}>{create()}</Show>}
    >
      <Show when={claims().length > 0}>
        <Banner kind="attention" actions={<LinkButton href="/appareils">{t('common.see')}</LinkButton>}>
          {t('organisation.toDo.claims', { n: claims().length })}
        </Banner>
      </Show>
      <Switch fallback={<Loading label={t('common.loading')} />}>
        <Match when={coops().length === 0}>
          <EmptyState picture={Sprout} text={t('organisation.noCoops')} action={create()} />
        </Match>
        <Match when={boards()}>
          {(found) => (
            <>
              <NetworkFigures totals={totals()} />
              <NetworkDoors
                boards={found()}
                claims={claims()}
                minutesToConfirm={totals().minutesToConfirm}
                today={today}
              />
              <Show when={parts().open.length > 0} fallback={<p>{t('organisation.onlyClosed')}</p>}>
                <Coops rows={parts().open} label={t('organisation.coops')} />
              </Show>
              <Show when={parts().closed.length > 0}>
                <details class="closed-coops">
                  <summary>{closedTitle()}</summary>
                  <Coops rows={parts().closed} label={closedTitle()} />
                </details>
              </Show>
              <Show when={hasUnknown(rows())}>
                <p class="board-foot">{t('organisation.dash')}</p>
              </Show>
              <Show when={totals().unknown > 0}>
                <p class="board-foot">{t('organisation.unknownCoops', { n: totals().unknown })}</p>
              </Show>
            </>
          )}
        </Match>
      </Switch>
    </Page>
  )
}
