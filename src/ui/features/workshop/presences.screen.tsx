import CalendarPlus from 'lucide-solid/icons/calendar-plus'
import ClipboardCheck from 'lucide-solid/icons/clipboard-check'
import { createMemo, For, type JSX, Show } from 'solid-js'
import type { Read } from '../../../app/meeting/read-records.ts'
import {
  cancelledWorkshops,
  type WorkshopRecords,
  workshopsOf,
  workshopView,
} from '../../../app/workshop/workshop-view.ts'
import type { CoopId } from '../../../base/ids.ts'
import type { Workshop } from '../../../domain/workshop/workshop.schema.ts'
import { useCoop } from '../../coop-param.ts'
import { SectionTitle } from '../../design/parts/card.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { formatDay, marginDate } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { useClock, useMe } from '../job/use-job.ts'
import { AttendanceBoard } from './attendance-board.tsx'
import { FirstSession } from './first-session.tsx'
import { GuestBoard } from './guest-board.tsx'
import { MyPresencesScreen } from './my-presences.tsx'
import { useWorkshopRecords } from './use-workshops.ts'

/** « Présences »: today's session with its people, and the other sessions. For a coopérant: their own presences. */
export function PresencesScreen(): JSX.Element {
  return (
    <Show when={useMe().staff} fallback={<MyPresencesScreen />}>
      <Sessions />
    </Show>
  )
}

function Sessions(): JSX.Element {
  const coop = useCoop()
  const clock = useClock()
  const records = useWorkshopRecords(coop)
  return (
    <Page
      title={t('workshop.title')}
      windowTitle={t('workshop.title')}
      date={marginDate(clock.today())}
      action={
        <LinkButton kind="main" icon={CalendarPlus} href={`/c/${coop()}/presences/nouvelle`}>
          {t('workshop.add')}
        </LinkButton>
      }
    >
      <Show when={records()} fallback={<Loading label={t('common.loading')} />}>
        {(read) => <SessionLists coop={coop()} records={read()} today={clock.today()} />}
      </Show>
    </Page>
  )
}

interface Listed {
  readonly workshop: Read<Workshop>
  readonly days: readonly string[]
  readonly first: string
}

function listed(workshop: Read<Workshop>): Listed {
  const days = workshop.slots.map(({ day }) => day).sort()
  return { workshop, days, first: days[0] ?? '' }
}

function SessionLists(props: {
  readonly coop: CoopId
  readonly records: WorkshopRecords
  readonly today: string
}): JSX.Element {
  const all = createMemo(() => workshopsOf(props.records).map(listed))
  const cancelled = createMemo(() => cancelledWorkshops(props.records).map(listed))
  const today = createMemo(() => all().filter(({ days }) => days.some((day) => day === props.today)))
  const now = createMemo(() => {
    const [first] = today()
    return first && workshopView(first.workshop.id, props.records)
  })
  const lists = () =>
    [
      { title: t('workshop.today'), rows: today().slice(1) },
      { title: t('workshop.next'), rows: all().filter(({ first }) => first > props.today) },
      {
        title: t('workshop.past'),
        rows: all()
          .filter((one) => one.first <= props.today && !today().includes(one))
          .reverse(),
      },
      { title: t('workshop.cancel.list'), rows: cancelled() },
    ].filter(({ rows }) => rows.length > 0)
  return (
    <>
      <Show
        when={now()}
        fallback={
          <Show when={all().length + cancelled().length > 0} fallback={<FirstSession />}>
            <EmptyState picture={ClipboardCheck} text={t('workshop.none')} />
          </Show>
        }
      >
        {(view) => (
          <>
            <SectionTitle
              end={
                <LinkButton kind="quiet" href={`/c/${props.coop}/presences/${view().workshop.id}`}>
                  {t('common.see')}
                </LinkButton>
              }
            >
              {view().workshop.title}
            </SectionTitle>
            <Show
              when={view().workshop.purpose === 'collectiveInfo'}
              fallback={<AttendanceBoard coop={props.coop} view={view()} />}
            >
              <GuestBoard coop={props.coop} workshop={view().workshop} />
            </Show>
          </>
        )}
      </Show>
      <For each={lists()}>
        {({ title, rows }) => (
          <>
            <SectionTitle>{title}</SectionTitle>
            <List label={title}>
              <For each={rows}>
                {({ workshop, first }) => (
                  <ListRow
                    href={`/c/${props.coop}/presences/${workshop.id}`}
                    title={workshop.title}
                    text={t('workshop.dayHalf', {
                      day: formatDay(first),
                      half: t('workshop.halfDays', { n: workshop.slots.length }),
                    })}
                  />
                )}
              </For>
            </List>
          </>
        )}
      </For>
    </>
  )
}
