import { describe, expect, it } from 'vitest'
import { takePayment } from '../../../../src/app/billing/take-payment.ts'
import { writeNote } from '../../../../src/app/note/write-note.ts'
import { publishTreasury } from '../../../../src/app/pay/publish-treasury.ts'
import { readCashBook } from '../../../../src/app/pay/read-cash-book.ts'
import { readTreasury } from '../../../../src/app/pay/read-treasury.ts'
import { recordIncome, voidIncome } from '../../../../src/app/pay/record-income.ts'
import { recordExpense, reopenExpense, settleExpense, voidExpense } from '../../../../src/app/pay/record-spending.ts'
import { setMoneyRules } from '../../../../src/app/pay/set-money-rules.ts'
import type { LocalDate } from '../../../../src/domain/time/local-date.ts'
import { createJobCoop, firstId } from '../job/job-kit.ts'
import { expectOk } from '../memory-device.ts'

const day = '2024-07-15' as LocalDate

describe('the box [D35]', () => {
  it('holds what came in less what went out, and puts aside what is owed; its book ends on the same sum', async () => {
    const { anna, ines, coordinator, coop, exchange } = await createJobCoop()
    expectOk(await recordIncome(anna, { coop, day, cents: 10_000, source: 'opening' }))
    expectOk(await recordIncome(anna, { coop, day, cents: 3050, source: 'selfFunding', label: 'Gâteaux' }))
    const wrong = firstId(expectOk(await recordIncome(anna, { coop, day, cents: 1, source: 'gift' })).ids)
    expectOk(await voidIncome(anna, { coop, income: wrong }))
    const line = { label: 'Juillet', quantity: 1000, unit: 'flat' as const, unitCents: 20_000, vatBasisPoints: 2000 }
    const note = firstId(expectOk(await writeNote(anna, { coop, kind: 'note', lines: [line] })).ids)
    expectOk(await takePayment(anna, { coop, note, cents: 24_000, method: 'transfer' }))
    const bought = { coop, day, category: 'material' } as const
    expectOk(await recordExpense(anna, { ...bought, cents: 1200, vatCents: 200, supplierName: 'Quincaillerie' }))
    const bill = expectOk(await recordExpense(anna, { ...bought, cents: 5000, toPay: true })).ids.at(-1)
    const advance = expectOk(await recordExpense(anna, { ...bought, cents: 800, payer: ines.me.person })).ids.at(-1)
    if (bill === undefined || advance === undefined) throw new Error('expected two expenses')
    await exchange()
    expectOk(
      await setMoneyRules(coordinator, {
        coop,
        contributionBasisPoints: 1000,
        contributionBase: 'turnoverHT',
        fixedFeeCents: 500,
        fixedFeeWaived: false,
        payRequestDay: 20,
      }),
    )
    await exchange()
    const read = () => readTreasury(anna, { coop })
    // 100 + 30.50 + 240 − 12
    expect(read()).toMatchObject({
      flows: { openingCents: 10_000, receivedCents: 27_050, paidCents: 1200, refundedCents: 0 },
      dues: { vatCents: 4000 - 200, contributionCents: 2500, suppliersCents: 5000, refundsDueCents: 800 },
      treasuryCents: 35_850,
      availableCents: 35_850 - 3800 - 2500 - 5000 - 800,
    })
    const last = () => readCashBook(anna, { coop }).at(-1)?.leftCents
    expect(last()).toBe(35_850)
    expect(anna.records(coop, 'supplier').map(({ fields }) => fields.name)).toEqual(['Quincaillerie'])

    expectOk(await settleExpense(anna, { coop, expense: advance, how: 'refunded' }))
    expectOk(await settleExpense(anna, { coop, expense: bill, how: 'paid' }))
    expect(await settleExpense(anna, { coop, expense: bill, how: 'paid' })).toMatchObject({
      error: { type: 'expense.settled' },
    })
    expect(await settleExpense(anna, { coop, expense: advance, how: 'refused' })).toMatchObject({
      error: { type: 'expense.settled' },
    })
    expect(read()).toMatchObject({ dues: { suppliersCents: 0, refundsDueCents: 0 }, treasuryCents: 30_050 })
    expect(last()).toBe(30_050)

    expectOk(await publishTreasury(anna, { coop }))
    await exchange()
    expect(ines.records(coop, 'treasuryCopy').map(({ fields }) => fields)).toMatchObject([
      { treasuryCents: 30_050, owedCents: 6300, availableCents: 23_750, receivedCents: 37_050, spentCents: 7000 },
    ])
    for (const kind of ['expense', 'otherIncome', 'payment', 'note']) expect(ines.records(coop, kind)).toEqual([])
  })

  it('forgets an expense noted by mistake, whoever paid it, and takes it back; a refunded advance stays [D110]', async () => {
    const { anna, ines, coop } = await createJobCoop()
    const bought = { coop, day, category: 'food', cents: 800, vatCents: 100 } as const
    const noted = async (more: Partial<Parameters<typeof recordExpense>[1]>) => {
      const id = expectOk(await recordExpense(anna, { ...bought, ...more })).ids.at(-1)
      if (id === undefined) throw new Error('expected an expense')
      return id
    }
    const none = readTreasury(anna, { coop })
    const ids = [await noted({}), await noted({ toPay: true }), await noted({ payer: ines.me.person })]
    const all = readTreasury(anna, { coop })
    expect(all).toMatchObject({ flows: { paidCents: 800 }, dues: { suppliersCents: 800, refundsDueCents: 800 } })
    for (const expense of ids) expectOk(await voidExpense(anna, { coop, expense, voided: true }))
    expect(readTreasury(anna, { coop })).toEqual(none)
    expect(readCashBook(anna, { coop })).toEqual([])
    const settled = { ok: false, error: { type: 'expense.settled' } }
    for (const expense of ids) {
      expect(await voidExpense(anna, { coop, expense, voided: true })).toEqual(settled)
      expect(await settleExpense(anna, { coop, expense, how: 'paid' })).toEqual(settled)
      expectOk(await voidExpense(anna, { coop, expense, voided: false }))
    }
    expect(readTreasury(anna, { coop })).toEqual(all)
    const [, , advance] = ids
    if (advance === undefined) throw new Error('expected an advance')
    expectOk(await settleExpense(anna, { coop, expense: advance, how: 'refunded' }))
    expect(await voidExpense(anna, { coop, expense: advance, voided: true })).toEqual(settled)
  })

  it('takes back what was pressed by mistake: given back, refused or paid, it waits again as before [D168]', async () => {
    const { anna, ines, coop } = await createJobCoop()
    const bought = { coop, day, category: 'food', cents: 800 } as const
    const noted = async (more: Partial<Parameters<typeof recordExpense>[1]>) => {
      const id = expectOk(await recordExpense(anna, { ...bought, ...more })).ids.at(-1)
      if (id === undefined) throw new Error('expected an expense')
      return id
    }
    const [bill, advance] = [await noted({ toPay: true }), await noted({ payer: ines.me.person })]
    const before = readTreasury(anna, { coop })
    const settled = { ok: false, error: { type: 'expense.settled' } }
    for (const [expense, how] of [
      [bill, 'paid'],
      [advance, 'refunded'],
      [advance, 'refused'],
    ] as const) {
      expect(await reopenExpense(anna, { coop, expense, how })).toEqual(settled)
      expectOk(await settleExpense(anna, { coop, expense, how }))
      expect(readTreasury(anna, { coop })).not.toEqual(before)
      expectOk(await reopenExpense(anna, { coop, expense, how }))
      expect(readTreasury(anna, { coop })).toEqual(before)
    }
    // Once open again it may be settled the other way, or taken off.
    expectOk(await settleExpense(anna, { coop, expense: advance, how: 'refused' }))
    expect(await reopenExpense(anna, { coop, expense: advance, how: 'refunded' })).toEqual(settled)
    expectOk(await voidExpense(anna, { coop, expense: bill, voided: true }))
    expect(await reopenExpense(anna, { coop, expense: bill, how: 'paid' })).toEqual(settled)
  })

  it('refuses an amount of nothing, more tax than was paid, and a day that no month has', async () => {
    const { anna, coordinator, coop } = await createJobCoop()
    const bought = { coop, day, category: 'food' } as const
    expect(await recordExpense(anna, { ...bought, cents: 0 })).toMatchObject({
      error: { type: 'expense.amount_missing' },
    })
    expect(await recordExpense(anna, { ...bought, cents: 100, vatCents: 101 })).toMatchObject({
      error: { type: 'expense.vat_too_much' },
    })
    expect(await recordIncome(anna, { coop, day, cents: 0, source: 'gift' })).toMatchObject({
      error: { type: 'income.amount_missing' },
    })
    const rules = {
      coop,
      contributionBasisPoints: 1000,
      contributionBase: 'turnoverHT',
      fixedFeeCents: 0,
      fixedFeeWaived: false,
      payRequestDay: null,
    } as const
    expect(await setMoneyRules(coordinator, { ...rules, payRequestDay: 31 })).toMatchObject({
      error: { type: 'money.day_invalid' },
    })
    expect(await setMoneyRules(coordinator, { ...rules, contributionBasisPoints: 10_001 })).toMatchObject({
      error: { type: 'money.rate_invalid' },
    })
  })
})
