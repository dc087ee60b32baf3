import TriangleAlert from 'lucide-solid/icons/triangle-alert'
import { createMemo, For, type JSX, Show } from 'solid-js'
import { missionViews } from '../../../app/job/mission-view.ts'
import type { Board, ToCheck } from '../../../app/record/reads.ts'
import type { CoopId, PersonId } from '../../../base/ids.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { statusPictograms } from '../../design/icons/status-pictograms.ts'
import { SectionTitle } from '../../design/parts/card.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { Stack } from '../../design/parts/form.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { LongList } from '../../design/parts/long-list.tsx'
import { Page } from '../../design/parts/page.tsx'
import { Tile, Tiles } from '../../design/parts/tile.tsx'
import { formatDuration } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { InTurn } from '../../in-turn.tsx'
import { useWayHome } from '../../shell/way-home.ts'
import { MissionRow } from '../job/mission-row.tsx'
import { useClock, useList, useNames } from '../job/use-job.ts'
import { ReminderRows } from '../path/reminder-rows.tsx'
import { useReminders } from '../path/use-reminders.ts'
import { FilesTile } from '../privacy/files-tile.tsx'
import { codeWords, kindWords } from './answer-words.ts'
import { openQuestions, TwoAnswers } from './two-answers.tsx'

/** « À vérifier »: everything that waits for someone's eyes, and only that. */
export function ToCheckScreen(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const board = useLive(() => app.reads().board(coop()))
  return (
    <Page title={t('animator.check.title')} windowTitle={t('animator.check.title')} back={useWayHome()}>
      <Show when={board()} fallback={<Loading label={t('common.loading')} />}>
        {(found) => <Checks coop={coop()} board={found()} />}
      </Show>
      <InTurn>
        <Incidents coop={coop()} />
      </InTurn>
      <InTurn>
        <Deadlines coop={coop()} />
      </InTurn>
      <InTurn>
        <Show when={board()}>{(found) => <ToAsk coop={coop()} board={found()} />}</Show>
      </InTurn>
    </Page>
  )
}

/** The days to watch on everyone's way; the coordination has them of all its coops together. */
function Deadlines(props: { readonly coop: CoopId }): JSX.Element {
  const reminders = useReminders(() => [props.coop])
  const rows = () => reminders().map((reminder) => ({ ...reminder, words: `${reminder.name}, ${reminder.words}` }))
  return (
    <Show when={rows().length > 0}>
      <SectionTitle>{t('shell.nav.deadlines')}</SectionTitle>
      <ReminderRows rows={rows()} />
    </Show>
  )
}

/** Who has not said yet whether what was noted for them is right: nothing waits for the team, it is for when they meet. */
function ToAsk(props: { readonly coop: CoopId; readonly board: Board }): JSX.Element {
  const people = createMemo(() =>
    Object.entries(props.board.counts.notedByPerson)
      .flatMap(([person, n]) => {
        const card = props.board.people[person as PersonId]
        return card === undefined || card.left ? [] : [{ person, n, name: card.displayName }]
      })
      .sort((a, b) => b.n - a.n || a.name.localeCompare(b.name, 'fr')),
  )
  return (
    <Show when={people().length > 0}>
      <SectionTitle>{t('notebook.noted.toAsk')}</SectionTitle>
      <p>{t('notebook.noted.toAskText')}</p>
      <List label={t('notebook.noted.toAsk')}>
        <For each={people()}>
          {({ person, n, name }) => (
            <ListRow
              title={<bdi>{name}</bdi>}
              text={t('notebook.noted.waiting', { n })}
              href={`/c/${props.coop}/carnet/${person}/confirmer`}
            />
          )}
        </For>
      </List>
    </Show>
  )
}

/** Always in reach; what is to follow is counted. */
function Incidents(props: { readonly coop: CoopId }): JSX.Element {
  const views = useList(() => props.coop, 'incident')
  const open = createMemo(() => (views() ?? []).filter(({ fields }) => fields.closedOn == null).length)
  return (
    <Tiles>
      <Tile
        href={`/c/${props.coop}/incidents`}
        icon={TriangleAlert}
        tone={open() > 0 ? 'clay' : 'plain'}
        title={t('safety.list.title')}
        text={open() > 0 ? t('safety.list.openCount', { n: open() }) : t('safety.list.noneOpen')}
        count={open() || undefined}
        countLabel={t('safety.list.openCount', { n: open() })}
      />
      <FilesTile coop={props.coop} />
    </Tiles>
  )
}

