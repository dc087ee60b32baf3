// What goes to the CAE, written as files and read back by another library. [D171]

import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { toCsv } from '../../../../../src/app/export/to-csv.ts'
import { toXlsx } from '../../../../../src/app/export/to-xlsx.ts'
import type { PersonId, RecordId } from '../../../../../src/base/ids.ts'
import type { TimeKind } from '../../../../../src/domain/job/time-log.schema.ts'
import { payrollOf } from '../../../../../src/domain/money/payroll.rules.ts'
import { localDate } from '../../../../../src/domain/time/local-date.ts'
import { hoursTable, requestTable, shareTable } from '../../../../../src/ui/features/payroll/payroll-tables.ts'
import type { TableFile } from '../../../../../src/ui/features/payroll/table-file.tsx'

const [one, two] = ['1', '2'].map((n) => n.padStart(32, '0') as PersonId)
if (one === undefined || two === undefined) throw new Error('expected two people')
const nameOf = (person: PersonId): string => (person === one ? 'Yanis' : '=cmd()')

const readCsv = ({ titles, rows }: TableFile): string[][] =>
  parse(toCsv(titles, rows), { bom: true, delimiter: ';', record_delimiter: '\r\n' })

const share = shareTable({
  day: '2026-07-10',
  payroll: payrollOf({
    lines: [
      { person: one, cents: 33_333 },
      { person: two, cents: 66_667 },
    ],
    sharers: [
      { person: one, minutes: 610 },
      { person: two, minutes: 1200 },
    ],
    rates: { employerBasisPoints: 0, employeeBasisPoints: 1000 },
  }),
  decision: { number: 7, effective: '2026-07-08' },
  nameOf,
})

describe('a confirmed sharing as a file [D171]', () => {
  it('names each person with their hours, share, gross and net, the decision, and the total to the cent', () => {
    const [, ...rows] = readCsv(share)
    expect(rows).toEqual([
      ["'=cmd()", '20,00', '666,67', '666,67', '600,00', '7', '08/07/2026'],
      ['Yanis', '10,17', '333,33', '333,33', '300,00', '7', '08/07/2026'],
      ['En tout', '30,17', '1000,00', '1000,00', '900,00', '7', '08/07/2026'],
    ])
    expect(share.name).toBe('partage-2026-07-10')
  })

  it('is a workbook too, whose words are never formulas', async () => {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(await (await toXlsx(share.sheet, share.titles, share.rows)).arrayBuffer())
    const sheet = workbook.getWorksheet(share.sheet)
    expect(sheet?.getRow(2).getCell(1).value).toBe('=cmd()')
    expect(sheet?.getRow(3).getCell(2).value).toBeCloseTo(610 / 60, 6)
    expect(sheet?.getRow(4).getCell(3).value).toBe(1000)
    sheet?.eachRow((row) => row.eachCell((cell) => expect(cell.type).not.toBe(ExcelJS.ValueType.Formula)))
  })

  it('leaves gross and net empty where the rates are not known', () => {
    const payroll = payrollOf({ lines: [{ person: one, cents: 100 }], sharers: [], rates: undefined })
    const table = shareTable({ day: '2026-07-10', payroll, decision: undefined, nameOf })
    expect(readCsv(table)[1]).toEqual(['Yanis', '', '1,00', '', '', '', ''])
  })
})

describe('the hours of a month as a file [D171]', () => {
  it('has a column for each activity, and volunteering outside the total', () => {
    const table = hoursTable({
      month: '2026-07',
      people: [
        {
          person: one,
          byKind: new Map<TimeKind, number>([
            ['volunteering', 60],
            ['job', 90],
          ]),
          minutes: 90,
          confirmedMinutes: 30,
        },
        { person: two, byKind: new Map<TimeKind, number>([['meeting', 30]]), minutes: 30, confirmedMinutes: 0 },
      ],
      nameOf,
    })
    const [titles, ...rows] = readCsv(table)
    expect(titles?.slice(2)).toEqual([
      'Mission',
      'Réunion',
      'En tout, sans le bénévolat',
      'Dont confirmées',
      'Bénévolat',
    ])
    expect(rows.map((row) => row.slice(1))).toEqual([
      ["'=cmd()", '0,00', '0,50', '0,50', '0,00', '0,00'],
      ['Yanis', '1,50', '0,00', '1,50', '0,50', '1,00'],
      ['En tout', '1,50', '0,50', '2,00', '0,50', '1,00'],
    ])
    expect(table.name).toBe('heures-2026-07')
  })
})

describe('a request for an invoice as a file [D171]', () => {
  it('has a row for each line and the totals, with who it is for and nothing of a bank', () => {
    const table = requestTable({
      note: {
        kind: 'invoiceRequest',
        lines: [
          { label: '+Tonte', quantity: 2500, unit: 'hour', unitCents: 2000, vatBasisPoints: 2000 },
          { label: 'Haies', quantity: 1000, unit: 'flat', unitCents: 5000, vatBasisPoints: 0 },
        ],
        day: localDate('2026-07-10'),
        due: localDate('2026-08-10'),
        client: 'ci:0000000000000000000000' as RecordId,
      },
      reference: 'P-ABCD-1234',
      client: { kind: 'company', name: 'Régie des Côtes (fictive)', siren: '732829320', address: '1 rue du Port' },
    })
    const [titles, ...rows] = readCsv(table)
    expect(titles).toHaveLength(14)
    expect(rows[0]).toEqual(
      [
        'P-ABCD-1234',
        '10/07/2026',
        'Régie des Côtes (fictive)',
        '732829320',
        '1 rue du Port',
        "'+Tonte",
        '2,5',
        'h',
      ].concat(['20,00', '50,00', '20', '', '', '10/08/2026']),
    )
    expect(rows[2]?.slice(9)).toEqual(['100,00', '', '10,00', '110,00', '10/08/2026'])
    expect(titles?.join(' ')).not.toMatch(/IBAN|RIB|banque/i)
  })
})
