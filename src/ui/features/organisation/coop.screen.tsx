import Briefcase from 'lucide-solid/icons/briefcase'
import ClipboardList from 'lucide-solid/icons/clipboard-list'
import Gavel from 'lucide-solid/icons/gavel'
import GraduationCap from 'lucide-solid/icons/graduation-cap'
import Hourglass from 'lucide-solid/icons/hourglass'
import LayoutGrid from 'lucide-solid/icons/layout-grid'
import Lightbulb from 'lucide-solid/icons/lightbulb'
import MessagesSquare from 'lucide-solid/icons/messages-square'
import Scale from 'lucide-solid/icons/scale'
import SlidersHorizontal from 'lucide-solid/icons/sliders-horizontal'
import Sprout from 'lucide-solid/icons/sprout'
import UserPlus from 'lucide-solid/icons/user-plus'
import UserRoundPlus from 'lucide-solid/icons/user-round-plus'
import Users from 'lucide-solid/icons/users'
import Vote from 'lucide-solid/icons/vote'
import { createSignal, type JSX, Show } from 'solid-js'
import { useApp, useLive } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { Card, SectionTitle } from '../../design/parts/card.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { Figure } from '../../design/parts/table.tsx'
import { Tile, Tiles } from '../../design/parts/tile.tsx'
import { formatDuration, formatMoney, formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { FilesTile } from '../privacy/files-tile.tsx'
import { AddPersonDialog } from './add-person-dialog.tsx'
import type { Board } from './board.ts'
import { closedWords, coopDates, coopName, freshness, isClosed, membersOf, modelName } from './coop-words.ts'
import { InviteDialog, type Invitee } from './invite-dialog.tsx'
import { KnownFigure } from './known-figure.tsx'
import { TeamList } from './team-list.tsx'
import { toDoOf } from './to-do.ts'
import { ToDoChips } from './to-do-chips.tsx'
import { turnoverText } from './turnover-text.ts'
import './organisation.css'

/** One coop at a glance: its figures, its team, the doors to the rest. */
export function CoopScreen(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const board = useLive(() => app.reads().board(coop()))
  const session = useLive(() => app.session)
  const [adding, setAdding] = createSignal(false)
  const [invitee, setInvitee] = createSignal<Invitee>()
  const rank = () => {
    const state = session()
    return state.at === 'open' ? state.me.rank : 'cooperant'
  }
  const staff = (): boolean => rank() !== 'cooperant'
  return (
    <Page
      title={<bdi>{coopName(board())}</bdi>}
      windowTitle={t('organisation.coop')}
      lead={[modelName(board()?.record?.fields.model), coopDates(board())].filter((part) => part !== '').join(', ')}
      back={rank() === 'coordinator' ? { href: '/', label: t('organisation.myCoops') } : undefined}
      wide={true}
      action={
        <Show when={staff()}>
          <Button kind="main" icon={UserPlus} onClick={() => setAdding(true)}>
            {t('organisation.addPerson')}
          </Button>
        </Show>
      }
    >
      <Show when={board()} fallback={<Loading label={t('common.loading')} />}>
        {(found) => (
          <>
            <Show when={isClosed(found().record)}>
              <Card kind="note">
                <p>{closedWords(found().record)}</p>
              </Card>
            </Show>
            <CoopFigures board={found()} />
            <p class="board-foot">{freshness(found().updatedAt, Date.now())}</p>
            <Show when={staff()}>
              <SectionTitle>{t('organisation.toDoTitle')}</SectionTitle>
              <CoopToDo board={found()} />
            </Show>
            <CoopDoors board={found()} staff={staff()} />
            <SectionTitle>{t('organisation.team')}</SectionTitle>
            <TeamList
              coop={coop()}
              people={found().people}
              mayInvite={(role) =>
                staff() && (role === 'cooperant' || (role === 'animator' && rank() === 'coordinator'))
              }
              onInvite={setInvitee}
            />
          </>
        )}
      </Show>
      <Show when={staff()}>
        <AddPersonDialog
          coop={coop()}
          open={adding()}
          onClose={() => setAdding(false)}
          onAdded={(added) => {
            setAdding(false)
            setInvitee(added)
          }}
        />
        <InviteDialog invitee={invitee()} onClose={() => setInvitee(undefined)} />
      </Show>
    </Page>
  )
}

function CoopFigures(props: { readonly board: Board }): JSX.Element {
  const counts = () => props.board.counts
  return (
    <div class="figures">
      <Figure
        value={<KnownFigure value={membersOf(counts().people)} say={formatNumber} />}
        label={t('organisation.members', { n: membersOf(counts().people) ?? 0 })}
      />
      <Figure
        value={<KnownFigure value={counts().prestations} say={formatNumber} />}
        label={t('organisation.missions', { n: counts().prestations ?? 0 })}
        text={counts().said.includes('prestations') ? t('organisation.saidByTeam') : undefined}
      />
      <Figure
        value={<KnownFigure value={counts().minutes} say={formatDuration} />}
        label={t('organisation.hoursNoted')}
      />
      <Figure
        value={<KnownFigure value={counts().turnoverCents} say={formatMoney} />}
        label={t('organisation.turnover')}
        text={turnoverText(counts())}
      />
    </div>
  )
}

function CoopToDo(props: { readonly board: Board }): JSX.Element {
  const app = useApp()
  const claims = useLive(() => app.claims)
  const mine = () => claims().filter(({ coop }) => coop === props.board.coop).length
  return <ToDoChips coop={props.board.coop} toDo={toDoOf(props.board, mine())} />
}

function CoopDoors(props: { readonly board: Board; readonly staff: boolean }): JSX.Element {
  const path = (page: string): string => `/c/${props.board.coop}/${page}`
  const counts = () => props.board.counts
  return (
    <Tiles>
      <Show when={props.staff}>
        <Tile href={path('personnes')} icon={Users} title={t('shell.nav.people')} text={t('organisation.peopleText')} />
      </Show>
      <Tile
        href={path('missions')}
        icon={Briefcase}
        title={t('shell.nav.missions')}
        text={t('organisation.planned', { n: props.board.nextMissions.length })}
      />
      <Tile
        href={path(props.staff ? 'heures/a-confirmer' : 'heures')}
        icon={Hourglass}
        tone="sky"
        title={t('organisation.hours')}
      />
      <Tile
        href={path('reunions')}
        icon={MessagesSquare}
        title={t('organisation.meetings')}
        text={t('organisation.meetingsHeld', { n: counts().meetingsHeld })}
      />
      <Tile
        href={path('voter')}
        icon={Vote}
        tone="sun"
        title={t('shell.nav.vote')}
        count={counts().openMotions > 0 ? counts().openMotions : undefined}
        countLabel={t('organisation.toDo.votes', { n: counts().openMotions })}
      />
      <Tile
        href={path('decisions')}
        icon={Gavel}
        tone="sky"
        title={t('organisation.decisions')}
        text={t('organisation.decisionsTaken', { n: counts().decisions })}
      />
      <Tile href={path('idees')} icon={Lightbulb} title={t('job.ideas.title')} text={t('help.open')} />
      <Show when={props.staff}>
        <Tile
          href={path('candidatures')}
          icon={UserRoundPlus}
          tone="sky"
          title={t('recruitment.title')}
          text={t('recruitment.tile')}
        />
        <Tile href={path('promotions')} icon={GraduationCap} title={t('cohort.title')} text={t('cohort.tile')} />
        <Tile
          href={path('listes-competences')}
          icon={Sprout}
          title={t('frameworks.title')}
          text={t('frameworks.tile')}
        />
        <Tile
          href={path('bilan')}
          icon={ClipboardList}
          tone="sky"
          title={t('report.closing.title')}
          text={t('report.closing.tile')}
        />
        <Tile href={path('regles')} icon={Scale} tone="plain" title={t('rules.title')} text={t('rules.tile')} />
        <Tile
          href={path('reglages')}
          icon={SlidersHorizontal}
          tone="plain"
          title={t('settings.title')}
          text={t('settings.tile')}
        />
      </Show>
      <Show when={props.staff}>
        <FilesTile coop={props.board.coop} />
      </Show>
      <Tile href={path('tout')} icon={LayoutGrid} tone="plain" title={t('shell.nav.all')} text={t('contents.lead')} />
    </Tiles>
  )
}
