import BriefcaseBusiness from 'lucide-solid/icons/briefcase-business'
import Printer from 'lucide-solid/icons/printer'
import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { type MissionView, missionViews } from '../../../app/job/mission-view.ts'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { Columns } from '../../design/parts/form.tsx'
import { Loading } from '../../design/parts/loading.tsx'

import { Page } from '../../design/parts/page.tsx'
import { SelectField } from '../../design/parts/select-field.tsx'
import { type Column, Table } from '../../design/parts/table.tsx'
import { formatDayShort, formatDuration, formatList, formatMoney, formatMonth } from '../../i18n/format.ts'
import { locale } from '../../i18n/locale.ts'
import { t } from '../../i18n/t.ts'
import { hoursOf, serviceName } from './job-words.ts'
import { MissionChip } from './mission-row.tsx'
import { totalOf } from './missions.screen.tsx'
import { useClock, useList, useNames } from './use-job.ts'

const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
/** What is not known comes first, as what is to be asked. */
const less = (a: number | null | undefined, b: number | null | undefined): number => (a ?? -1) - (b ?? -1)

/** Missions side by side for who works at a desk: any column puts them in order, and it prints. */
export function MissionsTableScreen(): JSX.Element {
  const coop = useCoop()
  const clock = useClock()
  const nameOf = useNames(coop)
  const prestations = useList(coop, 'prestation')
  const services = useList(coop, 'service')
  const [month, setMonth] = createSignal('')
  const views = createMemo(() => {
    const [missions, known] = [prestations(), services()]
    return missions && known ? missionViews({ prestations: missions, services: known }).reverse() : undefined
  })
  const monthOf = ({ mission }: MissionView): string => mission.day.slice(0, 7)
  const months = () => [...new Set((views() ?? []).map(monthOf))]
  const shown = createMemo(() => (views() ?? []).filter((view) => month() === '' || monthOf(view) === month()))
  const teamOf = ({ mission }: MissionView): string => formatList(mission.team.map(nameOf)) || t('job.noTeam')
  const columns = (): Column<MissionView>[] => [
    {
      title: t('job.table.service'),
      cell: (view) => <a href={`/c/${coop()}/missions/${view.mission.id}`}>{serviceName(view.service)}</a>,
      order: (a, b) => serviceName(a.service).localeCompare(serviceName(b.service), locale()),
    },
    {
      title: t('job.table.day'),
      cell: ({ mission }) => formatDayShort(mission.day),
      order: (a, b) => before(a.mission.day + (a.mission.start ?? ''), b.mission.day + (b.mission.start ?? '')),
    },
    { title: t('job.table.hours'), cell: ({ mission }) => hoursOf(mission) },
    { title: t('job.table.team'), cell: (view) => <bdi>{teamOf(view)}</bdi> },
    {
      title: t('job.table.length'),
      figures: true,
      cell: ({ minutes }) => (minutes === undefined ? '' : formatDuration(minutes)),
      order: (a, b) => less(a.minutes, b.minutes),
    },
    {
      title: t('job.table.state'),
      cell: (view) => <MissionChip view={view} today={clock.today()} />,
      order: (a, b) => Number(b.toCheck) - Number(a.toCheck) || before(a.mission.status, b.mission.status),
    },
    {
      title: t('job.table.amount'),
      figures: true,
      cell: ({ mission }) => (mission.amountCents == null ? '' : formatMoney(mission.amountCents)),
      order: (a, b) => less(a.mission.amountCents, b.mission.amountCents),
    },
  ]
  return (
    <Page
      title={t('job.table.title')}
      windowTitle={t('job.table.title')}
      back={{ href: `/c/${coop()}/missions`, label: t('job.mission.back') }}
      wide
      aside={
        <Button kind="quiet" icon={Printer} onClick={() => window.print()}>
          {t('job.table.print')}
        </Button>
      }
    >
      <Show when={views()} fallback={<Loading label={t('common.loading')} />}>
        <Show
          when={(views()?.length ?? 0) > 0}
          fallback={<EmptyState picture={BriefcaseBusiness} text={t('job.missions.noneDone')} />}
        >
          <Columns>
            <SelectField
              label={t('job.table.month')}
              emptyLabel={t('job.table.allMonths')}
              value={month()}
              choices={months().map((value) => ({ value, label: formatMonth(value) }))}
              onChange={setMonth}
            />
          </Columns>
          <Table caption={totalOf(shown(), 'done')} columns={columns()} rows={shown()} />
        </Show>
      </Show>
    </Page>
  )
}
