// What waits for the coordination, all coops together: « À traiter », « Échéances », « À valider ».

import CalendarClock from 'lucide-solid/icons/calendar-clock'
import CheckCheck from 'lucide-solid/icons/check-check'
import Inbox from 'lucide-solid/icons/inbox'
import { createMemo, For, type JSX, Show } from 'solid-js'
import { dayNumber, localDate } from '../../../domain/time/local-date.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { SectionTitle } from '../../design/parts/card.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import type { IconPart } from '../../design/parts/icon.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import type { Board } from '../../features/organisation/board.ts'
import { coopName } from '../../features/organisation/coop-words.ts'
import { toDoHref, toDoOf, toDoWords } from '../../features/organisation/to-do.ts'
import { ReminderRows } from '../../features/path/reminder-rows.tsx'
import { useReminders } from '../../features/path/use-reminders.ts'
import { formatDuration, localDateOf } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { NotFoundScreen } from '../../shell/not-found.screen.tsx'
import { claimsOf } from './coop-table.tsx'
import { deadlinesOf } from './deadlines.ts'

interface NetworkListProps<Row> {
  readonly title: string
  readonly empty: string
  readonly picture: IconPart
  readonly rows: (boards: readonly Board[]) => readonly Row[]
  readonly children: (rows: readonly Row[]) => JSX.Element
}

function NetworkList<Row>(props: NetworkListProps<Row>): JSX.Element {
  const app = useApp()
  const boards = useLive(() => app.reads().boards())
  const rows = createMemo(() => props.rows(boards() ?? []))
  return (
    <Show when={app.device().me.rank === 'coordinator'} fallback={<NotFoundScreen />}>
      <Page title={props.title} windowTitle={props.title} back={{ href: '/', label: t('organisation.myCoops') }}>
        <Show when={boards()} fallback={<Loading label={t('common.loading')} />}>
          <Show when={rows().length > 0} fallback={<EmptyState picture={props.picture} text={props.empty} />}>
            {props.children(rows())}
          </Show>
        </Show>
      </Page>
    </Show>
  )
}

export function NetworkToDoScreen(): JSX.Element {
  const app = useApp()
  const claims = useLive(() => app.claims)
  const rows = (boards: readonly Board[]) =>
    boards
      .map((board) => ({ board, toDo: toDoOf(board, claimsOf(claims(), board)) }))
      .filter(({ toDo }) => toDo.length > 0)
  return (
    <NetworkList title={t('shell.nav.toDo')} empty={t('organisation.nothingToDo')} picture={Inbox} rows={rows}>
      {(found) => (
        <For each={found}>
          {({ board, toDo }) => (
            <section aria-label={coopName(board)}>
              <SectionTitle>
                <bdi>{coopName(board)}</bdi>
              </SectionTitle>
              <List label={coopName(board)}>
                <For each={toDo}>
                  {(one) => <ListRow title={toDoWords(one)} href={toDoHref(one.what, board.coop)} />}
                </For>
              </List>
            </section>
          )}
        </For>
      )}
    </NetworkList>
  )
}

/** The same words stand within a sentence on the first page. */
const beginning = (words: string): string => words.charAt(0).toLocaleUpperCase() + words.slice(1)

/** What begins or ends in the coops, and the days to watch on people's ways 90 and 30 days before. */
export function DeadlinesScreen(): JSX.Element {
  const app = useApp()
  const today = localDate(localDateOf(Date.now()))
  const coops = useLive(() => app.coops)
  const reminders = useReminders(coops)
  const rows = (boards: readonly Board[]) =>
    [
      ...deadlinesOf(boards, today).map(({ board, what, day }) => ({
        day,
        words: beginning(t(`organisation.deadline.${what}`, { coop: coopName(board) })),
        daysLeft: dayNumber(day) - dayNumber(today),
        href: `/c/${board.coop}`,
      })),
      ...reminders().map(({ name, words, day, daysLeft, href }) => ({
        day,
        words: `${name}, ${words}`,
        daysLeft,
        href,
      })),
    ].sort((a, b) => a.daysLeft - b.daysLeft)
  return (
    <NetworkList
      title={t('shell.nav.deadlines')}
      empty={t('organisation.noDeadline')}
      picture={CalendarClock}
      rows={rows}
    >
      {(found) => <ReminderRows rows={found} />}
    </NetworkList>
  )
}

export function ToApproveScreen(): JSX.Element {
  return (
    <NetworkList
      title={t('shell.nav.toApprove')}
      empty={t('organisation.nothingToApprove')}
      picture={CheckCheck}
      rows={(boards) => boards.filter(({ counts }) => counts.minutesToConfirm > 0)}
    >
      {(found) => (
        <List label={t('shell.nav.toApprove')}>
          <For each={found}>
            {(board) => (
              <ListRow
                href={`/c/${board.coop}/heures/a-confirmer`}
                title={<bdi>{coopName(board)}</bdi>}
                text={t('organisation.toConfirm', { hours: formatDuration(board.counts.minutesToConfirm) })}
              />
            )}
          </For>
        </List>
      )}
    </NetworkList>
  )
}
