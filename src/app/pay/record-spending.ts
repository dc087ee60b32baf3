// What the coop buys: noted when it is bought, then paid to the supplier or given back to who paid out of their pocket.

import type { CoopId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import { type Expense, expenseKind, expenseStands, isToSettle } from '../../domain/desk/spending.schema.ts'
import type { Device, Saved, SaveError, Touch } from '../device/device.port.ts'
import { readRecord } from '../meeting/read-records.ts'
import { todayOf } from '../record/today.ts'

export type SpendingError =
  | SaveError
  | { readonly type: 'expense.amount_missing' }
  /** The tax is part of the amount. */
  | { readonly type: 'expense.vat_too_much' }
  | { readonly type: 'expense.unknown' }
  /** Given back, refused or paid before. */
  | { readonly type: 'expense.settled' }

export type RecordExpenseInput = Omit<Expense, 'paidOn' | 'refundedOn' | 'refused' | 'voided' | 'supplier'> & {
  readonly coop: CoopId
  /** A new or known supplier, by name. */
  readonly supplierName?: string | undefined
  readonly suppliers?: ReadonlyMap<string, RecordId> | undefined
  readonly draft?: string | undefined
}

/** The last id of `ids` is the expense's. */
export async function recordExpense(device: Device, input: RecordExpenseInput): Promise<Result<Saved, SpendingError>> {
  const { coop, draft, supplierName, suppliers, ...expense } = input
  await device.ready(coop)
  if (expense.cents <= 0) return err({ type: 'expense.amount_missing' })
  // What is paid of VAT holds none.
  const vatCents = expense.category === 'vatPaid' ? undefined : expense.vatCents
  if ((vatCents ?? 0) > expense.cents) return err({ type: 'expense.vat_too_much' })
  const name = supplierName?.trim() ?? ''
  const known = suppliers?.get(name)
  const touches: Touch[] = name !== '' && known === undefined ? [{ kind: 'supplier', coop, fields: { name } }] : []
  const refs = touches.length === 1 ? { refs: { supplier: 1 } } : {}
  touches.push({ kind: 'expense', coop, fields: { ...expense, vatCents, supplier: known }, ...refs })
  return device.save(touches, draft === undefined ? {} : { draft })
}

/** An advance given back, an advance refused, or a supplier's bill paid. */
export async function settleExpense(
  device: Device,
  input: { readonly coop: CoopId; readonly expense: RecordId; readonly how: 'refunded' | 'refused' | 'paid' },
): Promise<Result<Saved, SpendingError>> {
  const { coop, expense, how } = input
  await device.ready(coop)
  const found = readRecord(expenseKind, device.record(expense))
  if (found === undefined) return err({ type: 'expense.unknown' })
  if (!isToSettle(found) || (how === 'paid') !== (found.payer == null)) return err({ type: 'expense.settled' })
  const today = todayOf(device)
  const paid = { toPay: false, paidOn: today }
  const fields = { refunded: { refundedOn: today }, refused: { refused: true }, paid }[how]
  return device.save([{ kind: 'expense', coop, id: expense, fields }])
}

/** Pressed by mistake: to settle again, if it still is settled that way. */
export async function reopenExpense(
  device: Device,
  input: { readonly coop: CoopId; readonly expense: RecordId; readonly how: 'refunded' | 'refused' | 'paid' },
): Promise<Result<Saved, SpendingError>> {
  const { coop, expense, how } = input
  await device.ready(coop)
  const found = readRecord(expenseKind, device.record(expense))
  if (found === undefined) return err({ type: 'expense.unknown' })
  const { refundedOn, refused, toPay, payer, voided } = found
  const isSo = { refunded: refundedOn != null, refused: refused === true, paid: payer == null && toPay === false }[how]
  if (voided === true || !isSo) return err({ type: 'expense.settled' })
  const fields = { refunded: { refundedOn: null }, refused: { refused: null }, paid: { toPay: true } }[how]
  return device.save([{ kind: 'expense', coop, id: expense, fields }])
}

/** Written by mistake, or no mistake after all. What was given back or refused stays as it was settled. */
export async function voidExpense(
  device: Device,
  input: { readonly coop: CoopId; readonly expense: RecordId; readonly voided: boolean },
): Promise<Result<Saved, SpendingError>> {
  const { coop, expense, voided } = input
  await device.ready(coop)
  const found = readRecord(expenseKind, device.record(expense))
  if (found === undefined) return err({ type: 'expense.unknown' })
  if (voided && (!expenseStands(found) || found.refundedOn != null)) return err({ type: 'expense.settled' })
  return device.save([{ kind: 'expense', coop, id: expense, fields: { voided } }])
}
