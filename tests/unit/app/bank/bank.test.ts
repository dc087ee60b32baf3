import { describe, expect, it } from 'vitest'
import {
  bankLineId,
  importBankLines,
  keepColumns,
  knownColumns,
  setLineRemoved,
  typeBankLine,
} from '../../../../src/app/bank/keep-lines.ts'
import { matchLine, undoMatch } from '../../../../src/app/bank/match-line.ts'
import { choicesFor, readBank } from '../../../../src/app/bank/read-bank.ts'
import { readNotes } from '../../../../src/app/billing/read-notes.ts'
import { takePayment } from '../../../../src/app/billing/take-payment.ts'
import { writeNote } from '../../../../src/app/billing/write-note.ts'
import type { OpenDevice } from '../../../../src/app/device/create-device.ts'
import { toCsv } from '../../../../src/app/export/to-csv.ts'
import { readTreasury } from '../../../../src/app/pay/read-treasury.ts'
import { recordExpense } from '../../../../src/app/pay/record-spending.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'
import { createJobCoop, firstId } from '../job/job-kit.ts'
import { expectOk } from '../memory-device.ts'

const today = localDate('2024-07-16')
const bankDay = localDate('2024-07-15')
const incoming = (label: string, amountCents: number, nth = 0) => ({ day: bankDay, label, amountCents, nth })

async function createOffice() {
  const test = await createJobCoop()
  const { anna, coop, coordinator: office, exchange } = test
  const lines = [{ label: 'Jardinage', quantity: 1000, unit: 'flat', unitCents: 3600, vatBasisPoints: 0 }] as const
  const note = firstId(expectOk(await writeNote(anna, { coop, lines: [...lines] })).ids)
  await exchange()
  const bank = (device: OpenDevice = office) => readBank(device, coop, today)
  const line = (label: string, device: OpenDevice = office) => {
    const found = bank(device).lines.find((one) => one.line.label === label)
    if (found === undefined) throw new Error(`expected a line, got none named ${label}`)
    return found
  }
  const state = () => readNotes(office, coop, today).find((one) => one.note.id === note)?.state
  return { ...test, office, note, bank, line, state }
}

