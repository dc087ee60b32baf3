import type { Shape } from '../catalogue.ts'
import type { exportWords as french } from '../fr/export-words.ts'

export const exportWords: Shape<typeof french> = {
  title: 'File for the accounts',
  lead: 'The cash book, with the columns that the structure’s program asks for.',
  csv: 'CSV file',
  xlsx: 'Spreadsheet file',
  columns: 'Columns',
  columnTitle: 'Title of column {n}',
  columnSource: 'Content of column {n}',
  columnText: 'Text of column {n}',
  addColumn: 'Add a column',
  removeColumn: 'Remove the last one',
  keep: 'Keep these columns',
  kept: 'columns of the file',
  made: 'file for the accounts',
  history: 'Files made so far',
  file: 'cash-book',
  sheet: 'Cash book',
  lines: { one: '{n} line', other: '{n} lines' },
  sources: {
    day: 'Date',
    piece: 'Document',
    movement: 'Kind',
    label: 'Label',
    received: 'Debit',
    spent: 'Credit',
    amount: 'Amount',
    left: 'Balance',
    text: 'Fixed text',
  },
}
