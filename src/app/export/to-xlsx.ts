// The same table as a workbook: words are words, amounts numbers with two decimals, days days. Fetched when asked for.

import writeExcelFile, { type Cell, type SheetData } from 'write-excel-file/universal'
import type { ExportCell } from '../../domain/money/export-columns.rules.ts'

export async function toXlsx(
  sheet: string,
  titles: readonly string[],
  rows: readonly (readonly ExportCell[])[],
): Promise<Blob> {
  const data: SheetData = [
    titles.map((value): Cell => ({ value, type: String, fontWeight: 'bold' })),
    ...rows.map((row) => row.map(cellOf)),
  ]
  return writeExcelFile(data, { sheet, columns: titles.map(() => ({ width: 18 })), stickyRowsCount: 1 }).toBlob()
}

/** A cell of type String is never a formula, so its words stay as they are. */
function cellOf(cell: ExportCell): Cell {
  switch (cell.type) {
    case 'empty':
      return null
    case 'day':
      return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' }
    case 'cents':
      return { value: cell.cents / 100, type: Number, format: '#,##0.00' }
    case 'hours':
      return { value: cell.minutes / 60, type: Number, format: '0.00' }
    case 'text':
      return { value: cell.text, type: String }
  }
}