function Checks(props: { readonly coop: CoopId; readonly board: Board }): JSX.Element {
  const of = (why: ToCheck['why']) => props.board.toCheck.filter((check) => check.why === why)
  const minutes = (): number => props.board.counts.minutesToConfirm
  const nothing = (): boolean => props.board.toCheckCount === 0 && minutes() === 0 && props.board.setAside === 0
  const nameOf = (person: PersonId | undefined): string =>
    (person && props.board.people[person]?.displayName) || t('animator.check.someone')
  const hidden = (): number => props.board.toCheckCount - props.board.toCheck.length
  return (
    <Show
      when={!nothing()}
      fallback={<EmptyState picture={statusPictograms.checked} text={t('animator.empty.check')} />}
    >
      <Stack>
        <Show when={of('conflict').length > 0}>
          <SectionTitle>{t('animator.check.conflicts')}</SectionTitle>
          <For each={of('conflict').map(({ record }) => record)}>
            {(record) => <ConflictOf coop={props.coop} record={record} board={props.board} />}
          </For>
        </Show>
        <Show when={of('asked').length > 0}>
          <SectionTitle>{t('animator.check.asked')}</SectionTitle>
          <List label={t('animator.check.asked')}>
            <For each={of('asked')}>
              {(check) => <AskedRow coop={props.coop} record={check.record} board={props.board} />}
            </For>
          </List>
        </Show>
        <Show when={of('contested').length > 0}>
          <SectionTitle>{t('notebook.noted.contested')}</SectionTitle>
          <List label={t('notebook.noted.contested')}>
            <For each={of('contested')}>
              {(check) => (
                <ListRow
                  title={kindWords(check.kind)}
                  text={<bdi>{nameOf(check.person)}</bdi>}
                  href={`/c/${props.coop}/carnet/${check.person}/confirmer`}
                />
              )}
            </For>
          </List>
        </Show>
        <Show when={of('flagged').length > 0}>
          <SectionTitle>{t('animator.check.flagged')}</SectionTitle>
          <p>{t('animator.check.flaggedText')}</p>
          <Flagged coop={props.coop} records={of('flagged').map(({ record }) => record)} />
        </Show>
        <Show when={hidden() > 0}>
          <p>{t('animator.check.more', { n: hidden() })}</p>
        </Show>
        <Show when={minutes() > 0 || props.board.setAside > 0}>
          <Tiles>
            <Show when={minutes() > 0}>
              <Tile
                href={`/c/${props.coop}/heures/a-confirmer`}
                icon={statusPictograms.waiting}
                title={t('animator.check.hours')}
                text={t('animator.check.hoursText', { time: formatDuration(minutes()) })}
              />
            </Show>
            <Show when={props.board.setAside > 0}>
              <Tile
                href="/envoi"
                icon={statusPictograms.aside}
                tone="clay"
                title={t('animator.check.aside')}
                text={t('states.asideCount', { n: props.board.setAside })}
              />
            </Show>
          </Tiles>
        </Show>
      </Stack>
    </Show>
  )
}

function ConflictOf(props: {
  readonly coop: CoopId
  readonly record: ToCheck['record']
  readonly board: Board
}): JSX.Element {
  const app = useApp()
  const live = useLive(() => app.reads().record(props.record, props.coop))
  const view = () => {
    const found = live()
    return found === 'absent' ? undefined : found
  }
  const kicker = (): string => {
    const found = view()
    const kind = kindWords(found?.kind ?? '')
    const name = found?.person ? props.board.people[found.person]?.displayName : found?.fields.displayName
    return typeof name === 'string' && name !== '' ? t('animator.check.of', { what: kind, name }) : kind
  }
  return (
    <Show when={view()}>
      {(found) => (
        <For each={openQuestions(found())}>
          {(field) => <TwoAnswers coop={props.coop} record={found()} field={field} kicker={kicker()} level={3} />}
        </For>
      )}
    </Show>
  )
}

/** Someone's request about their data, or for a statement: the row opens where it is answered. */
function AskedRow(props: {
  readonly coop: CoopId
  readonly record: ToCheck['record']
  readonly board: Board
}): JSX.Element {
  const app = useApp()
  const live = useLive(() => app.reads().record(props.record, props.coop))
  const view = () => {
    const found = live()
    return found === 'absent' ? undefined : found
  }
  const what = (): string => {
    const kind = view()?.kind ?? ''
    const asked = view()?.fields.type
    const type = typeof asked === 'string' ? codeWords('type', asked) : undefined
    return type === undefined ? kindWords(kind) : t('record.line', { label: kindWords(kind), text: type })
  }
  return (
    <Show when={view()?.person}>
      {(person) => (
        <ListRow
          title={what()}
          text={<bdi>{props.board.people[person()]?.displayName ?? t('animator.check.someone')}</bdi>}
          href={`/c/${props.coop}/carnet/${person()}/${view()?.kind === 'dataRequest' ? 'demandes' : 'attestation'}`}
        />
      )}
    </Show>
  )
}

function Flagged(props: { readonly coop: CoopId; readonly records: readonly ToCheck['record'][] }): JSX.Element {
  const prestations = useList(() => props.coop, 'prestation')
  const services = useList(() => props.coop, 'service')
  const nameOf = useNames(() => props.coop)
  const clock = useClock()
  const views = createMemo(() =>
    missionViews({ prestations: prestations() ?? [], services: services() ?? [] }).filter(({ mission }) =>
      props.records.includes(mission.id),
    ),
  )
  return (
    <LongList label={t('animator.check.flagged')} items={views()}>
      {(view) => <MissionRow view={view} coop={props.coop} nameOf={nameOf} today={clock.today()} />}
    </LongList>
  )
}
