// Notes and what is paid of them (DOMAIN §4.9).

import type { RecordId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { roundedQuotient, sumOf } from '../money/rounding.ts'
import type { DocumentLine, Totals } from './document-lines.ts'
import { totalsOf } from './document-lines.ts'
import { isWitnessed, type Payment } from './note.schema.ts'

/** A service to a consumer from 25 € all taxes included takes an itemised note before it is paid (arrêté 83-50/A). */
export const noteFromCents = 2500

/**
 * What stands on the sheet until the office numbers it: eight letters and digits of the record's own id, so no two
 * devices give the same one, whatever is offline.
 */
export const provisionalReference = (id: RecordId): string => referenceOf('P', id)

/** A quote keeps the reference that it was sent with: only notes are numbered. */
export const quoteReference = (id: RecordId): string => referenceOf('D', id)

const referenceOf = (letter: 'P' | 'D', id: RecordId): string => {
  const tail = id.slice(-8).toUpperCase()
  return `${letter}-${tail.slice(0, 4)}-${tail.slice(4)}`
}

export const paidOf = (payments: Iterable<Pick<Payment, 'cents' | 'voided'>>): number => {
  let paid = 0
  for (const one of payments) if (one.voided !== true) paid += one.cents
  return paid
}

export type PaymentError =
  | { readonly type: 'payment.amount_missing' }
  | { readonly type: 'payment.two_names' }
  | { readonly type: 'payment.receipt_missing' }
  /** More than what is left to pay. */
  | { readonly type: 'payment.too_much'; readonly leftCents: number }

export function checkPayment(paying: {
  readonly lines: readonly DocumentLine[]
  readonly before: Iterable<Pick<Payment, 'cents' | 'voided'>>
  readonly payment: Payment
}): Result<undefined, PaymentError> {
  const { payment } = paying
  if (payment.cents <= 0) return err({ type: 'payment.amount_missing' })
  const leftCents = totalsOf(paying.lines).ttcCents - paidOf(paying.before)
  if (payment.cents > leftCents) return err({ type: 'payment.too_much', leftCents })
  if (isWitnessed(payment)) return ok(undefined)
  const named = payment.receiver != null && payment.witness != null && payment.receiver !== payment.witness
  return err({ type: named ? 'payment.receipt_missing' : 'payment.two_names' })
}

/** Sent and not paid so far, all taxes included. Cancelled notes, and those that cancel, owe nothing. */
export function unpaidOf(
  notes: Iterable<{ readonly lines: readonly DocumentLine[]; readonly paidCents: number; readonly cancelled: boolean }>,
): number {
  const owed = [...notes].filter(({ cancelled }) => !cancelled)
  return sumOf(owed.map(({ lines, paidCents }) => Math.max(0, totalsOf(lines).ttcCents - paidCents)))
}

/**
 * VAT on services is owed as they are paid (CGI art. 269): of a part payment, that part of the tax, to the cent. What
 * each payment adds sums up to the whole tax, whatever the payments. [D162]
 */
export function collectedVat({ totals, paidCents }: { readonly totals: Totals; readonly paidCents: number }): number {
  const { htCents, ttcCents } = totals
  const paid = Math.min(Math.max(paidCents, 0), ttcCents)
  return paid === 0 ? 0 : roundedQuotient(BigInt(ttcCents - htCents) * BigInt(paid), BigInt(ttcCents))
}
