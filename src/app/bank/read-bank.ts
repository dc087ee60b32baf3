// The bank's lines of a coop beside its book: what each was found to be, what it may be, and what is still different.

import type { CoopId, RecordId } from '../../base/ids.ts'
import { paymentKind } from '../../domain/desk/note.schema.ts'
import { expenseKind, expenseStands } from '../../domain/desk/spending.schema.ts'
import { sumOf } from '../../domain/money/rounding.ts'
import { type BankLine, type BankMatch, bankLineKind, bankMatchKind } from '../../domain/office/bank.schema.ts'
import {
  type Candidate,
  doubleClaims,
  type LineState,
  lineStateOf,
  othersFor,
  suggestionsFor,
} from '../../domain/office/reconcile.rules.ts'
import { onlySetFor, otherWay } from '../../domain/office/together.rules.ts'
import { type LocalDate, localDate } from '../../domain/time/local-date.ts'
import { readNotes } from '../billing/read-notes.ts'
import type { Device } from '../device/device.port.ts'
import { type Read, readRecords } from '../meeting/read-records.ts'
import { readCashBook } from '../pay/read-cash-book.ts'

export interface MatchView {
  readonly match: Read<BankMatch>
  /** Undefined when it has not come to this device, or counts no more. */
  readonly entry: Candidate | undefined
  /** Another line claimed the same entry before. */
  readonly double: boolean
}

export interface BankLineView {
  readonly line: Read<BankLine>
  readonly state: LineState
  /** Of the line, less what was found: what a person must explain. */
  readonly leftCents: number
  readonly matches: readonly MatchView[]
}

export interface Bank {
  /** The latest day first. */
  readonly lines: readonly BankLineView[]
  /** What no line was matched to so far. */
  readonly candidates: readonly Candidate[]
  /** In the book, through the bank or not, and on no line so far. */
  readonly waiting: readonly Candidate[]
  /** Of the lines, less what was found: zero when all is explained. */
  readonly differenceCents: number
}

/** Needs `device.ready(coop)`, and the office's key. */
export function readBank(device: Device, coop: CoopId, today: LocalDate): Bank {
  const matches = readRecords(bankMatchKind, device.records(coop, 'bankMatch')).filter(
    (one) => one.coop === coop && one.undone !== true,
  )
  const double = doubleClaims(matches)
  const all = entriesOf(device, coop, today)
  const byId = new Map(all.map((one) => [one.id, one]))
  const byLine = new Map<RecordId, Read<BankMatch>[]>()
  for (const one of matches) byLine.set(one.line, [...(byLine.get(one.line) ?? []), one])
  const lines = readRecords(bankLineKind, device.records(coop, 'bankLine'))
    .filter((line) => line.coop === coop && line.removed !== true)
    .map((line): BankLineView => {
      const own = (byLine.get(line.id) ?? []).sort((a, b) => a.createdAt - b.createdAt)
      const views = own.map((match) => ({ match, entry: byId.get(match.subject), double: double.has(match.id) }))
      return {
        line,
        matches: views,
        ...lineStateOf(
          line.amountCents,
          own.filter(({ id }) => !double.has(id)),
        ),
      }
    })
    .sort(
      (a, b) => (a.line.day < b.line.day ? 1 : a.line.day > b.line.day ? -1 : 0) || (a.line.id < b.line.id ? -1 : 1),
    )
  const taken = new Set(matches.map(({ subject }) => subject))
  const candidates = all.filter(({ id }) => !taken.has(id))
  return {
    lines,
    candidates,
    waiting: candidates.filter(({ what }) => what !== 'note' && what !== 'bill' && what !== 'advance'),
    differenceCents: sumOf(lines.map(({ leftCents }) => leftCents)),
  }
}

/** What the rest of a line may be, alone or several together, and the other entries: those that go the same way, and the others. */
export const choicesFor = ({ line, leftCents }: BankLineView, candidates: Iterable<Candidate>) => {
  const of = { day: line.day, leftCents }
  return {
    suggested: suggestionsFor(of, candidates),
    together: onlySetFor(of, candidates),
    others: othersFor(of, candidates),
    otherWay: otherWay(of, candidates),
  }
}

/** The book's entries, then what a match would pay: notes, bills and advances. */
function entriesOf(device: Device, coop: CoopId, today: LocalDate): Candidate[] {
  const notes = readNotes(device, coop, today)
  const expenses = readRecords(expenseKind, device.records(coop, 'expense'))
  const clients = new Map(notes.map(({ note }) => [note.id, note.client ?? undefined]))
  const parties = new Map<string, Candidate['party']>(
    expenses.map((one) => [one.id, one.payer ?? one.supplier ?? undefined]),
  )
  for (const { id, note } of readRecords(paymentKind, device.records(coop, 'payment')))
    parties.set(id, clients.get(note))
  const book = readCashBook(device, { coop }).map(({ id, what, day, label, cents }): Candidate => {
    return { id: id as RecordId, what, day: localDate(day), label, amountCents: cents, party: parties.get(id) }
  })
  const owed = notes.flatMap(({ note, reference, leftCents, state }): Candidate[] => {
    if (state !== 'due' && state !== 'late') return []
    const label = note.number == null ? reference : String(note.number)
    return [
      { id: note.id, what: 'note', day: note.day, label, amountCents: leftCents, party: note.client ?? undefined },
    ]
  })
  const open = expenses.flatMap((one): Candidate[] => {
    if (!expenseStands(one) || one.refundedOn != null) return []
    if (one.payer == null && one.toPay !== true) return []
    const what = one.payer == null ? 'bill' : 'advance'
    return [
      { id: one.id, what, day: one.day, label: one.label ?? '', amountCents: -one.cents, party: parties.get(one.id) },
    ]
  })
  return [...book, ...owed, ...open].filter(({ amountCents }) => amountCents !== 0)
}
