// Which column of a bank's file is what, told from its titles and from what stands below them. A person checks it.

import { type Columns, type DayOrder, readAmount, readDay } from './bank-file.rules.ts'

export interface Guess {
  readonly columns: Columns
  readonly titles: readonly string[]
  /** The first row of lines: what stands before is titles, or the bank's own words. */
  readonly firstRow: number
}

const orders: readonly DayOrder[] = ['ymd', 'dmy', 'mdy']

const words = {
  label: /libell|label|description|objet|intitul|motif|d[ée]tail|nature|communication/i,
  debit: /d[ée]bit|sortie/i,
  credit: /cr[ée]dit|entr[ée]e/i,
  amount: /montant|amount|somme|valeur en/i,
  balance: /solde|balance/i,
}

/** Undefined when no row has a day. */
export function guessColumns(rows: readonly (readonly string[])[]): Guess | undefined {
  const firstRow = rows.findIndex((row) => row.some((cell) => orders.some((order) => readDay(cell, order))))
  if (firstRow < 0) return undefined
  const titles = [...(firstRow > 0 ? (rows[firstRow - 1] ?? []) : [])]
  const sample = rows.slice(firstRow, firstRow + 20)
  const first = rows[firstRow] ?? []
  const dayColumn = first.findIndex((cell) => orders.some((order) => readDay(cell, order)))
  const dayOrder = orders.find((order) => sample.every((row) => !row[dayColumn] || readDay(row[dayColumn], order)))
  const titled = (pattern: RegExp): number => titles.findIndex((title) => pattern.test(title))
  const [debit, credit] = [titled(words.debit), titled(words.credit)]
  const isAmount = (column: number): boolean =>
    column !== dayColumn &&
    !words.balance.test(titles[column] ?? '') &&
    sample.every((row) => !row[column] || readAmount(row[column]) !== undefined) &&
    sample.some((row) => row[column])
  const width = Math.max(...sample.map((row) => row.length))
  const all = Array.from({ length: width }, (_, column) => column)
  const amount = titled(words.amount) >= 0 ? titled(words.amount) : all.findLast(isAmount)
  const split = debit >= 0 && credit >= 0
  return {
    titles,
    firstRow,
    columns: {
      dayColumn,
      dayOrder: dayOrder ?? 'dmy',
      labelColumns: labelsIn({ titled: titled(words.label), all, dayColumn, sample }),
      amountColumn: split ? null : (amount ?? null),
      debitColumn: split ? debit : null,
      creditColumn: split ? credit : null,
    },
  }
}

/** The titled column, else the one with the most letters. */
function labelsIn(of: {
  readonly titled: number
  readonly all: readonly number[]
  readonly dayColumn: number
  readonly sample: readonly (readonly string[])[]
}): number[] {
  if (of.titled >= 0) return [of.titled]
  const letters = (column: number): number =>
    of.sample.reduce((sum, row) => sum + (row[column] ?? '').replace(/[^\p{L}]/gu, '').length, 0)
  const [longest] = of.all.filter((column) => column !== of.dayColumn).sort((a, b) => letters(b) - letters(a))
  return longest === undefined ? [] : [longest]
}
