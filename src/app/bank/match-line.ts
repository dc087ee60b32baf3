// A line of the bank is found to be an entry of the book. A note, a bill or an advance is paid by the match, on the
// line's day; undoing takes back what the match wrote, and nothing else. [D123]

import type { CoopId, RecordId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { checkPayment, type PaymentError } from '../../domain/desk/note.rules.ts'
import { type Payment, paymentKind } from '../../domain/desk/note.schema.ts'
import { type BankLine, type BankMatch, bankMatchKind } from '../../domain/office/bank.schema.ts'
import type { Candidate } from '../../domain/office/reconcile.rules.ts'
import { readNotes } from '../billing/read-notes.ts'
import type { Device, Saved, SaveError, Touch } from '../device/device.port.ts'
import { type Read, readRecord, readRecords } from '../meeting/read-records.ts'
import { todayOf } from '../record/today.ts'
import { readBank } from './read-bank.ts'

export type MatchError =
  | SaveError
  | PaymentError
  | { readonly type: 'bank.line_unknown' }
  /** Matched to another line, or no more in the book. */
  | { readonly type: 'bank.entry_taken' }
  /** One came in, the other went out. */
  | { readonly type: 'bank.other_way' }
  | { readonly type: 'bank.match_unknown' }

export async function matchLine(
  device: Device,
  { coop, line, subject }: { readonly coop: CoopId; readonly line: RecordId; readonly subject: RecordId },
): Promise<Result<Saved, MatchError>> {
  await device.ready(coop)
  const { lines, candidates } = readBank(device, coop, todayOf(device))
  const view = lines.find((one) => one.line.id === line)
  if (view === undefined) return err({ type: 'bank.line_unknown' })
  const entry = candidates.find(({ id }) => id === subject)
  if (entry === undefined) return err({ type: 'bank.entry_taken' })
  if (Math.sign(entry.amountCents) !== Math.sign(view.line.amountCents)) return err({ type: 'bank.other_way' })
  if (entry.what === 'note') {
    // No more than is owed: what is left of the line is told.
    const cents = Math.min(Math.max(view.leftCents, 0), entry.amountCents)
    const paid = notePayments(device, entry, [{ line: view.line, cents }], { coop })
    return paid.ok ? device.save(paid.value) : paid
  }
  const { touches, effect } = effectOf(device, coop, view.line, entry)
  const fields = { line, coop, subject, amountCents: entry.amountCents, effect }
  return device.save([...touches, { kind: 'bankMatch', coop, fields }])
}

/** A transfer for the note from each line, of what it brings, on its day. */
export function notePayments(
  device: Device,
  entry: Candidate,
  parts: readonly { readonly line: Read<BankLine>; readonly cents: number }[],
  shared: Pick<BankMatch, 'coop' | 'together'>,
): Result<Touch[], MatchError> {
  const { coop } = shared
  const known = readNotes(device, coop, todayOf(device)).find(({ note }) => note.id === entry.id)
  if (known === undefined) return err({ type: 'bank.entry_taken' })
  const before: Pick<Payment, 'cents' | 'voided'>[] = [...known.payments]
  const touches: Touch[] = []
  for (const { line, cents } of parts) {
    const payment: Payment = { note: entry.id, day: line.day, cents, method: 'transfer', receiver: device.me.person }
    const checked = checkPayment({ lines: known.note.lines, before, payment })
    if (!checked.ok) return checked
    before.push(payment)
    const fields = { ...shared, line: line.id, amountCents: cents, effect: 'payment' }
    touches.push({ kind: 'payment', coop, fields: { ...payment } })
    touches.push({ kind: 'bankMatch', coop, fields, refs: { subject: 1 } })
  }
  return ok(touches)
}

export function effectOf(
  device: Device,
  coop: CoopId,
  line: BankLine,
  { id, what }: Candidate,
): { readonly touches: Touch[]; readonly effect?: BankMatch['effect'] } {
  const on = (kind: string, fields: Record<string, unknown>): Touch[] => [{ kind, coop, id, fields }]
  if (what === 'bill') return { touches: on('expense', { toPay: false, paidOn: line.day }), effect: 'paid' }
  if (what === 'advance') return { touches: on('expense', { refundedOn: line.day }), effect: 'refunded' }
  const payment = what === 'payment' ? readRecord(paymentKind, device.record(id)) : undefined
  const isCarried = payment?.method === 'cash' || payment?.method === 'cheque'
  if (isCarried && payment?.depositedOn == null)
    return { touches: on('payment', { depositedOn: line.day }), effect: 'deposited' }
  return { touches: [] }
}

/** The line is open again; a payment that the match wrote counts no more. Matches made at once are undone at once. */
export async function undoMatch(
  device: Device,
  { coop, match }: { readonly coop: CoopId; readonly match: RecordId },
): Promise<Result<Saved, MatchError>> {
  await device.ready(coop)
  const standing = readRecords(bankMatchKind, device.records(coop, 'bankMatch')).filter(({ undone }) => undone !== true)
  const known = standing.find(({ id }) => id === match)
  if (known === undefined) return err({ type: 'bank.match_unknown' })
  const all = known.together == null ? [known] : standing.filter(({ together }) => together === known.together)
  return device.save(
    all.flatMap((one) => [...takenBack(coop, one), { kind: 'bankMatch', coop, id: one.id, fields: { undone: true } }]),
  )
}

function takenBack(coop: CoopId, { effect, subject: id }: Read<BankMatch>): Touch[] {
  switch (effect) {
    case 'payment':
      return [{ kind: 'payment', coop, id, fields: { voided: true } }]
    case 'deposited':
      return [{ kind: 'payment', coop, id, fields: { depositedOn: null } }]
    case 'paid':
      return [{ kind: 'expense', coop, id, fields: { toPay: true, paidOn: null } }]
    case 'refunded':
      return [{ kind: 'expense', coop, id, fields: { refundedOn: null } }]
    default:
      return []
  }
}
