import { describe, expect, it } from 'vitest'
import { takePayment } from '../../../../src/app/billing/take-payment.ts'
import { writeNote } from '../../../../src/app/note/write-note.ts'
import { readCashBook } from '../../../../src/app/pay/read-cash-book.ts'
import { readTreasury } from '../../../../src/app/pay/read-treasury.ts'
import { recordExpense, settleExpense, voidExpense } from '../../../../src/app/pay/record-spending.ts'
import { setMoneyRules } from '../../../../src/app/pay/set-money-rules.ts'
import { localDate } from '../../../../src/domain/time/local-date.ts'
import { createJobCoop, firstId } from '../job/job-kit.ts'
import { expectOk } from '../memory-device.ts'

const day = localDate('2024-07-15')

/** 4 500 € of turnover and 600 € of purchases before tax, at 20 % of VAT, all paid; 13.5 % of the margin. */
async function createOracle() {
  const test = await createJobCoop()
  const { coordinator: office, coop } = test
  const line = { label: 'Saison', quantity: 1000, unit: 'flat' as const, unitCents: 450_000, vatBasisPoints: 2000 }
  const note = firstId(expectOk(await writeNote(office, { coop, kind: 'note', lines: [line] })).ids)
  expectOk(await takePayment(office, { coop, note, cents: 540_000, method: 'transfer' }))
  const spend = async (input: Pick<Parameters<typeof recordExpense>[1], 'category' | 'cents' | 'vatCents' | 'toPay'>) =>
    firstId(expectOk(await recordExpense(office, { coop, day, ...input })).ids)
  await spend({ category: 'material', cents: 72_000, vatCents: 12_000 })
  const rules = { contributionBasisPoints: 1350, contributionBase: 'grossMargin', fixedFeeCents: 0 } as const
  expectOk(await setMoneyRules(office, { coop, ...rules, fixedFeeWaived: false, payRequestDay: null }))
  const read = () => readTreasury(office, { coop })
  return { ...test, office, spend, read }
}

describe('what was paid of what is owed [D165]', () => {
  it('lowers the contribution and VAT, is no purchase, and leaves as much to share as before', async () => {
    const { office, coop, spend, read } = await createOracle()
    expect(read()).toMatchObject({
      dues: { vatCents: 78_000, contributionCents: 52_650 },
      treasuryCents: 468_000,
      availableCents: 337_350,
    })
    await spend({ category: 'contribution', cents: 30_000 })
    await spend({ category: 'vatPaid', cents: 50_000 })
    expect(read()).toMatchObject({
      dues: { vatCents: 28_000, contributionCents: 22_650 },
      treasuryCents: 388_000,
      availableCents: 337_350,
    })
    expect(readCashBook(office, { coop }).at(-1)?.leftCents).toBe(388_000)
    await spend({ category: 'contribution', cents: 22_650 })
    const last = await spend({ category: 'vatPaid', cents: 28_000 })
    expect(read()).toMatchObject({ dues: { vatCents: 0, contributionCents: 0 }, availableCents: 337_350 })
    expectOk(await voidExpense(office, { coop, expense: last, voided: true }))
    expect(read()).toMatchObject({ dues: { vatCents: 28_000 }, availableCents: 337_350 })
  })

  it('billed with VAT counts before tax, and is owed once: as a bill until it is paid', async () => {
    const { office, coop, spend, read } = await createOracle()
    const bill = await spend({ category: 'contribution', cents: 63_180, vatCents: 10_530, toPay: true })
    const owed = { vatCents: 78_000 - 10_530, contributionCents: 0 }
    expect(read()).toMatchObject({ dues: { ...owed, suppliersCents: 63_180 }, availableCents: 337_350 })
    expectOk(await settleExpense(office, { coop, expense: bill, how: 'paid' }))
    expect(read()).toMatchObject({ dues: { ...owed, suppliersCents: 0 }, availableCents: 337_350 })
  })

  it('holds no VAT of its own when it is VAT, and never makes what is owed less than nothing', async () => {
    const { office, spend, read } = await createOracle()
    const paid = await spend({ category: 'vatPaid', cents: 90_000, vatCents: 90_000 })
    expect(office.record(paid)?.fields.vatCents ?? null).toBeNull()
    await spend({ category: 'contribution', cents: 60_000 })
    expect(read()).toMatchObject({ dues: { vatCents: 0, contributionCents: 0 } })
  })
})
