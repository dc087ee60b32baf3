import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guessColumns } from '../../../../src/domain/office/bank-columns.rules.ts'
import { parseTable, readAmount, readBankRows, readDay } from '../../../../src/domain/office/bank-file.rules.ts'
import { expectOk } from '../../app/memory-device.ts'

describe('A bank’s file [D123]', () => {
  test('an amount is read to the cent as banks write it, and what could be two amounts is none', () => {
    const read: readonly (readonly [string, number | undefined])[] = [
      ['1 234,56', 123_456],
      ['1\u202f234,56 €', 123_456],
      ['1.234,56', 123_456],
      ['1,234.56', 123_456],
      ['-12.00', -1200],
      ['−12,5', -1250],
      ['12,00-', -1200],
      ['(12,00)', -1200],
      ['+40', 4000],
      ['0,07 EUR', 7],
      ['1,234,567', 123_456_700],
      ['1,234', undefined],
      ['1.234', undefined],
      ['1,234,56', undefined],
      ['12,345,6', undefined],
      ['=40+2', undefined],
      ['(12,00', undefined],
      ['douze', undefined],
      ['', undefined],
    ]
    expect(read.map(([text]) => readAmount(text))).toEqual(read.map(([, cents]) => cents))
  })

  test('any amount that is written with a comma or a point is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(',', '.'), (cents, mark) => {
        const [whole, rest] = [Math.floor(Math.abs(cents) / 100), String(Math.abs(cents) % 100).padStart(2, '0')]
        expect(readAmount(`${cents < 0 ? '-' : ''}${whole}${mark}${rest}`)).toBe(cents === 0 ? 0 : cents)
      }),
      { seed: 123 },
    )
  })

  test('a day is one that exists, in the order that the bank uses', () => {
    expect(readDay('31/12/2026', 'dmy')).toBe('2026-12-31')
    expect(readDay('1.2.26', 'dmy')).toBe('2026-02-01')
    expect(readDay('12/31/2026', 'mdy')).toBe('2026-12-31')
    expect(readDay('2026-12-31 14:00', 'ymd')).toBe('2026-12-31')
    for (const wrong of ['31/02/2026', '12/31/2026', 'hier', '']) expect(readDay(wrong, 'dmy')).toBeUndefined()
  })

  test('quotes hold separators, quotes and line ends; empty rows are left out', () => {
    const text = '\ufeffDate;Libellé;Montant\r\n"31/12/2026";"VIR ""Roche"";\nmerci";"1 234,56"\r\n;;\r\n'
    expect(expectOk(parseTable(text))).toEqual([
      ['Date', 'Libellé', 'Montant'],
      ['31/12/2026', 'VIR "Roche";\nmerci', '1 234,56'],
    ])
    expect(parseTable(' \n;;')).toMatchObject({ error: { type: 'bank.file_empty' } })
    expect(parseTable('a;b\n'.repeat(5001))).toMatchObject({ error: { type: 'bank.file_too_large' } })
  })

  test('columns are told from titles, or from what stands below them', () => {
    const split =
      'Compte 0123\nDate;Libellé;Débit;Crédit;Solde\n02/11/2026;VIR ROCHE;;36,00;136,00\n03/11/2026;CB;-12,00;;124,00'
    expect(guessColumns(expectOk(parseTable(split)))).toMatchObject({
      firstRow: 2,
      columns: {
        dayColumn: 0,
        dayOrder: 'dmy',
        labelColumns: [1],
        amountColumn: null,
        debitColumn: 2,
        creditColumn: 3,
      },
    })
    const bare = '2026-11-02,"VIR ROCHE, note 1",36.00\n2026-11-03,ACHAT FER,-12.00'
    expect(guessColumns(expectOk(parseTable(bare)))).toMatchObject({
      firstRow: 0,
      columns: { dayColumn: 0, dayOrder: 'ymd', labelColumns: [1], amountColumn: 2, debitColumn: null },
    })
    expect(guessColumns([['rien', 'ici']])).toBeUndefined()
  })

  test('rows that cannot be read are told with their words, and identical lines are counted', () => {
    const text =
      'Date;Libellé;Montant\n02/11/2026;Café;-2,00\n02/11/2026;CAFÉ;-2,00\n31/02/2026;Bis;1,00\n03/11/2026;X;1.234\n03/11/2026;;4,00\nTotal;;0,00'
    const rows = expectOk(parseTable(text))
    const columns = { dayColumn: 0, dayOrder: 'dmy', labelColumns: [1], amountColumn: 2 } as const
    const read = readBankRows(rows, { ...columns, labelColumns: [...columns.labelColumns] }, 1)
    expect(read.lines).toEqual([
      { day: '2026-11-02', label: 'Café', amountCents: -200, nth: 0 },
      { day: '2026-11-02', label: 'CAFÉ', amountCents: -200, nth: 1 },
    ])
    expect(read.wrong.map(({ row, why }) => [row, why])).toEqual([
      [4, 'day'],
      [5, 'amount'],
      [6, 'label'],
      [7, 'day'],
    ])
    expect(read.wrong[0]?.text).toContain('31/02/2026')
  })

  test('what went out is below zero whether the bank signs it or not', () => {
    const columns = { dayColumn: 0, dayOrder: 'dmy' as const, labelColumns: [1], debitColumn: 2, creditColumn: 3 }
    const rows = [
      ['02/11/2026', 'a', '12,00', ''],
      ['02/11/2026', 'b', '-12,00', ''],
      ['02/11/2026', 'c', '', '36,00'],
    ]
    expect(readBankRows(rows, columns, 0).lines.map(({ amountCents }) => amountCents)).toEqual([-1200, -1200, 3600])
  })
})
