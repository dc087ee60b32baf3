// The book of the box from the desk's own records. Its last line is the treasury. Staff only: it reads the desk.

import type { CoopId } from '../../base/ids.ts'
import { otherIncomeKind } from '../../domain/desk/income.schema.ts'
import { provisionalReference } from '../../domain/desk/note.rules.ts'
import { noteKind, paymentKind } from '../../domain/desk/note.schema.ts'
import { expenseKind, expenseStands } from '../../domain/desk/spending.schema.ts'
import { type BookEntry, type BookLine, cashBook } from '../../domain/money/cash-book.rules.ts'
import { distributionKind } from '../../domain/pay/distribution.schema.ts'
import { givenCents, sentShares } from '../../domain/pay/held-shares.rules.ts'
import type { Device } from '../device/device.port.ts'
import { readRecords } from '../meeting/read-records.ts'

/** Needs `device.ready(coop)`. Labels are what people wrote, or a note's number. */
export function readCashBook(device: Device, { coop }: { readonly coop: CoopId }): BookLine[] {
  const entries: BookEntry[] = []
  for (const { id, day, label, cents, voided } of readRecords(otherIncomeKind, device.records(coop, 'otherIncome')))
    if (voided !== true) entries.push({ id, day, what: 'income', label: label ?? '', cents })
  const notes = new Map(readRecords(noteKind, device.records(coop, 'note')).map((note) => [note.id, note]))
  for (const { id, day, note, cents, voided } of readRecords(paymentKind, device.records(coop, 'payment'))) {
    const label = String(notes.get(note)?.number ?? provisionalReference(note))
    if (voided !== true) entries.push({ id, day, what: 'payment', label, cents })
  }
  for (const one of readRecords(expenseKind, device.records(coop, 'expense'))) {
    const { id, label, cents, payer, paidOn, refundedOn } = one
    if (!expenseStands(one)) continue
    const entry = { id, label: label ?? '', cents: -cents }
    if (payer == null && one.toPay !== true) entries.push({ ...entry, day: paidOn ?? one.day, what: 'expense' })
    else if (payer != null && refundedOn != null) entries.push({ ...entry, day: refundedOn, what: 'refund' })
  }
  for (const one of sentShares(readRecords(distributionKind, device.records(coop, 'distribution'))))
    entries.push({ id: one.id, day: one.sentToPayrollOn ?? one.day, what: 'pay', label: '', cents: -givenCents(one) })
  return cashBook(entries)
}
