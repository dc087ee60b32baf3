import { useSearchParams } from '@solidjs/router'
import IdCard from 'lucide-solid/icons/id-card'
import KeyRound from 'lucide-solid/icons/key-round'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { endRole, readRoles } from '../../../app/group/give-role.ts'
import { motionViews } from '../../../app/meeting/motion-view.ts'
import type { Read } from '../../../app/meeting/read-records.ts'
import { type Role, type RoleFunction, rivals, roleFunctions } from '../../../domain/coop/role.schema.ts'
import { rolesOn, turnsOf } from '../../../domain/meeting/role.rules.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Banner } from '../../design/parts/banner.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { PersonDisc } from '../../design/parts/person.tsx'
import { formatDate, formatList } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { useClock, useList, useMe, useMembers, useNames } from '../job/use-job.ts'
import { DecisionLink } from '../meeting/decision-link.tsx'
import { useVoteRecords } from '../meeting/use-records.ts'
import { useKeep } from '../record/use-keep.ts'
import { GiveRoleSheet } from './give-role-sheet.tsx'
import './group.css'

/** Names that come after those who hold a function now, when turns are told. */
const mostInTurn = 3

/** Who has which function, until when; whose turn it is; who reads clients and quotes because of it. */
export function RolesScreen(): JSX.Element {
  const coop = useCoop()
  const me = useMe()
  const clock = useClock()
  const views = useList(coop, 'role')
  const [search, setSearch] = useSearchParams()
  const votes = useVoteRecords(coop)
  /** The vote that one comes from: who it elected, and its decision. */
  const elected = createMemo(() => {
    const read = votes()
    return typeof search.vote === 'string' && read
      ? motionViews(read).find(({ motion, closing }) => motion.id === search.vote && closing?.elected != null)
      : undefined
  })
  const [asked, setGiving] = createSignal(false)
  const giving = (): boolean => asked() || elected() !== undefined
  const close = (): void => {
    setGiving(false)
    setSearch({ vote: undefined }, { replace: true })
  }
  const roles = createMemo(() => readRoles(views() ?? []))
  const now = createMemo(() => rolesOn({ roles: roles(), day: clock.today() }))
  const held = (): RoleFunction[] => roleFunctions.filter((name) => now().some((one) => one.function === name))
  return (
    <Page
      title={words('group.roles.title')}
      windowTitle={t('group.roles.title')}
      back={{ href: `/c/${coop()}/vie`, label: words('group.title') }}
      action={
        <Show when={me.staff}>
          <Button kind="main" icon={IdCard} onClick={() => setGiving(true)}>
            {t('group.roles.give')}
          </Button>
        </Show>
      }
    >
      <Show when={views()} fallback={<Loading label={t('common.loading')} />}>
        <For each={held()} fallback={<EmptyState picture={IdCard} text={words('group.roles.none')} />}>
          {(name) => <FunctionCard function={name} roles={roles()} now={now()} />}
        </For>
        <Actions>
          <LinkButton kind="quiet" icon={KeyRound} href={`/c/${coop()}/lecteurs`}>
            {words('group.roles.desk')}
          </LinkButton>
        </Actions>
      </Show>
      <Show when={me.staff}>
        <GiveRoleSheet coop={coop()} open={giving()} elected={elected()} onClose={close} />
      </Show>
    </Page>
  )
}

function FunctionCard(props: {
  readonly function: RoleFunction
  readonly roles: readonly Read<Role>[]
  readonly now: readonly Read<Role>[]
}): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const me = useMe()
  const clock = useClock()
  const keep = useKeep()
  const members = useMembers(coop)
  const nameOf = useNames(coop)
  const holders = () => props.now.filter((one) => one.function === props.function)
  const next = (): string => {
    const people = (members() ?? []).filter(({ role }) => role === 'cooperant').map(({ person }) => person)
    const held = new Set(holders().map(({ person }) => person))
    const turns = turnsOf({ roles: props.roles, members: people, function: props.function })
    return formatList(
      turns
        .filter((person) => !held.has(person))
        .slice(0, mostInTurn)
        .map(nameOf),
    )
  }
  const isDisputed = (): boolean =>
    rivals({ roles: props.roles, day: clock.today() }).some((one) => one.function === props.function)
  const termOf = ({ from, until }: Role): string =>
    until == null
      ? t('group.roles.since', { from: formatDate(from) })
      : t('group.roles.term', { from: formatDate(from), until: formatDate(until) })
  const end = (role: Read<Role>): void => {
    const where = { coop: coop(), role: role.id }
    void keep.run(
      () => endRole(app.device(), where),
      t('group.roles.ended'),
      () => endRole(app.device(), { ...where, until: role.until ?? null }),
    )
  }
  return (
    <Card title={words(`group.roles.functions.${props.function}`)}>
      <Show when={isDisputed()}>
        <Banner kind="attention">{t('group.roles.rivals')}</Banner>
      </Show>
      <List label={t(`group.roles.functions.${props.function}`)}>
        <For each={holders()}>
          {(role) => (
            <ListRow
              start={<PersonDisc name={nameOf(role.person)} id={role.person} />}
              title={<bdi>{nameOf(role.person)}</bdi>}
              text={
                <>
                  <Show when={role.title}>
                    {(title) => (
                      <>
                        <bdi>{title()}</bdi>
                        <br />
                      </>
                    )}
                  </Show>
                  {termOf(role)}
                </>
              }
              end={
                <span class="ends">
                  <DecisionLink coop={coop()} decision={role.decision} />
                  <Show when={me.staff}>
                    <Button kind="quiet" busy={keep.busy()} onClick={() => end(role)}>
                      {t('group.roles.end')}
                      <span class="sr-only">
                        {' '}
                        <bdi>{nameOf(role.person)}</bdi>
                      </span>
                    </Button>
                  </Show>
                </span>
              }
            />
          )}
        </For>
      </List>
      <Show when={next() !== ''}>
        <p class="field-help">
          <bdi>{t('group.roles.turn', { names: next() })}</bdi>
        </p>
      </Show>
    </Card>
  )
}
