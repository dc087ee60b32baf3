import { useParams, useSearchParams } from '@solidjs/router'
import Gavel from 'lucide-solid/icons/gavel'
import Printer from 'lucide-solid/icons/printer'
import { createMemo, createSignal, type JSX, Match, Show, Switch } from 'solid-js'
import { type MeetingRoom, meetingRoom } from '../../../app/meeting/meeting-room.ts'
import type { RecordId } from '../../../base/ids.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { Chip } from '../../design/parts/chip.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { Tabs } from '../../design/parts/tabs.tsx'
import { marginDate } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { Absent } from '../record/absent.tsx'
import { OpenQuestions } from '../record/two-answers.tsx'
import { Agenda } from './agenda.tsx'
import { Attendance, Roles } from './attendance.tsx'
import { LastMinutes } from './last-minutes.tsx'
import './meeting.css'
import { MinutesSheet } from './minutes-sheet.tsx'
import { RoomActions } from './room-actions.tsx'
import { Minutes, Motions, RoomLead } from './room-parts.tsx'
import type { RoomProps } from './room-props.ts'
import { Ending, StatusButton } from './room-status.tsx'
import { Speaking } from './speaking.tsx'
import { Tensions } from './tensions.tsx'
import { useNames, useRoomRecords } from './use-records.ts'
import { createWide } from './wide.ts'

/** The meeting room: attendance beside the agenda on a tablet, index tabs on a phone. */
export function MeetingScreen(): JSX.Element {
  const params = useParams()
  const coop = useCoop()
  const records = useRoomRecords(coop)
  const room = createMemo(() => {
    const read = records()
    return read && meetingRoom(params.record as RecordId, read)
  })
  const back = () => ({ href: `/c/${coop()}/reunions`, label: t('meeting.room.back') })
  return (
    <Switch>
      <Match when={room()}>{(found) => <Room room={found()} />}</Match>
      <Match when={records() === undefined}>
        <Page title={t('meeting.list.title')} windowTitle={t('meeting.list.title')} back={back()}>
          <Loading label={t('common.loading')} />
        </Page>
      </Match>
      <Match when={true}>
        <Page title={t('meeting.list.title')} windowTitle={t('meeting.list.title')} back={back()}>
          <Absent text={t('meeting.room.absent')} back={back()} />
        </Page>
      </Match>
    </Switch>
  )
}

type Section = 'agenda' | 'people' | 'motions' | 'minutes'

function Room(props: { readonly room: MeetingRoom }): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const nameOf = useNames(coop)
  const wide = createWide()
  const [search] = useSearchParams()
  // A proposition was just opened: its vote comes first.
  const [section, setSection] = createSignal<Section>(search.partie === 'propositions' ? 'motions' : 'agenda')
  const meeting = () => props.room.meeting
  const live = useLive(() => app.reads().record(meeting().id, coop()))
  const record = () => {
    const found = live()
    return found === 'absent' ? undefined : found
  }
  const ended = () => meeting().status === 'closed' || meeting().status === 'approved'
  const leads = (): boolean => {
    const { rank, person } = app.device().me
    const { chair, secretary } = meeting()
    return rank !== 'cooperant' || person === chair || person === secretary || (chair == null && secretary == null)
  }
  const mayWrite = () => leads() && !ended()
  const staff = () => app.device().me.rank !== 'cooperant'
  const parts: RoomProps = {
    get coop() {
      return coop()
    },
    get room() {
      return props.room
    },
    get mayWrite() {
      return mayWrite()
    },
    nameOf,
  }
  const proposeHref = () => `/c/${coop()}/reunions/${meeting().id}/proposition`
  /** The local committee gives its opinion: nothing is voted there. [D167] */
  const votes = () => meeting().kind !== 'committee'
  const openVotes = () => props.room.motions.filter(({ state }) => state !== 'closed').length

  return (
    <Page
      wide
      title={t(`meeting.kinds.${meeting().kind}`)}
      windowTitle={t('meeting.list.title')}
      date={marginDate(meeting().day)}
      lead={<RoomLead room={props.room} />}
      back={{ href: `/c/${coop()}/reunions`, label: t('meeting.room.back') }}
      aside={
        <Show when={meeting().status !== 'planned'}>
          <Chip tone={meeting().status === 'open' ? 'sun' : 'plain'}>
            {meeting().status === 'open'
              ? t('meeting.list.underway')
              : meeting().status === 'approved'
                ? t('meeting.list.approved')
                : t('meeting.list.closed')}
          </Chip>
        </Show>
      }
      action={
        <Show
          when={ended()}
          fallback={
            <Show when={leads()}>
              <Show
                when={meeting().status === 'open'}
                fallback={<StatusButton {...parts} status="open" main said={t('meeting.room.started')} />}
              >
                <Show when={votes()}>
                  <LinkButton kind="main" icon={Gavel} href={proposeHref()}>
                    {t('meeting.motion.new')}
                  </LinkButton>
                </Show>
              </Show>
            </Show>
          }
        >
          <Show
            when={meeting().status === 'approved' || !leads()}
            fallback={<StatusButton {...parts} status="approved" main said={t('meeting.room.approved')} />}
          >
            <Button kind="main" icon={Printer} onClick={() => window.print()}>
              {t('meeting.room.print')}
            </Button>
          </Show>
        </Show>
      }
    >
      <div class="screen-only room-body">
        <Show when={record()}>{(found) => <OpenQuestions coop={coop()} record={found()} />}</Show>
        <LastMinutes {...parts} />
        <Show when={ended() && leads()}>
          <p class="soft">{t('meeting.room.closedNote')}</p>
        </Show>
        <Show
          when={wide()}
          fallback={
            <Tabs<Section>
              label={t('meeting.room.sections')}
              value={section()}
              onChange={setSection}
              tabs={[
                { value: 'agenda', label: t('meeting.agenda.title'), count: props.room.items.length },
                { value: 'people', label: t('meeting.presence.title'), count: props.room.quorum.present },
                ...(votes()
                  ? [{ value: 'motions' as const, label: t('meeting.motion.title'), count: openVotes() }]
                  : []),
                { value: 'minutes', label: t('meeting.minutes.title') },
              ]}
            >
              <Switch>
                <Match when={section() === 'agenda'}>
                  <Agenda {...parts} />
                </Match>
                <Match when={section() === 'people'}>
                  <Attendance {...parts} />
                  <Roles {...parts} />
                  <Speaking {...parts} />
                </Match>
                <Match when={section() === 'motions'}>
                  <Motions {...parts} />
                </Match>
                <Match when={section() === 'minutes'}>
                  <Minutes {...parts} />
                  <RoomActions {...parts} />
                  <Show when={staff()}>
                    <Tensions {...parts} />
                  </Show>
                </Match>
              </Switch>
            </Tabs>
          }
        >
          <div class="room-panes">
            <div class="room-side">
              <Attendance {...parts} />
              <Speaking {...parts} />
            </div>
            <div class="room-main">
              <Roles {...parts} />
              <Agenda {...parts} />
              <Show when={votes()}>
                <Motions {...parts} />
              </Show>
              <RoomActions {...parts} />
              <Minutes {...parts} />
              <Show when={staff()}>
                <Tensions {...parts} />
              </Show>
            </div>
          </div>
        </Show>
        <Show when={leads()}>
          <Ending {...parts} />
        </Show>
      </div>
      <MinutesSheet {...parts} shown={wide() || section() === 'minutes'} />
    </Page>
  )
}
