// What an export of the book holds: columns that a coop names as its accountant's program wants them, each filled from
// one source.

import type { BookLine } from './cash-book.rules.ts'

export const exportSources = [
  'day',
  'piece',
  'movement',
  'label',
  'received',
  'spent',
  'amount',
  'left',
  'text',
] as const
export type ExportSource = (typeof exportSources)[number]

export interface ExportColumn {
  readonly title: string
  readonly source: ExportSource
  /** Of a `text` column: the same on every line, a journal's or an account's number. */
  readonly text?: string | null | undefined
}

/** Money in cents, a length in minutes, a day as `YYYY-MM-DD`, or words: a format writes each its own way. */
export type ExportCell =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'day'; readonly day: string }
  | { readonly type: 'cents'; readonly cents: number }
  | { readonly type: 'hours'; readonly minutes: number }
  | { readonly type: 'empty' }

export function exportRows(
  columns: readonly ExportColumn[],
  book: Iterable<BookLine>,
  movementName: (what: BookLine['what']) => string,
): ExportCell[][] {
  return [...book].map((line) => columns.map((column) => cellOf(column, line, movementName)))
}

function cellOf(column: ExportColumn, line: BookLine, name: (what: BookLine['what']) => string): ExportCell {
  const cents = (amount: number | undefined): ExportCell =>
    amount === undefined ? { type: 'empty' } : { type: 'cents', cents: amount }
  switch (column.source) {
    case 'day':
      return { type: 'day', day: line.day }
    case 'piece':
      return { type: 'text', text: line.id }
    case 'movement':
      return { type: 'text', text: name(line.what) }
    case 'label':
      return { type: 'text', text: line.label }
    case 'received':
      return cents(line.cents >= 0 ? line.cents : undefined)
    case 'spent':
      return cents(line.cents < 0 ? -line.cents : undefined)
    case 'amount':
      return cents(line.cents)
    case 'left':
      return cents(line.leftCents)
    case 'text':
      return { type: 'text', text: column.text ?? '' }
  }
}
