// A bank's file of lines, read: the table in it, which column is what, and the lines. What cannot be read is told with
// its place and its words: nothing is guessed about an amount, and nothing is dropped in silence. [D123]

import { err, ok, type Result } from '../../base/result.ts'
import { isLocalDate, type LocalDate } from '../time/local-date.ts'
import type { BankColumns, dayOrders } from './bank.schema.ts'

export type DayOrder = (typeof dayOrders)[number]
export type Columns = Omit<BankColumns, 'titles'>

export type BankFileError =
  | { readonly type: 'bank.file_empty' }
  /** More than a statement ever is. */
  | { readonly type: 'bank.file_too_large' }

const mostRows = 5000
const mostLetters = 2_000_000

/** Rows of cells: quotes hold separators and line ends; the separator is the one that the first lines use most. */
export function parseTable(text: string): Result<string[][], BankFileError> {
  if (text.length > mostLetters) return err({ type: 'bank.file_too_large' })
  const clean = text.replace(/^\ufeff/, '')
  const separator = separatorOf(clean)
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  const endRow = (): void => {
    row.push(cell)
    if (row.some((one) => one.trim() !== '')) rows.push(row.map((one) => one.trim()))
    row = []
    cell = ''
  }
  for (let at = 0; at < clean.length; at++) {
    const char = clean[at] ?? ''
    if (quoted) {
      if (char !== '"') cell += char
      else if (clean[at + 1] === '"') {
        cell += '"'
        at++
      } else quoted = false
    } else if (char === '"' && cell.trim() === '') {
      quoted = true
      cell = ''
    } else if (char === separator) {
      row.push(cell)
      cell = ''
    } else if (char === '\n' || char === '\r') endRow()
    else cell += char
  }
  endRow()
  if (rows.length === 0) return err({ type: 'bank.file_empty' })
  return rows.length > mostRows ? err({ type: 'bank.file_too_large' }) : ok(rows)
}

function separatorOf(text: string): string {
  const start = text.slice(0, 4000).replace(/"[^"]*"/g, '')
  const counted = [';', '\t', ',', '|'].map((sign) => ({ sign, many: start.split(sign).length }))
  // A comma is also in amounts: it separates only when nothing else does.
  return counted.find(({ sign, many }) => sign !== ',' && many > 2)?.sign ?? ','
}

/**
 * Integer cents, or nothing when it is no amount. « 1 234,56 », « -12.00 », « (12,00) », « 12,00- », « 12 € ». One
 * separator before three digits could be either: nothing.
 */
export function readAmount(text: string): number | undefined {
  const bare = text.replace(/[\s\u00a0\u202f']/g, '').replace(/(€|EUR)/gi, '')
  const found = /^(\(?)([-+−]?)(\d[\d.,]*)([-−]?)(\)?)$/.exec(bare)
  if (found === null) return undefined
  const [, open = '', before = '', digits = '', after = '', close = ''] = found
  if ((open === '') !== (close === '')) return undefined
  const parts = /^(\d{1,9}|\d{1,3}(?:[.,]\d{3})+)(?:([.,])(\d{1,2}))?$/.exec(digits)
  if (parts === null) return undefined
  const [, whole = '', mark, decimals = ''] = parts
  // « 1,234,56 »: the thousands' sign is not the decimals'.
  if (mark !== undefined && whole.includes(mark)) return undefined
  if (mark === undefined && /^\d{1,3}[.,]\d{3}$/.test(whole)) return undefined
  const cents = Number(whole.replace(/[.,]/g, '')) * 100 + Number(decimals.padEnd(2, '0') || 0)
  const isOut = open !== '' || (before !== '' && before !== '+') || after !== ''
  return isOut ? -cents : cents
}

/** « 31/12/2026 », « 31.12.26 », « 2026-12-31 ». */
export function readDay(text: string, order: DayOrder): LocalDate | undefined {
  const parts = /^(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})(?:[T ].*)?$/.exec(text.trim())
  if (parts === null) return undefined
  const [, a = '', b = '', c = ''] = parts
  const [year, month, day] = order === 'ymd' ? [a, b, c] : order === 'dmy' ? [c, b, a] : [c, a, b]
  const full = year.length === 2 ? `20${year}` : year
  const date = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isLocalDate(date) ? date : undefined
}

export interface ReadLine {
  readonly day: LocalDate
  readonly label: string
  readonly amountCents: number
  /** Identical lines of one file: 0 for the first, 1 for the next. */
  readonly nth: number
}

export interface WrongRow {
  /** From 1, empty rows left out. */
  readonly row: number
  readonly why: 'day' | 'amount' | 'label'
  readonly text: string
}

/** The lines after the titles. Rows without any amount nor day, such as a balance's, are wrong rows too: they are told. */
export function readBankRows(
  rows: readonly (readonly string[])[],
  columns: Columns,
  firstRow: number,
): { readonly lines: ReadLine[]; readonly wrong: WrongRow[] } {
  const lines: ReadLine[] = []
  const wrong: WrongRow[] = []
  const seen = new Map<string, number>()
  for (const [at, row] of rows.entries()) {
    if (at < firstRow) continue
    const day = readDay(row[columns.dayColumn] ?? '', columns.dayOrder)
    const amountCents = amountOfRow(row, columns)
    const label = columns.labelColumns.map((column) => row[column] ?? '').filter((part) => part !== '')
    const why = day === undefined ? 'day' : !amountCents ? 'amount' : label.length === 0 ? 'label' : undefined
    if (day === undefined || !amountCents || why !== undefined) {
      wrong.push({ row: at + 1, why: why ?? 'amount', text: row.join(' | ').slice(0, 200) })
      continue
    }
    const line = { day, amountCents, label: oneLine(label.join(' ')) }
    const key = lineKey(line)
    const nth = seen.get(key) ?? 0
    seen.set(key, nth + 1)
    lines.push({ ...line, nth })
  }
  return { lines, wrong }
}

function amountOfRow(row: readonly string[], { amountColumn, debitColumn, creditColumn }: Columns): number | undefined {
  if (amountColumn != null) return readAmount(row[amountColumn] ?? '')
  const [out, into] = [debitColumn, creditColumn].map((column) => (column == null ? '' : (row[column] ?? '')))
  const [debit, credit] = [out ?? '', into ?? ''].map((text) => (text === '' ? 0 : readAmount(text)))
  if (debit === undefined || credit === undefined) return undefined
  // Banks write what went out with or without its sign.
  return Math.abs(credit) - Math.abs(debit)
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 200)

/** What makes two lines the same: their day, amount and words. */
export const lineKey = (line: Omit<ReadLine, 'nth'>): string =>
  `${line.day}\n${line.amountCents}\n${oneLine(line.label).toLocaleLowerCase('fr')}`
