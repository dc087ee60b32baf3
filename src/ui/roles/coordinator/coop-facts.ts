// The rows of « Mes coops »: every coop of this device, those whose pages have not arrived among them, and their figures.

import type { CoopId } from '../../../base/ids.ts'
import type { Board } from '../../features/organisation/board.ts'
import { isClosed, membersOf } from '../../features/organisation/coop-words.ts'
import { formatDuration, formatMoney, formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'

export interface CoopRow {
  readonly coop: CoopId
  /** Undefined while nothing of it has arrived. */
  readonly board: Board | undefined
}

export function coopRows(boards: readonly Board[], coops: readonly CoopId[]): CoopRow[] {
  const here = new Set(boards.map(({ coop }) => coop))
  const absent = coops.filter((coop) => !here.has(coop))
  return [
    ...boards.map((board) => ({ coop: board.coop, board })),
    ...absent.map((coop) => ({ coop, board: undefined })),
  ]
}

/** Closed coops stand apart, after the others: what is underway is looked at first. */
export const partByLife = (rows: readonly CoopRow[]): { readonly open: CoopRow[]; readonly closed: CoopRow[] } => ({
  open: rows.filter(({ board }) => !isClosed(board?.record)),
  closed: rows.filter(({ board }) => isClosed(board?.record)),
})

export interface CoopFact {
  readonly term: string
  /** Null when it is not known. */
  readonly value: (board: Board | undefined) => number | null
  readonly say: (value: number) => string
}

export const coopFacts = (): readonly CoopFact[] => [
  {
    term: t('organisation.peopleTitle'),
    value: (board) => (board ? membersOf(board.counts.people) : null),
    say: formatNumber,
  },
  { term: t('shell.nav.missions'), value: (board) => board?.counts.prestations ?? null, say: formatNumber },
  { term: t('organisation.hours'), value: (board) => board?.counts.minutes ?? null, say: formatDuration },
  { term: t('organisation.turnoverTitle'), value: (board) => board?.counts.turnoverCents ?? null, say: formatMoney },
]

export const hasUnknown = (rows: readonly CoopRow[]): boolean =>
  coopFacts().some(({ value }) => rows.some(({ board }) => value(board) === null))
