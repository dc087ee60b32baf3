// Which entry of the coop's book a line of the bank may be, and what is still different. [D123]

import type { PersonId, RecordId } from '../../base/ids.ts'
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
  /** Its client, supplier or who advanced it, when known. */
  readonly party?: RecordId | PersonId | undefined
}

/** Between what a bank does and what a coop writes down. */
const mostDays = 60

const daysBetween = (line: { readonly day: LocalDate }, { day }: Pick<Candidate, 'day'>): number =>
  Math.abs(dayNumber(day) - dayNumber(line.day))

export const nearestFirst =
  (line: { readonly day: LocalDate }) =>
  (a: Candidate, b: Candidate): number =>
    daysBetween(line, a) - daysBetween(line, b) || (a.id < b.id ? -1 : 1)

export const isNear = (line: { readonly day: LocalDate }, entry: Pick<Candidate, 'day'>): boolean =>
  daysBetween(line, entry) <= mostDays

/**
 * What the rest of a line may be: the same amount to the cent, within two months, the nearest day first. Nothing near
 * is better than something wrong: other amounts are for a person to find.
 */
export function suggestionsFor(
  line: { readonly day: LocalDate; readonly leftCents: number },
  candidates: Iterable<Candidate>,
): Candidate[] {
  return [...candidates]
    .filter((one) => one.amountCents === line.leftCents && isNear(line, one))
    .sort(nearestFirst(line))
}

/** The others that go the same way, the nearest day first. */
export function othersFor(
  line: { readonly day: LocalDate; readonly leftCents: number },
  candidates: Iterable<Candidate>,
): Candidate[] {
  const near = new Set(suggestionsFor(line, candidates).map(({ id }) => id))
  return [...candidates]
    .filter((one) => !near.has(one.id) && Math.sign(one.amountCents) === Math.sign(line.leftCents))
    .sort(nearestFirst(line))
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

/** Of matches that claim one entry, the first stands, with those of other lines that it was made with; the others are told. */
export function doubleClaims<
  Match extends {
    readonly id: RecordId
    readonly createdAt: number
    readonly subject: RecordId
    readonly line: RecordId
    readonly together?: string | null | undefined
  },
>(matches: Iterable<Match>): ReadonlySet<RecordId> {
  const first = new Map<RecordId, Match>()
  const double = new Set<RecordId>()
  for (const one of [...matches].sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))) {
    const before = first.get(one.subject)
    if (before === undefined) first.set(one.subject, one)
    else if (one.together == null || one.together !== before.together || one.line === before.line) double.add(one.id)
  }
  return double
}
