// Which entry of the coop's book a line of the bank may be, and what is still different. [D123]

import type { RecordId } from '../../base/ids.ts'
import { dayNumber, type LocalDate } from '../time/local-date.ts'

/** `note` and `bill`: still unpaid, so that matching it pays it; `advance`: not given back so far. */
export const candidateKinds = ['payment', 'income', 'expense', 'refund', 'pay', 'note', 'bill', 'advance'] as const
export type CandidateKind = (typeof candidateKinds)[number]

export interface Candidate {
  readonly id: RecordId
  readonly what: CandidateKind
  readonly day: LocalDate
  readonly label: string
  /** With its sign. */
  readonly amountCents: number
}

/** Between what a bank does and what a coop writes down. */
const mostDays = 60

/**
 * What the rest of a line may be: the same amount to the cent, within two months, the nearest day first. Nothing near
 * is better than something wrong: other amounts are for a person to find.
 */
export function suggestionsFor(
  line: { readonly day: LocalDate; readonly leftCents: number },
  candidates: Iterable<Candidate>,
): Candidate[] {
  const away = ({ day }: Candidate): number => Math.abs(dayNumber(day) - dayNumber(line.day))
  return [...candidates]
    .filter((one) => one.amountCents === line.leftCents && away(one) <= mostDays)
    .sort((a, b) => away(a) - away(b) || (a.id < b.id ? -1 : 1))
}

/** The others that go the same way, the nearest day first. */
export function othersFor(
  line: { readonly day: LocalDate; readonly leftCents: number },
  candidates: Iterable<Candidate>,
): Candidate[] {
  const near = new Set(suggestionsFor(line, candidates).map(({ id }) => id))
  const away = ({ day }: Candidate): number => Math.abs(dayNumber(day) - dayNumber(line.day))
  return [...candidates]
    .filter((one) => !near.has(one.id) && Math.sign(one.amountCents) === Math.sign(line.leftCents))
    .sort((a, b) => away(a) - away(b) || (a.id < b.id ? -1 : 1))
}

export type LineState = 'open' | 'different' | 'matched'

/** `different`: something was found, and the amounts do not agree. */
export function lineStateOf(
  amountCents: number,
  matched: readonly { readonly amountCents: number }[],
): { readonly state: LineState; readonly leftCents: number } {
  const leftCents = matched.reduce((left, one) => left - one.amountCents, amountCents)
  return { state: matched.length === 0 ? 'open' : leftCents === 0 ? 'matched' : 'different', leftCents }
}

/** Of matches that claim one entry, the first stands; the others are told. */
export function doubleClaims<
  Match extends { readonly id: RecordId; readonly createdAt: number; readonly subject: RecordId },
>(matches: Iterable<Match>): ReadonlySet<RecordId> {
  const first = new Map<RecordId, Match>()
  const double = new Set<RecordId>()
  for (const one of [...matches].sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))) {
    if (first.has(one.subject)) double.add(one.id)
    else first.set(one.subject, one)
  }
  return double
}
