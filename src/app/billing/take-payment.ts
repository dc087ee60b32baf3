// What a client pays of a note. Cash is counted by two people, and its receipt has a number.

import type { CoopId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import { checkPayment, type PaymentError } from '../../domain/desk/note.rules.ts'
import { type Payment, paymentKind } from '../../domain/desk/note.schema.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import type { Device, Saved, SaveError } from '../device/device.port.ts'
import { readRecord } from '../meeting/read-records.ts'
import { todayOf } from '../record/today.ts'
import { readNotes } from './read-notes.ts'

export type TakePaymentError =
  | SaveError
  | PaymentError
  | { readonly type: 'note.unknown' }
  | { readonly type: 'note.cancelled' }

/** The only id of `ids` is the payment's. */
export async function takePayment(
  device: Device,
  input: Pick<Payment, 'note' | 'cents' | 'method' | 'receiver' | 'witness' | 'receipt'> & {
    readonly coop: CoopId
    readonly day?: LocalDate | undefined
  },
): Promise<Result<Saved, TakePaymentError>> {
  const { coop, day, receipt, ...given } = input
  await device.ready(coop)
  const known = readNotes(device, coop, todayOf(device)).find(({ note }) => note.id === input.note)
  if (known === undefined) return err({ type: 'note.unknown' })
  if (known.state === 'cancelled' || known.state === 'cancels') return err({ type: 'note.cancelled' })
  const payment = { ...given, receipt: receipt?.trim() || undefined, day: day ?? todayOf(device) }
  const checked = checkPayment({ lines: known.note.lines, before: known.payments, payment })
  if (!checked.ok) return checked
  return device.save([{ kind: 'payment', coop, fields: payment }])
}

/** Written by mistake, or a cheque that came back: it stays readable, and counts no more. Staff. */
export async function voidPayment(
  device: Device,
  { coop, payment }: { readonly coop: CoopId; readonly payment: RecordId },
): Promise<Result<Saved, SaveError | { readonly type: 'record.unknown' }>> {
  await device.ready(coop)
  if (readRecord(paymentKind, device.record(payment)) === undefined) return err({ type: 'record.unknown' })
  return device.save([{ kind: 'payment', coop, id: payment, fields: { voided: true } }])
}
