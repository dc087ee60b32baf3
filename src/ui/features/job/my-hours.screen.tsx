import ListChecks from 'lucide-solid/icons/list-checks'
import Plus from 'lucide-solid/icons/plus'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { missionViews } from '../../../app/job/mission-view.ts'
import { type HourRow, myHours } from '../../../app/job/my-hours.ts'
import { isoWeek } from '../../../domain/time/local-date.ts'
import { useCoop } from '../../coop-param.ts'
import { statusPictograms } from '../../design/icons/status-pictograms.ts'
import { Card, SectionTitle } from '../../design/parts/card.tsx'
import { Chip } from '../../design/parts/chip.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { Columns } from '../../design/parts/form.tsx'
import { Gradual } from '../../design/parts/gradual.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { Figure } from '../../design/parts/table.tsx'
import { formatDate, formatDuration } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { later } from '../../later.tsx'
import './job.css'
import { MyShare } from '../money/my-share.tsx'
import { HourSheet } from './hour-sheet.tsx'
import { serviceName, whenOfRow } from './job-words.ts'
import { useClock, useList, useMe } from './use-job.ts'

const MonthHours = later(() => import('../payroll/month-hours.tsx').then((file) => file.MonthHours))

/** « Mes heures »: this week, in all, by activity, then week by week. */
export function MyHoursScreen(): JSX.Element {
  const coop = useCoop()
  const me = useMe()
  const clock = useClock()
  const logs = useList(coop, 'timeLog')
  const reviews = useList(coop, 'timeLogReview')
  const prestations = useList(coop, 'prestation')
  const services = useList(coop, 'service')
  const [opened, setOpened] = createSignal<HourRow>()
  const hours = createMemo(() => {
    const [own, reviewed, missions] = [logs(), reviews(), prestations()]
    if (!(own && reviewed && missions)) return undefined
    return myHours({ logs: own, reviews: reviewed, prestations: missions, person: me.person })
  })
  const names = createMemo(() => {
    const views = missionViews({ prestations: prestations() ?? [], services: services() ?? [] })
    return new Map(views.map(({ mission, service }) => [mission.id, service]))
  })
  const titleOf = (row: HourRow): string => {
    const service = row.prestation === undefined ? undefined : names().get(row.prestation)
    return service === undefined ? t(`job.kinds.${row.kind}`) : serviceName(service)
  }
  const thisWeek = (): number => {
    const week = isoWeek(clock.today())
    return hours()?.weeks.find((one) => one.week === week)?.minutes ?? 0
  }
  return (
    <Page
      title={words('job.hours.title')}
      windowTitle={t('job.hours.title')}
      action={
        <LinkButton kind="main" icon={Plus} href={`/c/${coop()}/heures/noter`}>
          {words('job.hours.add')}
        </LinkButton>
      }
    >
      <Show when={me.staff}>
        <div>
          <LinkButton icon={ListChecks} href={`/c/${coop()}/heures/a-confirmer`}>
            {t('job.confirm.title')}
          </LinkButton>
        </div>
      </Show>
      <Show when={hours()} fallback={<Loading label={t('common.loading')} />}>
        {(known) => (
          <Show
            when={known().weeks.length > 0}
            fallback={<EmptyState picture={statusPictograms.waiting} text={t('job.hours.empty')} />}
          >
            <Columns>
              <Figure value={formatDuration(thisWeek())} label={words('job.hours.thisWeek')} />
              <Figure value={formatDuration(known().minutes)} label={words('job.hours.inAll')} />
              <MyShare />
            </Columns>
            <p class="field-help">{t('job.hours.estimate')}</p>
            <Show when={known().notedByTeam > 0}>
              <Card kind="note">
                <p>{t('job.hours.notedByTeam', { duration: formatDuration(known().notedByTeam) })}</p>
              </Card>
            </Show>
            <Gradual each={known().weeks} first={2} batch={1}>
              {(week) => (
                <>
                  <SectionTitle end={<strong>{formatDuration(week.minutes)}</strong>}>
                    {t('job.hours.weekOf', { day: formatDate(week.monday) })}
                  </SectionTitle>
                  <List label={t('job.hours.weekOf', { day: formatDate(week.monday) })}>
                    <For each={week.rows}>
                      {(row) => (
                        <ListRow
                          title={titleOf(row)}
                          text={whenOfRow(row)}
                          end={
                            <span class="row-ends">
                              <strong>{formatDuration(row.minutes)}</strong>
                              <HourChip row={row} />
                            </span>
                          }
                          onClick={() => setOpened(row)}
                        />
                      )}
                    </For>
                  </List>
                </>
              )}
            </Gradual>
            <Show when={known().byKind.length > 1}>
              <SectionTitle>{words('job.hours.byKind')}</SectionTitle>
              <List label={t('job.hours.byKind')}>
                <For each={known().byKind}>
                  {({ kind, minutes }) => (
                    <ListRow title={t(`job.kinds.${kind}`)} end={<strong>{formatDuration(minutes)}</strong>} />
                  )}
                </For>
              </List>
            </Show>
          </Show>
        )}
      </Show>
      <Show when={me.staff}>
        <MonthHours coop={coop()} />
      </Show>
      <HourSheet coop={coop()} row={opened()} titleOf={titleOf} onClose={() => setOpened(undefined)} />
    </Page>
  )
}

function HourChip(props: { readonly row: HourRow }): JSX.Element {
  return (
    <Show when={props.row.by === 'person'} fallback={<Chip tone="sun">{words('job.hours.byTeam')}</Chip>}>
      <Show when={props.row.state !== 'waiting'} fallback={<span class="row-text">{words('job.hours.waiting')}</span>}>
        <Chip tone={props.row.state === 'disputed' ? 'clay' : 'seed'}>
          {t(props.row.state === 'disputed' ? 'job.hours.disputed' : 'job.hours.confirmed')}
        </Chip>
      </Show>
    </Show>
  )
}