describe('lines of the bank [D123]', () => {
  it('come once, whichever desk imports the file and however often; a file of more lines adds the new ones', async () => {
    const { office, coop, bank } = await createOffice()
    const file = [incoming('VIR ROCHE', 3600), incoming('CAFE', -200), incoming('CAFE', -200, 1)]
    expect(expectOk(await importBankLines(office, { coop, lines: file }))).toEqual({ added: 3, known: 0 })
    expect(expectOk(await importBankLines(office, { coop, lines: file }))).toEqual({ added: 0, known: 3 })
    const longer = [...file, incoming('CAFE', -200, 2)]
    expect(expectOk(await importBankLines(office, { coop, lines: longer }))).toEqual({ added: 1, known: 3 })
    expect(bank().lines).toHaveLength(4)
    // The id says the same whatever the spaces and capitals.
    expect(bankLineId(coop, incoming('Vir  Roche', 3600))).toBe(bankLineId(coop, incoming('VIR ROCHE', 3600)))
    expect(bankLineId(coop, incoming('VIR ROCHE', 3601))).not.toBe(bankLineId(coop, incoming('VIR ROCHE', 3600)))
  })

  it('typed, tell that the same one is there, and stay away once removed', async () => {
    const { office, coop, bank, line } = await createOffice()
    const typed = { coop, day: bankDay, label: 'VIR ROCHE', amountCents: 3600 }
    expect(await typeBankLine(office, { ...typed, amountCents: 0 })).toMatchObject({
      error: { type: 'bank.amount_missing' },
    })
    expectOk(await typeBankLine(office, typed))
    expect(await typeBankLine(office, typed)).toMatchObject({ error: { type: 'bank.line_known' } })
    expect(expectOk(await importBankLines(office, { coop, lines: [incoming('VIR ROCHE', 3600)] })).added).toBe(0)
    expectOk(await importBankLines(office, { coop, lines: [incoming('CAFE', -200)] }))
    expectOk(await setLineRemoved(office, { coop, line: line('CAFE').line.id, removed: true }))
    expect(expectOk(await importBankLines(office, { coop, lines: [incoming('CAFE', -200)] }))).toEqual({
      added: 0,
      known: 1,
    })
    expect(bank().lines).toHaveLength(1)
  })

  it('of a bank that is known are read as before, month after month, and as someone put them right since', async () => {
    const { office, coop } = await createOffice()
    const titles = ['Date', 'Libellé', 'Montant']
    const columns = { titles, dayColumn: 0, dayOrder: 'dmy', labelColumns: [1], amountColumn: 2 } as const
    expectOk(await keepColumns(office, { coop, columns: { ...columns, labelColumns: [1] } }))
    const known = knownColumns(office, coop, titles)
    if (known === undefined) throw new Error('expected the columns to be known')
    expect(known).toMatchObject({ ...columns, labelColumns: [1] })
    expectOk(await keepColumns(office, { coop, columns: { ...known, titles } }))
    expectOk(await keepColumns(office, { coop, columns: { ...known, titles, dayOrder: 'ymd' } }))
    expect(knownColumns(office, coop, titles)?.dayOrder).toBe('ymd')
    const { amountColumn: _, ...two } = { ...known, debitColumn: 2, creditColumn: 3 }
    expectOk(await keepColumns(office, { coop, columns: two }))
    const later = knownColumns(office, coop, titles)
    expect([later?.amountColumn ?? null, later?.debitColumn, later?.creditColumn]).toEqual([null, 2, 3])
  })

  it('are the office’s: an animator’s tablet has none', async () => {
    const { office, anna, coop, exchange } = await createOffice()
    expectOk(await importBankLines(office, { coop, lines: [incoming('VIR ROCHE', 3600)] }))
    await exchange()
    expect(anna.records(coop, 'bankLine')).toEqual([])
    expect(anna.canWrite('bankLine', coop)).toBe(false)
    expect((await typeBankLine(anna, { coop, day: bankDay, label: 'x', amountCents: 1 })).ok).toBe(false)
  })
})

