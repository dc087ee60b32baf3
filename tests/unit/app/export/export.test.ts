// What is exported is read back by other libraries than those that wrote it [D5].

import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { decimalOf, toCsv } from '../../../../src/app/export/to-csv.ts'
import { toXlsx } from '../../../../src/app/export/to-xlsx.ts'
import { cashBook } from '../../../../src/domain/money/cash-book.rules.ts'
import { type ExportColumn, exportRows } from '../../../../src/domain/money/export-columns.rules.ts'

const columns: readonly ExportColumn[] = [
  { title: 'Journal', source: 'text', text: 'CA' },
  { title: 'Date', source: 'day' },
  { title: 'Libellé', source: 'label' },
  { title: 'Débit', source: 'received' },
  { title: 'Crédit', source: 'spent' },
  { title: '=Solde', source: 'left' },
]
const labels = ['Gâteaux; « été »', '=1+1', '+33 6', '-2', '@SUM(A1)', '\t=cmd', '\r=x', 'Deux "mots"\nsur deux lignes']
const book = cashBook([
  ...labels.map((label, at) => ({
    id: `a${at}`,
    day: '2026-12-31',
    what: 'income' as const,
    label,
    cents: 12_345 + at,
  })),
  { id: 'b', day: '2026-12-31', what: 'expense', label: '0012345678901234567', cents: -5 },
  { id: 'c', day: '2027-01-01', what: 'income', label: 'Beaucoup', cents: 99_999_999_999 },
])
const titles = columns.map(({ title }) => title)
const rows = exportRows(columns, book, (what) => what)
const isFormula = (text: string): boolean => /^[\s]*[=+\-@]/.test(text)

describe('an export of the book [D5]', () => {
  it('as CSV opens with its mark and semicolons, French figures and days, and nothing that runs', () => {
    const text = toCsv(titles, rows)
    expect(text.startsWith('\ufeff')).toBe(true)
    const read: string[][] = parse(text, { bom: true, delimiter: ';', record_delimiter: '\r\n' })
    expect(read).toHaveLength(book.length + 1)
    expect(read[0]).toEqual(['Journal', 'Date', 'Libellé', 'Débit', 'Crédit', "'=Solde"])
    expect(read[1]).toEqual(['CA', '31/12/2026', 'Gâteaux; « été »', '123,45', '', '123,45'])
    expect(read.slice(1).flatMap((row) => row.slice(0, 3).filter(isFormula))).toEqual([])
    expect(read.slice(2, 8).map((row) => row[2])).toEqual(labels.slice(1, 7).map((label) => `'${label}`))
    expect(read[8]?.[2]).toBe(labels[7])
    expect(read[9]?.slice(2, 5)).toEqual(["'0012345678901234567", '', '0,05'])
    expect(read[10]?.[3]).toBe('999999999,99')
  })

  it('writes every amount with its own digits', () => {
    for (const [cents, written] of [
      [0, '0,00'],
      [7, '0,07'],
      [-105, '-1,05'],
      [9_007_199_254_740_991, '90071992547409,91'],
    ] as const)
      expect(decimalOf(cents)).toBe(written)
  })

  it('as a workbook holds numbers as numbers, days as days, words as words, and no formula', async () => {
    const blob = await toXlsx('Livre', titles, rows)
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(await blob.arrayBuffer())
    const sheet = workbook.getWorksheet('Livre')
    if (sheet === undefined) throw new Error('expected the sheet')
    expect(sheet.rowCount).toBe(book.length + 1)
    const values = (at: number) => columns.map((_, column) => sheet.getRow(at).getCell(column + 1).value)
    expect(values(1)).toEqual(titles)
    expect(values(2)).toEqual(['CA', new Date('2026-12-31T00:00:00Z'), labels[0], 123.45, null, 123.45])
    expect(sheet.getRow(2).getCell(2).numFmt).toBe('dd/mm/yyyy')
    expect(sheet.getRow(2).getCell(4).numFmt).toBe('#,##0.00')
    expect(values(3)[2]).toBe('=1+1')
    expect(values(10)[2]).toBe('0012345678901234567')
    expect(values(11)[3]).toBe(999_999_999.99)
    sheet.eachRow((row) => row.eachCell((cell) => expect(cell.type).not.toBe(ExcelJS.ValueType.Formula)))
  })
})
