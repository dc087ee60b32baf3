import type { JSX } from 'solid-js'
import type { PendingClaim } from '../../../app/carnet-app.ts'
import { type Column, Table } from '../../design/parts/table.tsx'
import type { Board } from '../../features/organisation/board.ts'
import { coopName, freshness, membersOf, modelName } from '../../features/organisation/coop-words.ts'
import { toDoOf } from '../../features/organisation/to-do.ts'
import { ToDoChips } from '../../features/organisation/to-do-chips.tsx'
import { formatDuration, formatMoney, formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'

export interface CoopBoardsProps {
  readonly boards: readonly Board[]
  readonly claims: readonly PendingClaim[]
}

export const claimsOf = (claims: readonly PendingClaim[], board: Board): number =>
  claims.filter(({ coop }) => coop === board.coop).length

export function CoopLink(props: { readonly board: Board }): JSX.Element {
  return (
    <a class="coop-cell" href={`/c/${props.board.coop}`}>
      <bdi class="coop-name">{coopName(props.board)}</bdi>
      <span class="coop-model">{modelName(props.board.record?.fields.model)}</span>
    </a>
  )
}

export function CoopTable(props: CoopBoardsProps): JSX.Element {
  const columns = (): Column<Board>[] => [
    { title: t('organisation.coop'), cell: (board) => <CoopLink board={board} /> },
    {
      title: t('organisation.peopleTitle'),
      figures: true,
      cell: (board) => formatNumber(membersOf(board.counts.people)),
    },
    { title: t('shell.nav.missions'), figures: true, cell: (board) => formatNumber(board.counts.prestations) },
    { title: t('organisation.hours'), figures: true, cell: (board) => formatDuration(board.counts.minutes) },
    {
      title: t('organisation.turnoverTitle'),
      figures: true,
      cell: (board) => formatMoney(board.counts.turnoverCents),
    },
    { title: t('organisation.news'), cell: (board) => freshness(board.updatedAt, Date.now()) },
    {
      title: t('organisation.toDoTitle'),
      cell: (board) => <ToDoChips coop={board.coop} toDo={toDoOf(board, claimsOf(props.claims, board))} />,
    },
  ]
  return <Table caption={t('organisation.coops')} captionHidden={true} columns={columns()} rows={props.boards} />
}
