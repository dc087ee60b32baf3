import { type JSX, Show } from 'solid-js'
import type { PendingClaim } from '../../../app/carnet-app.ts'
import { type Column, Table } from '../../design/parts/table.tsx'
import type { Board } from '../../features/organisation/board.ts'
import { coopName, freshness, modelName } from '../../features/organisation/coop-words.ts'
import { KnownFigure } from '../../features/organisation/known-figure.tsx'
import { toDoOf } from '../../features/organisation/to-do.ts'
import { ToDoChips } from '../../features/organisation/to-do-chips.tsx'
import { t } from '../../i18n/t.ts'
import { type CoopRow, coopFacts } from './coop-facts.ts'

export interface CoopRowsProps {
  readonly rows: readonly CoopRow[]
  readonly claims: readonly PendingClaim[]
  /** What these coops are called together. */
  readonly label: string
}

export const claimsOf = (claims: readonly PendingClaim[], board: Board): number =>
  claims.filter(({ coop }) => coop === board.coop).length

/** Nothing leads to a coop whose pages have not arrived: there is nothing to see yet. */
export function CoopLink(props: { readonly row: CoopRow }): JSX.Element {
  return (
    <Show when={props.row.board} fallback={<span class="coop-cell coop-model">{t('organisation.notArrived')}</span>}>
      {(board) => (
        <a class="coop-cell" href={`/c/${board().coop}`}>
          <bdi class="coop-name">{coopName(board())}</bdi>
          <span class="coop-model">{modelName(board().record?.fields.model)}</span>
        </a>
      )}
    </Show>
  )
}

export const newsOf = ({ board }: CoopRow): string => freshness(board?.updatedAt ?? 0, Date.now())

export function CoopToDo(props: { readonly row: CoopRow; readonly claims: readonly PendingClaim[] }): JSX.Element {
  return (
    <Show when={props.row.board}>
      {(board) => <ToDoChips coop={board().coop} toDo={toDoOf(board(), claimsOf(props.claims, board()))} />}
    </Show>
  )
}

export function CoopTable(props: CoopRowsProps): JSX.Element {
  const columns = (): Column<CoopRow>[] => [
    { title: t('organisation.coop'), cell: (row) => <CoopLink row={row} /> },
    ...coopFacts().map(({ term, value, say }) => ({
      title: term,
      figures: true,
      cell: ({ board }: CoopRow) => <KnownFigure value={value(board)} say={say} />,
    })),
    { title: t('organisation.news'), cell: newsOf },
    { title: t('organisation.toDoTitle'), cell: (row) => <CoopToDo row={row} claims={props.claims} /> },
  ]
  return <Table caption={props.label} captionHidden={true} columns={columns()} rows={props.rows} />
}