describe('matching [D123]', () => {
  it('of a note suggests it by its amount, pays it on the bank’s day, and undone leaves it as it was', async () => {
    const { office, coop, note, bank, line, state } = await createOffice()
    expectOk(await importBankLines(office, { coop, lines: [incoming('VIR ROCHE', 3600)] }))
    const choice = choicesFor(line('VIR ROCHE'), bank().candidates).suggested[0]
    expect(choice).toMatchObject({ id: note, what: 'note', amountCents: 3600 })
    const before = readTreasury(office, { coop }).treasuryCents
    expectOk(await matchLine(office, { coop, line: line('VIR ROCHE').line.id, subject: note }))
    expect(state()).toBe('paid')
    expect(line('VIR ROCHE')).toMatchObject({
      state: 'matched',
      leftCents: 0,
      matches: [{ entry: { what: 'payment' } }],
    })
    expect(readTreasury(office, { coop }).treasuryCents).toBe(before + 3600)
    expect(bank()).toMatchObject({ differenceCents: 0, waiting: [] })
    const match = line('VIR ROCHE').matches[0]?.match.id ?? note
    expectOk(await undoMatch(office, { coop, match }))
    expect(state()).not.toBe('paid')
    expect(line('VIR ROCHE')).toMatchObject({ state: 'open', leftCents: 3600, matches: [] })
    expect(readTreasury(office, { coop }).treasuryCents).toBe(before)
    expect(await undoMatch(office, { coop, match })).toMatchObject({ error: { type: 'bank.match_unknown' } })
    expectOk(await matchLine(office, { coop, line: line('VIR ROCHE').line.id, subject: note }))
    expect(state()).toBe('paid')
  })

  it('tells a difference and never evens it out', async () => {
    const { office, coop, note, bank, line, state } = await createOffice()
    expectOk(await importBankLines(office, { coop, lines: [incoming('VIR COURT', 3000), incoming('VIR LONG', 5000)] }))
    expectOk(await matchLine(office, { coop, line: line('VIR COURT').line.id, subject: note }))
    expect([line('VIR COURT').state, state()]).toEqual(['matched', 'due'])
    expectOk(await matchLine(office, { coop, line: line('VIR LONG').line.id, subject: note }))
    expect(line('VIR LONG')).toMatchObject({ state: 'different', leftCents: 4400 })
    expect([bank().differenceCents, state()]).toEqual([4400, 'paid'])
  })

  it('of a bill pays the supplier, of an advance gives it back, of carried cash says when it was paid in', async () => {
    const { office, anna, ines, coop, note, line, exchange } = await createOffice()
    const day = localDate('2024-07-10')
    const spend = async (cents: number, more: object) => {
      const saved = expectOk(await recordExpense(anna, { coop, day, category: 'material', cents, ...more }))
      const id = saved.ids.at(-1)
      if (id === undefined) throw new Error('expected the expense')
      return id
    }
    const bill = await spend(1800, { supplierName: 'Mercerie', toPay: true })
    const advance = await spend(700, { payer: ines.me.person })
    const cash = { coop, note, cents: 3600, method: 'cash', receiver: anna.me.person, witness: ines.me.person }
    const payment = firstId(expectOk(await takePayment(anna, { ...cash, method: 'cash', receipt: '4' })).ids)
    await exchange()
    const file = [incoming('MERCERIE', -1800), incoming('REMB INES', -700), incoming('VERSEMENT', 3600)]
    expectOk(await importBankLines(office, { coop, lines: file }))
    const match = async (label: string, subject: typeof bill) =>
      expectOk(await matchLine(office, { coop, line: line(label).line.id, subject }))
    expect(await matchLine(office, { coop, line: line('VERSEMENT').line.id, subject: bill })).toMatchObject({
      error: { type: 'bank.other_way' },
    })
    await match('MERCERIE', bill)
    await match('REMB INES', advance)
    await match('VERSEMENT', payment)
    const { dues, treasuryCents } = readTreasury(office, { coop })
    expect(dues).toMatchObject({ suppliersCents: 0, refundsDueCents: 0 })
    expect(treasuryCents).toBe(3600 - 1800 - 700)
    expect(office.record(payment)?.fields.depositedOn).toBe(bankDay)
    for (const label of ['MERCERIE', 'REMB INES', 'VERSEMENT']) {
      expectOk(await undoMatch(office, { coop, match: line(label).matches[0]?.match.id ?? bill }))
      expect(line(label).state).toBe('open')
    }
    expect(readTreasury(office, { coop }).dues).toMatchObject({ suppliersCents: 1800, refundsDueCents: 700 })
    expect(office.record(payment)?.fields.depositedOn ?? null).toBeNull()
  })

  it('takes an entry once; two lines that claim one are told, and the first stands', async () => {
    const { office, coop, note, line } = await createOffice()
    expectOk(await importBankLines(office, { coop, lines: [incoming('UN', 3600), incoming('DEUX', 3600)] }))
    expectOk(await matchLine(office, { coop, line: line('UN').line.id, subject: note }))
    const payment = line('UN').matches[0]?.match.subject ?? note
    expect(await matchLine(office, { coop, line: line('DEUX').line.id, subject: payment })).toMatchObject({
      error: { type: 'bank.entry_taken' },
    })
    // As another desk of the office would have written it with no network.
    const fields = { line: line('DEUX').line.id, coop, subject: payment, amountCents: 3600 }
    expectOk(await office.save([{ kind: 'bankMatch', coop, fields }]))
    expect(line('DEUX')).toMatchObject({ state: 'open', leftCents: 3600, matches: [{ double: true }] })
    expect(line('UN')).toMatchObject({ state: 'matched', matches: [{ double: false }] })
  })

  it('keeps a bank’s words as words, and a file made from them runs nothing [D35]', async () => {
    const { office, coop, line } = await createOffice()
    const label = '=HYPERLINK("http://x.test";"Roche")'
    expectOk(await importBankLines(office, { coop, lines: [incoming(label, 3600)] }))
    expect(line(label).line.label).toBe(label)
    expect(toCsv(['Texte'], [[{ type: 'text', text: label }]])).toContain(`"'=HYPERLINK(`)
  })
})
