// Several at once: one line of the bank that is several entries of the book, or several lines that are one entry. Kept in
// one save, and undone in one. [D126]

import { toHex } from '../../base/bytes.ts'
import type { CoopId, RecordId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import type { BankMatch } from '../../domain/office/bank.schema.ts'
import type { Candidate } from '../../domain/office/reconcile.rules.ts'
import { type TogetherFault, togetherFault } from '../../domain/office/together.rules.ts'
import type { Device, Saved, Touch } from '../device/device.port.ts'
import { todayOf } from '../record/today.ts'
import { effectOf, type MatchError, notePayments } from './match-line.ts'
import { type BankLineView, readBank } from './read-bank.ts'

export async function matchTogether(
  device: Device,
  input: { readonly coop: CoopId; readonly lines: readonly RecordId[]; readonly subjects: readonly RecordId[] },
): Promise<Result<Saved, MatchError | TogetherFault>> {
  const { coop } = input
  await device.ready(coop)
  const bank = readBank(device, coop, todayOf(device))
  const lines = [...new Set(input.lines)].flatMap((id) => bank.lines.find(({ line }) => line.id === id) ?? [])
  const entries = [...new Set(input.subjects)].flatMap((id) => bank.candidates.find((one) => one.id === id) ?? [])
  if (lines.length < new Set(input.lines).size) return err({ type: 'bank.line_unknown' })
  if (entries.length < new Set(input.subjects).size) return err({ type: 'bank.entry_taken' })
  const fault = togetherFault(
    lines.map(({ leftCents }) => leftCents),
    entries,
  )
  if (fault !== undefined) return err(fault)
  const shared = { coop, together: toHex(device.random.bytes(8)) }
  const touches: Touch[] = []
  for (const entry of entries) {
    const written = touchesFor(device, lines, entry, shared)
    if (!written.ok) return written
    touches.push(...written.value)
  }
  return device.save(touches)
}

/** Of one entry: a match for each line, with what the match writes beside it. */
function touchesFor(
  device: Device,
  lines: readonly BankLineView[],
  entry: Candidate,
  shared: Pick<BankMatch, 'coop' | 'together'>,
): Result<Touch[], MatchError> {
  const { coop } = shared
  const parts = lines.map(({ line, leftCents }) => ({
    line,
    cents: lines.length === 1 ? entry.amountCents : leftCents,
  }))
  if (entry.what === 'note') return notePayments(device, entry, parts, shared)
  // What is settled by several lines is settled on the day of the last.
  const last = parts.reduce((a, b) => (b.line.day > a.line.day ? b : a), parts[0] as (typeof parts)[number])
  const { touches, effect } = effectOf(device, coop, last.line, entry)
  const matches = parts.map(({ line, cents }): Touch => {
    const fields = { ...shared, line: line.id, subject: entry.id, amountCents: cents }
    return { kind: 'bankMatch', coop, fields: line === last.line ? { ...fields, effect } : fields }
  })
  return ok([...touches, ...matches])
}
