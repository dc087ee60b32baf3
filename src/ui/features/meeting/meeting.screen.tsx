import { A, useNavigate, useParams } from '@solidjs/router'
import Gavel from 'lucide-solid/icons/gavel'
import Play from 'lucide-solid/icons/play'
import Printer from 'lucide-solid/icons/printer'
import { createMemo, createSignal, For, type JSX, Match, Show, Switch } from 'solid-js'
import { type MeetingRoom, meetingRoom } from '../../../app/meeting/meeting-room.ts'
import { setMeetingStatus } from '../../../app/meeting/set-meeting-status.ts'
import type { RecordId } from '../../../base/ids.ts'
import type { MeetingStatus } from '../../../domain/meeting/meeting.schema.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { SectionTitle } from '../../design/parts/card.tsx'
import { Chip } from '../../design/parts/chip.tsx'
import { Dialog } from '../../design/parts/dialog.tsx'
import { ErrorState } from '../../design/parts/error-state.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { Tabs } from '../../design/parts/tabs.tsx'
import { marginDate } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { Agenda } from './agenda.tsx'
import { Attendance, Roles } from './attendance.tsx'
import './meeting.css'
import { hourOf } from './meetings.screen.tsx'
import { MinutesField } from './minutes-field.tsx'
import { MinutesSheet } from './minutes-sheet.tsx'
import { MotionCard } from './motion-card.tsx'
import type { RoomProps } from './room-props.ts'
import { useNames, useRoomRecords } from './use-records.ts'
import { useWrite } from './use-write.ts'
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
          <ErrorState text={t('meeting.room.absent')} />
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
  const [section, setSection] = createSignal<Section>('agenda')
  const meeting = () => props.room.meeting
  const ended = () => meeting().status === 'closed' || meeting().status === 'approved'
  const leads = (): boolean => {
    const { rank, person } = app.device().me
    const { chair, secretary } = meeting()
    return rank !== 'cooperant' || person === chair || person === secretary || (chair == null && secretary == null)
  }
  const mayWrite = () => leads() && !ended()
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
  const openVotes = () => props.room.motions.filter(({ state }) => state !== 'closed').length

  return (
    <Page
      wide
      title={t(`meeting.kinds.${meeting().kind}`)}
      windowTitle={t('meeting.list.title')}
      date={marginDate(meeting().day)}
      lead={<Lead room={props.room} />}
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
                <LinkButton kind="main" icon={Gavel} href={proposeHref()}>
                  {t('meeting.motion.new')}
                </LinkButton>
              </Show>
            </Show>
          }
        >
          <Button kind="main" icon={Printer} onClick={() => window.print()}>
            {t('meeting.room.print')}
          </Button>
        </Show>
      }
    >
      <div class="screen-only room-body">
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
                { value: 'motions', label: t('meeting.motion.title'), count: openVotes() },
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
                </Match>
                <Match when={section() === 'motions'}>
                  <Motions {...parts} />
                </Match>
                <Match when={section() === 'minutes'}>
                  <Minutes {...parts} />
                </Match>
              </Switch>
            </Tabs>
          }
        >
          <div class="room-panes">
            <div class="room-side">
              <Attendance {...parts} />
            </div>
            <div class="room-main">
              <Roles {...parts} />
              <Agenda {...parts} />
              <Motions {...parts} />
              <Minutes {...parts} />
            </div>
          </div>
        </Show>
        <Show when={leads()}>
          <Ending {...parts} />
        </Show>
      </div>
      <MinutesSheet room={props.room} nameOf={nameOf} />
    </Page>
  )
}

function Lead(props: { readonly room: MeetingRoom }): JSX.Element {
  const facts = () => {
    const { meeting, place, places } = props.room
    const hour = hourOf(meeting)
    return [
      ...(places > 1
        ? [t('meeting.room.place', { kind: t(`meeting.kinds.${meeting.kind}`), n: place, total: places })]
        : []),
      ...(hour === undefined ? [] : [t('meeting.room.startsAt', { time: hour })]),
      ...(meeting.place ? [meeting.place] : []),
    ].join(', ')
  }
  return <>{facts()}</>
}

