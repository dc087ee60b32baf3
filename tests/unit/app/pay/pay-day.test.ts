import { describe, expect, it } from 'vitest'
import { importBankLines } from '../../../../src/app/bank/keep-lines.ts'
import { matchLine, undoMatch } from '../../../../src/app/bank/match-line.ts'
import { readBank } from '../../../../src/app/bank/read-bank.ts'
import { takePayment } from '../../../../src/app/billing/take-payment.ts'
import { writeNote } from '../../../../src/app/note/write-note.ts'
import { readCashBook } from '../../../../src/app/pay/read-cash-book.ts'
import { readTreasury } from '../../../../src/app/pay/read-treasury.ts'
import { recordExpense, settleExpense } from '../../../../src/app/pay/record-spending.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'
import { createJobCoop, firstId } from '../job/job-kit.ts'
import { expectOk } from '../memory-device.ts'

const today = localDate('2024-07-16')
const [billDay, bankDay] = [localDate('2024-06-20'), localDate('2024-07-12')]

async function createBill() {
  const test = await createJobCoop()
  const { anna, coop, coordinator: office, exchange } = test
  const bought = { coop, day: billDay, category: 'material', cents: 1800, toPay: true } as const
  const bill = firstId(expectOk(await recordExpense(anna, bought)).ids)
  await exchange()
  const book = () => readCashBook(office, { coop }).map(({ id, day }) => ({ id, day }))
  return { ...test, office, bill, book }
}

describe('a supplier’s bill in the book [D123] [D163]', () => {
  it('stands on the day of the bank’s line that paid it; undone, it is owed again and in no book', async () => {
    const { office, coop, bill, book } = await createBill()
    expect(book()).toEqual([])
    const lines = [{ day: bankDay, label: 'MERCERIE', amountCents: -1800, nth: 0 }]
    expectOk(await importBankLines(office, { coop, lines }))
    const line = readBank(office, coop, today).lines[0]?.line.id ?? bill
    const match = expectOk(await matchLine(office, { coop, line, subject: bill })).ids.at(-1) ?? bill
    expect(book()).toEqual([{ id: bill, day: bankDay }])
    expectOk(await undoMatch(office, { coop, match }))
    expect(book()).toEqual([])
    expect(office.record(bill)?.fields).not.toHaveProperty('paidOn')
  })

  it('stands on the day it was said to be paid; what was paid at once, and what was paid before, on its own', async () => {
    const { anna, office, coop, bill, book, exchange } = await createBill()
    expectOk(await settleExpense(office, { coop, expense: bill, how: 'paid' }))
    expect(book()).toEqual([{ id: bill, day: today }])
    const atOnce = { coop, day: billDay, category: 'food', cents: 700 } as const
    const meal = firstId(expectOk(await recordExpense(anna, atOnce)).ids)
    const old = firstId(expectOk(await recordExpense(anna, { ...atOnce, toPay: false })).ids)
    await exchange()
    const own = book().filter(({ id }) => id !== bill)
    expect(new Map(own.map(({ id, day }) => [id, day]))).toEqual(
      new Map([
        [meal, billDay],
        [old, billDay],
      ]),
    )
  })
})

describe('VAT of the box [D162]', () => {
  it('follows what clients paid so far, note by note', async () => {
    const { anna, coop } = await createJobCoop()
    const line = { label: 'Juillet', quantity: 1000, unit: 'flat' as const, unitCents: 20_000, vatBasisPoints: 2000 }
    const note = firstId(expectOk(await writeNote(anna, { coop, kind: 'note', lines: [line] })).ids)
    const owed = () => readTreasury(anna, { coop }).dues.vatCents
    expect(owed()).toBe(0)
    for (const [cents, vatCents] of [
      [6001, 1000],
      [5999, 2000],
      [12_000, 4000],
    ] as const) {
      expectOk(await takePayment(anna, { coop, note, cents, method: 'transfer' }))
      expect(owed()).toBe(vatCents)
    }
  })
})
