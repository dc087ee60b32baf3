import { useParams } from '@solidjs/router'
import BookOpen from 'lucide-solid/icons/book-open'
import ClipboardList from 'lucide-solid/icons/clipboard-list'
import ListChecks from 'lucide-solid/icons/list-checks'
import Pencil from 'lucide-solid/icons/pencil'
import Signpost from 'lucide-solid/icons/signpost'
import Sprout from 'lucide-solid/icons/sprout'
import UserPlus from 'lucide-solid/icons/user-plus'
import { createMemo, createSignal, type JSX, Match, Show, Switch } from 'solid-js'
import { intakeKnown } from '../../../app/person/intake-known.ts'
import { personStory } from '../../../app/person/person-story.ts'
import type { Board } from '../../../app/record/reads.ts'
import type { CoopId, PersonId } from '../../../base/ids.ts'
import { cardKind } from '../../../domain/person/card.schema.ts'
import { isStaff, recordIdFor } from '../../../domain/record-kind.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Banner } from '../../design/parts/banner.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Actions, Columns } from '../../design/parts/form.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { PersonDisc } from '../../design/parts/person.tsx'
import { Figure } from '../../design/parts/table.tsx'
import { Tabs } from '../../design/parts/tabs.tsx'
import { formatDuration, formatNumber } from '../../i18n/format.ts'
import { t, tMaybe } from '../../i18n/t.ts'
import { later } from '../../later.tsx'
import type { Invitee } from '../organisation/invite-dialog.tsx'
import { Absent } from '../record/absent.tsx'
import { CardDialog } from './card-dialog.tsx'
import { PrivateCardPart } from './private-card.tsx'
import { StoryList } from './story-list.tsx'
import './person.css'

const FollowPart = later(async () => (await import('../case/follow-part.tsx')).FollowPart)
const InviteDialog = later(async () => (await import('../organisation/invite-dialog.tsx')).InviteDialog)

/** One person: what is known of their path, and for staff and themself the private card. */
export function PersonScreen(): JSX.Element {
  const params = useParams()
  const app = useApp()
  const coop = useCoop()
  const board = useLive(() => app.reads().board(coop()))
  const person = (): PersonId => (params.person ?? '') as PersonId
  return (
    <Switch fallback={<Loading label={t('common.loading')} />}>
      <Match when={board()?.people[person()]}>
        <Show when={person()} keyed>
          {(shown) => <OnePerson coop={coop()} person={shown} board={board()} />}
        </Show>
      </Match>
      <Match when={board()}>
        <Page
          title={t('person.title')}
          windowTitle={t('person.page.windowTitle')}
          back={{ href: `/c/${coop()}/personnes`, label: t('person.back') }}
        >
          <Absent text={t('person.unknown')} back={{ href: `/c/${coop()}/personnes`, label: t('person.back') }} />
        </Page>
      </Match>
    </Switch>
  )
}

