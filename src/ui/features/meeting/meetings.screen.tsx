import CalendarPlus from 'lucide-solid/icons/calendar-plus'
import Gavel from 'lucide-solid/icons/gavel'
import MessagesSquare from 'lucide-solid/icons/messages-square'
import { For, type JSX, Show } from 'solid-js'
import type { ListedMeeting } from '../../../app/meeting/listed-meetings.ts'
import type { CoopId } from '../../../base/ids.ts'
import { useCoop } from '../../coop-param.ts'
import { SectionTitle } from '../../design/parts/card.tsx'
import { Chip } from '../../design/parts/chip.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { Icon } from '../../design/parts/icon.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { formatDate, formatList } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { useWayHome } from '../../shell/way-home.ts'
import './meeting.css'
import { whenOf } from './meeting-words.ts'
import { useListedMeetings } from './use-records.ts'

/** Enough to remember which one it was. */
const mostSubjects = 3

export function MeetingsScreen(): JSX.Element {
  const coop = useCoop()
  const lists = useListedMeetings(coop)
  return (
    <Page
      title={t('meeting.list.title')}
      windowTitle={t('meeting.list.title')}
      back={useWayHome(true)}
      aside={
        <LinkButton kind="quiet" icon={Gavel} href={`/c/${coop()}/decisions`}>
          {t('meeting.list.decisions')}
        </LinkButton>
      }
      action={
        <LinkButton kind="main" icon={CalendarPlus} href={`/c/${coop()}/reunions/prevoir`}>
          {t('meeting.list.plan')}
        </LinkButton>
      }
    >
      <Show when={lists()} fallback={<Loading label={t('common.loading')} />}>
        {(known) => (
          <>
            <SectionTitle>{t('meeting.list.next')}</SectionTitle>
            <Show
              when={known().next.length > 0}
              fallback={
                <Show when={known().past.length === 0} fallback={<p class="soft">{t('meeting.list.noneNext')}</p>}>
                  <EmptyState picture={MessagesSquare} text={t('meeting.list.noneNext')} />
                </Show>
              }
            >
              <List label={t('meeting.list.next')}>
                <For each={known().next}>{(listed) => <MeetingRow coop={coop()} listed={listed} />}</For>
              </List>
            </Show>
            <SectionTitle>{t('meeting.list.past')}</SectionTitle>
            <Show when={known().past.length > 0} fallback={<p class="soft">{t('meeting.list.nonePast')}</p>}>
              <List label={t('meeting.list.past')}>
                <For each={known().past}>{(listed) => <MeetingRow coop={coop()} listed={listed} />}</For>
              </List>
            </Show>
          </>
        )}
      </Show>
    </Page>
  )
}

/** What came out of it; until then, what will be spoken of. */
function MeetingRow(props: { readonly coop: CoopId; readonly listed: ListedMeeting }): JSX.Element {
  const meeting = () => props.listed.meeting
  const isPast = (): boolean => meeting().status === 'closed' || meeting().status === 'approved'
  return (
    <ListRow
      href={`/c/${props.coop}/reunions/${meeting().id}`}
      title={t('meeting.list.numbered', { kind: t(`meeting.kinds.${meeting().kind}`), n: props.listed.place })}
      text={
        <>
          {isPast() ? formatDate(meeting().day) : whenOf(meeting())}
          <Show
            when={props.listed.decided.length > 0}
            fallback={
              <Show when={props.listed.subjects.length > 0}>
                <span class="meeting-gist">
                  <bdi>{formatList(props.listed.subjects.slice(0, mostSubjects))}</bdi>
                </span>
              </Show>
            }
          >
            <For each={props.listed.decided}>
              {(wording) => (
                <span class="meeting-gist" data-decided="">
                  <Icon of={Gavel} />
                  <bdi>{wording}</bdi>
                </span>
              )}
            </For>
          </Show>
          <Show when={meeting().status === 'open' || meeting().status === 'closed'}>
            <span class="row-chip">
              <Chip tone="sun">
                {t(meeting().status === 'open' ? 'meeting.list.underway' : 'meeting.list.toApprove')}
              </Chip>
            </span>
          </Show>
        </>
      }
    />
  )
}
