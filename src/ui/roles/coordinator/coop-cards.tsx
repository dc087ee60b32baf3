import { For, type JSX } from 'solid-js'
import { freshness, membersOf } from '../../features/organisation/coop-words.ts'
import { toDoOf } from '../../features/organisation/to-do.ts'
import { ToDoChips } from '../../features/organisation/to-do-chips.tsx'
import { formatDuration, formatMoney, formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { type CoopBoardsProps, CoopLink, claimsOf } from './coop-table.tsx'

/** The same rows as the table, for narrower screens. */
export function CoopCards(props: CoopBoardsProps): JSX.Element {
  return (
    <ul class="coop-cards" aria-label={t('organisation.coops')}>
      <For each={props.boards}>
        {(board) => (
          <li class="coop-card">
            <CoopLink board={board} />
            <dl class="coop-facts">
              <Fact term={t('organisation.peopleTitle')} value={formatNumber(membersOf(board.counts.people))} />
              <Fact term={t('shell.nav.missions')} value={formatNumber(board.counts.prestations)} />
              <Fact term={t('organisation.hours')} value={formatDuration(board.counts.minutes)} />
              <Fact term={t('organisation.turnoverTitle')} value={formatMoney(board.counts.turnoverCents)} />
            </dl>
            <span class="board-foot">{freshness(board.updatedAt, Date.now())}</span>
            <ToDoChips coop={board.coop} toDo={toDoOf(board, claimsOf(props.claims, board))} />
          </li>
        )}
      </For>
    </ul>
  )
}

function Fact(props: { readonly term: string; readonly value: string }): JSX.Element {
  return (
    <div>
      <dt>{props.term}</dt>
      <dd>{props.value}</dd>
    </div>
  )
}
