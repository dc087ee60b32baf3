import { useLocation } from '@solidjs/router'
import SearchX from 'lucide-solid/icons/search-x'
import UserPlus from 'lucide-solid/icons/user-plus'
import Users from 'lucide-solid/icons/users'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { findPeople } from '../../../app/person/find-people.ts'
import type { Board } from '../../../app/record/reads.ts'
import type { CoopId, PersonId } from '../../../base/ids.ts'
import { isStaff } from '../../../domain/record-kind.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { SectionTitle } from '../../design/parts/card.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { LongList } from '../../design/parts/long-list.tsx'
import { Page } from '../../design/parts/page.tsx'
import { PersonRow } from '../../design/parts/person.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { formatNumber } from '../../i18n/format.ts'
import { t, tMaybe } from '../../i18n/t.ts'
import { later } from '../../later.tsx'
import { useWayHome } from '../../shell/way-home.ts'
import type { Invitee } from '../organisation/invite-dialog.tsx'

const AddPersonDialog = later(async () => (await import('../organisation/add-person-dialog.tsx')).AddPersonDialog)
const InviteDialog = later(async () => (await import('../organisation/invite-dialog.tsx')).InviteDialog)

const isOfTeam = (role: string): boolean => role === 'animator' || role === 'coordinator'

/** The parts of the list, in this order: the group first. */
const parts = {
  members: (role: string) => role === 'cooperant',
  team: isOfTeam,
  others: (role: string) => role !== 'cooperant' && !isOfTeam(role),
}
const partNames = ['members', 'team', 'others'] as const

/** Everyone of the coop, found by typing a few letters of a first name. */
export function PeopleScreen(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const location = useLocation()
  const board = useLive(() => app.reads().board(coop()))
  const staff = isStaff(app.device().me.rank)
  const [adding, setAdding] = createSignal(staff && location.pathname.endsWith('/nouvelle'))
  const [invitee, setInvitee] = createSignal<Invitee>()
  return (
    <Page
      title={t('person.title')}
      windowTitle={t('person.title')}
      back={useWayHome(true)}
      aside={
        <Show when={staff}>
          <Button icon={UserPlus} onClick={() => setAdding(true)}>
            {t('person.page.invite')}
          </Button>
        </Show>
      }
      action={
        <Show when={staff}>
          <LinkButton kind="main" icon={UserPlus} href={`/c/${coop()}/accueil/nouveau`}>
            {t('person.firstWelcome')}
          </LinkButton>
        </Show>
      }
    >
      <Show when={board()} fallback={<Loading label={t('common.loading')} />}>
        {(found) => <People coop={coop()} board={found()} staff={staff} />}
      </Show>
      <Show when={adding()}>
        <AddPersonDialog
          coop={coop()}
          open={adding()}
          onClose={() => setAdding(false)}
          onAdded={(added) => {
            setAdding(false)
            setInvitee(added)
          }}
        />
      </Show>
      <Show when={invitee()}>
        <InviteDialog invitee={invitee()} onClose={() => setInvitee(undefined)} />
      </Show>
    </Page>
  )
}

function People(props: { readonly coop: CoopId; readonly board: Board; readonly staff: boolean }): JSX.Element {
  const [text, setText] = createSignal('')
  const everyone = createMemo(() =>
    Object.entries(props.board.people).map(([person, known]) => ({ ...known, person: person as PersonId })),
  )
  const found = createMemo(() => findPeople({ people: everyone(), text: text() }))
  const here = createMemo(() => {
    const present = found().filter(({ left }) => !left)
    return partNames
      .map((name) => ({ name, people: present.filter(({ role }) => parts[name](role)) }))
      .filter(({ people }) => people.length > 0)
  })
  const gone = createMemo(() => found().filter(({ left }) => left))
  const row = (person: ReturnType<typeof found>[number]): JSX.Element => (
    <PersonRow
      id={person.person}
      name={person.displayName}
      text={
        person.left
          ? t('person.hasLeft')
          : parts.members(person.role)
            ? undefined
            : tMaybe(`person.roles.${person.role}`)
      }
      href={`/c/${props.coop}/personnes/${person.person}`}
    />
  )
  return (
    <Show
      when={everyone().length > 0}
      fallback={
        <EmptyState
          picture={Users}
          text={t('person.empty')}
          action={
            <Show when={props.staff}>
              <Actions>
                <LinkButton href={`/c/${props.coop}/accueil/nouveau`}>{t('person.firstWelcome')}</LinkButton>
              </Actions>
            </Show>
          }
        />
      }
    >
      <TextField
        type="search"
        inputMode="search"
        capitalize="none"
        label={t('person.searchLabel')}
        value={text()}
        onInput={setText}
      />
      <p class="sr-only" role="status">
        {t('common.people', { n: found().length })}
      </p>
      <Show when={found().length > 0} fallback={<EmptyState picture={SearchX} text={t('person.noMatch')} />}>
        <For each={here()}>
          {({ name, people }) => (
            <>
              <SectionTitle end={<span class="row-text">{formatNumber(people.length)}</span>}>
                {t(`person.parts.${name}`)}
              </SectionTitle>
              <LongList label={t(`person.parts.${name}`)} items={people}>
                {row}
              </LongList>
            </>
          )}
        </For>
        <Show when={gone().length > 0}>
          <SectionTitle>{t('person.gone')}</SectionTitle>
          <LongList label={t('person.gone')} items={gone()}>
            {row}
          </LongList>
        </Show>
      </Show>
    </Show>
  )
}
