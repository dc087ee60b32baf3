// A table as French spreadsheets open it: UTF-8 with its mark, semicolons, commas in numbers, days as 31/12/2026.

import type { ExportCell } from '../../domain/money/export-columns.rules.ts'

const mark = '\ufeff'

export const toCsv = (titles: readonly string[], rows: readonly (readonly ExportCell[])[]): string =>
  mark + [titles.map(quoted), ...rows.map((row) => row.map(fieldOf))].map((row) => `${row.join(';')}\r\n`).join('')

function fieldOf(cell: ExportCell): string {
  switch (cell.type) {
    case 'empty':
      return ''
    case 'day':
      return cell.day.split('-').reverse().join('/')
    case 'cents':
      return decimalOf(cell.cents)
    case 'hours':
      return decimalOf(Math.round((cell.minutes * 100) / 60))
    case 'text':
      return quoted(cell.text)
  }
}

/** Cut from the digits of the cents: no amount becomes a fraction of two. */
export function decimalOf(cents: number): string {
  const digits = `${Math.abs(cents)}`.padStart(3, '0')
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`
}

/**
 * Words that a spreadsheet would run as a formula get an apostrophe in front, and so do digits that it would make a number
 * of and spoil: a long one, or one that begins with a zero.
 */
const harmless = (text: string): string =>
  /^(?:\t|\r|\s*[=+\-@＝＋－＠])/.test(text) || /^(?:0\d+|\d{12,})$/.test(text) ? `'${text}` : text

/** Always in quotes: a number of a piece stays words, and line breaks stay inside. */
const quoted = (text: string): string => `"${harmless(text).replaceAll('"', '""')}"`
