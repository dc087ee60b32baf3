// The coop's money from the desk's own records: what came in, what went out, what is owed. Staff only: it reads the desk.

import type { CoopId, RecordId } from '../../base/ids.ts'
import { coopKind } from '../../domain/coop/coop.schema.ts'
import { totalsOf } from '../../domain/desk/document-lines.ts'
import { otherIncomeKind } from '../../domain/desk/income.schema.ts'
import { collectedVat, paidOf, unpaidOf } from '../../domain/desk/note.rules.ts'
import { noteKind, paymentKind } from '../../domain/desk/note.schema.ts'
import {
  deductibleVat,
  type Expense,
  expenseKind,
  expenseStands,
  isPurchase,
  netOf,
  refundsDue,
} from '../../domain/desk/spending.schema.ts'
import { contributionOf } from '../../domain/money/contribution.rules.ts'
import { sumOf } from '../../domain/money/rounding.ts'
import { availableOf, type Dues, type Flows, treasuryOf } from '../../domain/money/treasury.rules.ts'
import { distributionKind } from '../../domain/pay/distribution.schema.ts'
import { givenCents, reservedCents, sentShares } from '../../domain/pay/held-shares.rules.ts'
import type { Device } from '../device/device.port.ts'
import { readRecords } from '../meeting/read-records.ts'

export interface Treasury {
  readonly flows: Flows
  readonly dues: Dues
  readonly treasuryCents: number
  /** Kept for sharings that were confirmed, and not sent to payroll so far. */
  readonly reservedCents: number
  readonly availableCents: number
  /** Notes not paid so far, all taxes included. */
  readonly unpaidCents: number
}

/** Needs `device.ready(coop)`. */
export function readTreasury(device: Device, { coop }: { readonly coop: CoopId }): Treasury {
  const payments = readRecords(paymentKind, device.records(coop, 'payment'))
  const notes = readRecords(noteKind, device.records(coop, 'note'))
  const cancelled = new Set<RecordId>(notes.flatMap(({ id, cancels }) => (cancels == null ? [] : [cancels, id])))
  const standing = notes
    .filter(({ id }) => !cancelled.has(id))
    .map((note) => ({
      lines: note.lines,
      totals: totalsOf(note.lines),
      paidCents: paidOf(payments.filter((one) => one.note === note.id)),
      cancelled: false,
    }))
  const expenses = readRecords(expenseKind, device.records(coop, 'expense')).filter(expenseStands)
  const shared = readRecords(distributionKind, device.records(coop, 'distribution'))
  const incomes = readRecords(otherIncomeKind, device.records(coop, 'otherIncome')).filter((one) => one.voided !== true)
  const incomeOf = (isOpening: boolean): number =>
    sumOf(incomes.filter(({ source }) => (source === 'opening') === isOpening).map(({ cents }) => cents))
  const own = expenses.filter(({ payer }) => payer == null)
  const advances = expenses.filter(({ payer }) => payer != null)
  const flows: Flows = {
    openingCents: incomeOf(true),
    receivedCents: paidOf(payments) + incomeOf(false),
    paidCents: sumOf(own.filter(({ toPay }) => toPay !== true).map(({ cents }) => cents)),
    refundedCents: sumOf(advances.filter(({ refundedOn }) => refundedOn != null).map(({ cents }) => cents)),
    payCents: sumOf(sentShares(shared).map(givenCents)),
  }
  // Billed and not paid so far, they are owed to a supplier, and no more here.
  const settled = (category: Expense['category']): number =>
    sumOf(expenses.filter((one) => one.category === category).map(netOf))
  const deducted = sumOf(expenses.map(deductibleVat)) + settled('vatPaid')
  const vat = sumOf(standing.map(collectedVat))
  const [settings] = readRecords(coopKind, device.records(coop, 'coop'))
  const contribution = contributionOf({
    base: settings?.contributionBase ?? 'turnoverHT',
    basisPoints: settings?.contributionBasisPoints ?? 0,
    fixedFeeCents: settings?.fixedFeeCents ?? 0,
    fixedFeeWaived: settings?.fixedFeeWaived ?? false,
    turnoverCents: sumOf(standing.map(({ totals }) => totals.htCents)),
    purchasesCents: sumOf(expenses.filter(isPurchase).map(netOf)),
  })
  const dues: Dues = {
    vatCents: Math.max(0, vat - deducted),
    contributionCents: Math.max(0, contribution - settled('contribution')),
    suppliersCents: sumOf(own.filter(({ toPay }) => toPay === true).map(({ cents }) => cents)),
    refundsDueCents: refundsDue(expenses),
  }
  const treasuryCents = treasuryOf(flows)
  const reserved = reservedCents(shared)
  return {
    flows,
    dues,
    treasuryCents,
    reservedCents: reserved,
    availableCents: availableOf(treasuryCents, dues) - reserved,
    unpaidCents: unpaidOf(standing),
  }
}
