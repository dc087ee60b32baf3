// Several at once: one line of the bank that is several entries of the book, or several lines that are one. [D126]

import { sumOf } from '../money/rounding.ts'
import type { LocalDate } from '../time/local-date.ts'
import { type Candidate, isNear, nearestFirst, suggestionsFor } from './reconcile.rules.ts'

/** A save takes so many with what they pay. */
export const mostChosen = 20
/** More than that fits together by chance. */
export const mostProposed = 4

export type TogetherFault =
  | { readonly type: 'bank.too_many' }
  /** Several lines and several entries: which is which is not told. */
  | { readonly type: 'bank.many_to_many' }
  | { readonly type: 'bank.other_way' }
  | { readonly type: 'bank.sum_different' }

/** Of the lines, less the entries: what is still missing in the book, or too much when below zero. */
export const gapOf = (leftCents: Iterable<number>, entries: Iterable<Pick<Candidate, 'amountCents'>>): number =>
  sumOf(leftCents) - sumOf([...entries].map(({ amountCents }) => amountCents))

/**
 * Nothing is evened out: to the cent, or not at all. A fee of the bank is an expense of the book, and is chosen beside
 * the rest; so what is in the book may go the other way, but never what the match would pay.
 */
export function togetherFault(
  leftCents: readonly number[],
  entries: readonly Pick<Candidate, 'amountCents' | 'what'>[],
): TogetherFault | undefined {
  if (leftCents.length + entries.length > mostChosen) return { type: 'bank.too_many' }
  if (leftCents.length > 1 && entries.length > 1) return { type: 'bank.many_to_many' }
  const way = Math.sign(leftCents[0] ?? 0)
  const strays = entries.some(
    ({ what, amountCents }) => Math.sign(amountCents) !== way && (leftCents.length > 1 || isPaidByMatch(what)),
  )
  if (strays || leftCents.some((left) => left === 0 || Math.sign(left) !== way)) return { type: 'bank.other_way' }
  if (leftCents.length === 0 || entries.length === 0 || gapOf(leftCents, entries) !== 0)
    return { type: 'bank.sum_different' }
  return undefined
}

/** What may be chosen beside what goes the line's way: a fee, money given back. The nearest day first. */
export const otherWay = (
  line: { readonly day: LocalDate; readonly leftCents: number },
  candidates: Iterable<Candidate>,
): Candidate[] =>
  [...candidates]
    .filter(({ what, amountCents }) => Math.sign(amountCents) === -Math.sign(line.leftCents) && !isPaidByMatch(what))
    .sort(nearestFirst(line))

export const isPaidByMatch = (what: Candidate['what']): boolean =>
  what === 'note' || what === 'bill' || what === 'advance'

/**
 * From two to four entries of one client, supplier or person, within two months, that are the line to the cent; only if
 * no other such set is, and no entry by itself. In the order of their days.
 */
export function onlySetFor(
  line: { readonly day: LocalDate; readonly leftCents: number },
  candidates: Iterable<Candidate>,
): Candidate[] {
  const all = [...candidates]
  if (line.leftCents === 0 || suggestionsFor(line, all).length > 0) return []
  const sum = Math.abs(line.leftCents)
  const byParty = new Map<string, Candidate[]>()
  for (const one of all) {
    if (one.party === undefined || !isNear(line, one) || Math.sign(one.amountCents) !== Math.sign(line.leftCents))
      continue
    if (Math.abs(one.amountCents) < sum) byParty.set(one.party, [...(byParty.get(one.party) ?? []), one])
  }
  const found: Candidate[][] = []
  for (const [, of] of byParty) {
    collectSets(of, sum, found)
    if (found.length > 1) return []
  }
  return [...(found[0] ?? [])].sort((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1))
}

/** Adds what sums up, and stops at the second set: one client may have hundreds of notes. */
function collectSets(entries: readonly Candidate[], sum: number, found: Candidate[][]): void {
  const cents = ({ amountCents }: Candidate): number => Math.abs(amountCents)
  const rising = [...entries].sort((a, b) => cents(a) - cents(b))
  const places = new Map<number, number[]>()
  for (const [place, one] of rising.entries()) places.set(cents(one), [...(places.get(cents(one)) ?? []), place])
  const add = (chosen: readonly Candidate[], left: number, from: number): void => {
    // The last one of a set is looked up, not looked for.
    if (chosen.length > 0)
      for (const place of places.get(left) ?? []) {
        const last = rising[place]
        if (place >= from && last !== undefined) found.push([...chosen, last])
      }
    if (chosen.length + 1 >= mostProposed) return
    for (const [place, one] of rising.entries()) {
      if (place < from) continue
      // At least one more follows, and none is smaller.
      if (cents(one) * 2 > left || found.length > 1) return
      add([...chosen, one], left - cents(one), place + 1)
    }
  }
  add([], sum, 0)
}