function Motions(props: RoomProps): JSX.Element {
  return (
    <section class="room-part" aria-label={t('meeting.motion.title')}>
      <SectionTitle>{t('meeting.motion.title')}</SectionTitle>
      <Show when={props.room.motions.length > 0} fallback={<p class="soft">{t('meeting.motion.none')}</p>}>
        <For each={props.room.motions.map(({ motion }) => motion.id)}>
          {(id) => (
            <Show when={props.room.motions.find(({ motion }) => motion.id === id)}>
              {(view) => <MotionCard {...props} view={view()} />}
            </Show>
          )}
        </For>
      </Show>
    </section>
  )
}

function Minutes(props: RoomProps): JSX.Element {
  return (
    <section class="room-part" aria-label={t('meeting.minutes.title')}>
      <SectionTitle>{t('meeting.minutes.title')}</SectionTitle>
      <Show
        when={props.mayWrite}
        fallback={<p class="pre">{props.room.meeting.texts.minutes ?? t('meeting.minutes.empty')}</p>}
      >
        <MinutesField coop={props.coop} meeting={props.room.meeting.id} />
      </Show>
    </section>
  )
}

interface StatusButtonProps extends RoomProps {
  readonly status: MeetingStatus
  readonly said: string
  readonly main?: boolean
  readonly onDone?: () => void
}

const statusWords: Readonly<Record<MeetingStatus, 'start' | 'end' | 'reopen' | 'approve' | 'cancel'>> = {
  open: 'start',
  planned: 'start',
  closed: 'end',
  approved: 'approve',
  cancelled: 'cancel',
}

function StatusButton(props: StatusButtonProps): JSX.Element {
  const app = useApp()
  const write = useWrite()
  const reopens = () => props.status === 'open' && props.room.meeting.status !== 'planned'
  const set = (status: MeetingStatus) => () =>
    setMeetingStatus(app.device(), { coop: props.coop, meeting: props.room.meeting.id, status })
  const press = async (): Promise<void> => {
    const before = props.room.meeting.status
    const saved = await write.run(set(props.status), props.said, set(before))
    if (saved) props.onDone?.()
  }
  return (
    <Button
      kind={props.main ? 'main' : props.status === 'cancelled' ? 'danger' : 'plain'}
      icon={props.status === 'open' && !reopens() ? Play : undefined}
      busy={write.busy()}
      onClick={() => void press()}
    >
      {reopens() ? t('meeting.room.reopen') : t(`meeting.room.${statusWords[props.status]}`)}
    </Button>
  )
}

function Ending(props: RoomProps): JSX.Element {
  const navigate = useNavigate()
  const [cancelling, setCancelling] = createSignal(false)
  const status = () => props.room.meeting.status
  return (
    <div class="room-ending">
      <Actions>
        <Show when={status() === 'open'}>
          <StatusButton {...props} status="closed" said={t('meeting.room.ended')} />
          <Button icon={Printer} onClick={() => window.print()}>
            {t('meeting.room.print')}
          </Button>
        </Show>
        <Show when={status() === 'planned'}>
          <A class="btn" data-kind="plain" href={`/c/${props.coop}/reunions/${props.room.meeting.id}/proposition`}>
            {t('meeting.motion.new')}
          </A>
          <Button kind="quiet" onClick={() => setCancelling(true)}>
            {t('meeting.room.cancel')}
          </Button>
        </Show>
        <Show when={status() === 'closed'}>
          <StatusButton {...props} status="approved" said={t('meeting.room.approved')} />
          <StatusButton {...props} status="open" said={t('meeting.room.reopened')} />
        </Show>
      </Actions>
      <Dialog
        open={cancelling()}
        onClose={() => setCancelling(false)}
        title={t('meeting.room.cancelTitle')}
        closeLabel={t('common.close')}
        actions={
          <>
            <Button onClick={() => setCancelling(false)}>{t('meeting.room.keepMeeting')}</Button>
            <StatusButton
              {...props}
              status="cancelled"
              said={t('meeting.room.cancelled')}
              onDone={() => navigate(`/c/${props.coop}/reunions`)}
            />
          </>
        }
      >
        <p>{t('meeting.room.cancelText')}</p>
      </Dialog>
    </div>
  )
}
