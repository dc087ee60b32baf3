import CalendarDays from 'lucide-solid/icons/calendar-days'
import ClipboardCheck from 'lucide-solid/icons/clipboard-check'
import ListChecks from 'lucide-solid/icons/list-checks'
import MessagesSquare from 'lucide-solid/icons/messages-square'
import Plus from 'lucide-solid/icons/plus'
import Shovel from 'lucide-solid/icons/shovel'
import StickyNote from 'lucide-solid/icons/sticky-note'
import Users from 'lucide-solid/icons/users'
import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import type { Board, RecordView } from '../../../app/record/reads.ts'
import { workshopsOf } from '../../../app/workshop/workshop-view.ts'
import type { CoopId } from '../../../base/ids.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { Page } from '../../design/parts/page.tsx'
import { PersonDisc } from '../../design/parts/person.tsx'
import { Tile, Tiles } from '../../design/parts/tile.tsx'
import { formatRelativeDay, localDateOf, marginDate } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { AddSheet } from './add-sheet.tsx'

const textOf = (view: RecordView | undefined, field: string): string => {
  const value = view?.fields[field]
  return typeof value === 'string' ? value : ''
}

/** « Aujourd'hui » of an animator: who, what and when, and one button to add. */
export function AnimatorHomeScreen(): JSX.Element {
  const app = useApp()
  const coops = useLive(() => app.coops)
  const { me } = app.device()
  const coop = (): CoopId | undefined => me.coop ?? coops()[0]
  const today = (): string => localDateOf(app.device().clock.now())
  return (
    <Show
      when={coop()}
      fallback={
        <Page title={t('animator.helloNobody')} windowTitle={t('animator.today')} date={marginDate(today())}>
          <EmptyState picture={CalendarDays} text={t('animator.noCoop')} />
        </Page>
      }
    >
      {(found) => <Today coop={found()} today={today()} />}
    </Show>
  )
}

function Today(props: { readonly coop: CoopId; readonly today: string }): JSX.Element {
  const app = useApp()
  const { me } = app.device()
  const board = useLive(() => app.reads().board(props.coop))
  const [adding, setAdding] = createSignal(false)
  const name = (): string => board()?.people[me.person]?.displayName ?? ''
  return (
    <Page
      date={marginDate(props.today)}
      title={
        <Show when={name() !== ''} fallback={t('animator.helloNobody')}>
          <bdi>{t('animator.hello', { name: name() })}</bdi>
        </Show>
      }
      windowTitle={t('animator.today')}
      aside={
        <Show when={name() !== ''}>
          <PersonDisc name={name()} id={me.person} />
        </Show>
      }
      action={
        <Button kind="main" icon={Plus} onClick={() => setAdding(true)}>
          {t('animator.add')}
        </Button>
      }
    >
      <HomeTiles coop={props.coop} today={props.today} board={board()} />
      <AddSheet coop={props.coop} open={adding()} onClose={() => setAdding(false)} />
    </Page>
  )
}

function HomeTiles(props: {
  readonly coop: CoopId
  readonly today: string
  readonly board: Board | undefined
}): JSX.Element {
  const app = useApp()
  const path = (end: string): string => `/c/${props.coop}/${end}`
  const notes = useLive(() => app.reads().list(props.coop, 'relayNote'))
  const messages = createMemo(() => (notes() ?? []).filter(({ fields }) => fields.doneAt == null).length)
  const meetings = () => props.board?.nextMeetings ?? []
  const workshops = useLive(() => app.reads().list(props.coop, 'workshop'))
  const sessions = createMemo(() =>
    workshopsOf({ workshops: workshops() ?? [] }).filter(({ slots }) => slots.some(({ day }) => day === props.today)),
  )
  const nextMeeting = () => meetings().find((meeting) => textOf(meeting, 'day') >= props.today)
  const missions = () =>
    (props.board?.nextMissions ?? []).filter((mission) => textOf(mission, 'day') === props.today).length
  const people = (): number => Object.values(props.board?.people ?? {}).filter(({ left }) => !left).length
  const checks = (): number => (props.board?.toCheckCount ?? 0) + (props.board?.setAside ?? 0)
  return (
    <Tiles>
      <Tile
        href={path('presences')}
        icon={ClipboardCheck}
        title={t('animator.tiles.presences')}
        text={
          sessions().length === 1
            ? sessions()[0]?.title
            : sessions().length > 0
              ? t('animator.sessions', { n: sessions().length })
              : t('animator.empty.presences')
        }
      />
      <Tile
        href={path('personnes')}
        icon={Users}
        tone="sky"
        title={t('animator.tiles.people')}
        text={people() > 0 ? t('animator.cooperants', { n: people() }) : t('animator.empty.people')}
      />
      <Tile
        href={path('missions')}
        icon={Shovel}
        title={t('animator.tiles.missions')}
        text={missions() > 0 ? t('animator.missionsToday', { n: missions() }) : t('animator.empty.missions')}
        count={missions() || undefined}
        countLabel={t('animator.missionsToday', { n: missions() })}
      />
      <Tile
        href={path('reunions')}
        icon={MessagesSquare}
        tone="sky"
        title={t('animator.tiles.meeting')}
        text={
          nextMeeting()
            ? t('animator.meetingOn', { day: formatRelativeDay(textOf(nextMeeting(), 'day'), props.today) })
            : t('animator.empty.meeting')
        }
      />
      <Tile
        href={path('a-verifier')}
        icon={ListChecks}
        tone="sun"
        title={t('animator.tiles.check')}
        text={checks() > 0 ? t('animator.toCheck', { n: checks() }) : t('animator.empty.check')}
        count={checks() || undefined}
        countLabel={t('animator.toCheck', { n: checks() })}
      />
      <Tile
        href={path('relais')}
        icon={StickyNote}
        tone="plain"
        title={t('animator.tiles.relay')}
        text={messages() > 0 ? t('animator.messages', { n: messages() }) : t('animator.empty.relay')}
        count={messages() || undefined}
        countLabel={t('animator.messages', { n: messages() })}
      />
    </Tiles>
  )
}