function OnePerson(props: {
  readonly coop: CoopId
  readonly person: PersonId
  readonly board: Board | undefined
}): JSX.Element {
  const app = useApp()
  const { me } = app.device()
  const staff = isStaff(me.rank)
  const mine = (): boolean => me.person === props.person
  const known = () => props.board?.people[props.person]
  const name = (): string => known()?.displayName ?? ''
  const list = (kind: string) => useLive(() => app.reads().list(props.coop, kind))
  const [intakes, checks, prestations] = [list('intake'), list('skillsCheck'), list('prestation')]
  const [referrals, exits] = [list('referral'), list('exit')]
  const card = useLive(() => app.reads().record(recordIdFor(cardKind, props.person), props.coop))
  const cardView = () => {
    const found = card()
    return found === 'absent' ? undefined : found
  }
  const story = createMemo(() =>
    personStory({
      person: props.person,
      card: cardView(),
      intakes: intakes() ?? [],
      checks: checks() ?? [],
      prestations: prestations() ?? [],
      referrals: referrals() ?? [],
      exits: exits() ?? [],
    }),
  )
  const intake = createMemo(() => story().events.find(({ type }) => type === 'intake'))
  const status = useLive(() => app.status)
  const intakeOf = () =>
    intakeKnown({
      here: intakes() === undefined || intake() !== undefined,
      cardIsMine: cardView()?.createdBy === me.person,
      status: status(),
    })
  const newIntake = (): string => `/c/${props.coop}/accueil/nouveau?personne=${props.person}`
  const minutes = (): number | undefined => props.board?.counts.minutesByPerson[props.person]
  const [tab, setTab] = createSignal<'story' | 'private' | 'follow'>('story')
  const follows = (): boolean => staff && known()?.role === 'cooperant'
  // Whoever said why reads the notes until they leave the page, whatever tab they look at meanwhile.
  const [opened, setOpened] = createSignal(false)
  const [editing, setEditing] = createSignal(false)
  const [invitee, setInvitee] = createSignal<Invitee>()
  const invitable = (): Invitee['rank'] | undefined => {
    const role = known()?.role
    if (role === 'cooperant' && staff) return role
    return role === 'animator' && me.rank === 'coordinator' ? role : undefined
  }
  const invite = (): void => {
    const rank = invitable()
    if (rank !== undefined) setInvitee({ coop: props.coop, person: props.person, rank, name: name() })
  }

  return (
    <Page
      title={<bdi>{name()}</bdi>}
      windowTitle={t('person.page.windowTitle')}
      lead={known()?.left ? t('person.hasLeft') : tMaybe(`person.roles.${known()?.role ?? ''}`)}
      aside={<PersonDisc name={name()} id={props.person} size="big" />}
      back={{ href: `/c/${props.coop}/personnes`, label: t('person.back') }}
      action={
        <Show when={staff && intakeOf() === 'none' && known()?.role === 'cooperant'}>
          <LinkButton kind="main" icon={ClipboardList} href={newIntake()}>
            {t('person.page.intake')}
          </LinkButton>
        </Show>
      }
    >
      <Show when={staff || mine()}>
        <Actions>
          <Show when={intake()}>
            {(event) => (
              <LinkButton icon={ClipboardList} href={`/c/${props.coop}/accueil/${event().record}`}>
                {t('person.page.intake')}
              </LinkButton>
            )}
          </Show>
          <Show when={known()?.role === 'cooperant'}>
            <LinkButton icon={Sprout} href={`/c/${props.coop}/competences/${props.person}`}>
              {t('person.page.skills')}
            </LinkButton>
            <LinkButton icon={Signpost} href={`/c/${props.coop}/parcours/${props.person}`}>
              {t('way.open')}
            </LinkButton>
          </Show>
          <LinkButton icon={BookOpen} href={`/c/${props.coop}/carnet/${props.person}/sait`}>
            {mine() ? t('notebook.title') : t('notebook.theirs')}
          </LinkButton>
          <Show when={staff && !mine() && props.board?.counts.notedByPerson[props.person]}>
            {(n) => (
              <LinkButton icon={ListChecks} href={`/c/${props.coop}/carnet/${props.person}/confirmer`}>
                {t('notebook.noted.waiting', { n: n() })}
              </LinkButton>
            )}
          </Show>
          <Show when={invitable()}>
            <Button icon={UserPlus} onClick={invite}>
              {t('person.page.invite')}
            </Button>
          </Show>
          <Button icon={Pencil} onClick={() => setEditing(true)}>
            {t('person.page.edit')}
          </Button>
        </Actions>
      </Show>
      <Show when={staff && intakeOf() === 'notReceived' && known()?.role === 'cooperant'}>
        <Banner kind="news" actions={<LinkButton href={newIntake()}>{t('person.page.intakeAnyway')}</LinkButton>}>
          {t('person.page.intakeNotReceived')}
        </Banner>
      </Show>
      <Show when={known()?.role === 'cooperant'}>
        <Columns>
          <Figure value={formatNumber(story().missions)} label={t('person.page.missions', { n: story().missions })} />
          <Show when={minutes()}>
            {(logged) => <Figure value={formatDuration(logged())} label={t('person.page.hours')} />}
          </Show>
        </Columns>
      </Show>
      <Show
        when={staff || mine()}
        fallback={<StoryList coop={props.coop} person={props.person} events={story().events} links={false} />}
      >
        <Tabs
          label={t('person.page.tabs')}
          tabs={[
            { value: 'story', label: t('person.page.story') },
            { value: 'private', label: t('person.page.private') },
            ...(follows() ? [{ value: 'follow' as const, label: t('person.page.follow') }] : []),
          ]}
          value={tab()}
          onChange={setTab}
        >
          <Switch>
            <Match when={tab() === 'story'}>
              <StoryList coop={props.coop} person={props.person} events={story().events} links={true} />
            </Match>
            <Match when={tab() === 'private'}>
              <PrivateCardPart coop={props.coop} person={props.person} staff={staff} board={props.board} />
            </Match>
            <Match when={tab() === 'follow' && follows()}>
              <FollowPart
                coop={props.coop}
                person={props.person}
                board={props.board}
                opened={opened()}
                onOpened={() => setOpened(true)}
              />
            </Match>
          </Switch>
        </Tabs>
      </Show>
      <CardDialog
        coop={props.coop}
        person={props.person}
        card={cardView()}
        staff={staff}
        open={editing()}
        onClose={() => setEditing(false)}
      />
      <Show when={invitee()}>
        <InviteDialog invitee={invitee()} onClose={() => setInvitee(undefined)} />
      </Show>
    </Page>
  )
}
