// Moving places and pending words over a text that changed elsewhere.

import { textDifference } from '../device/text-handle.ts'

/** Where a place of `before` stands in `after`: a caret keeps its words on its left when others write. */
export function placeAfter({ before, after, at }: { before: string; after: string; at: number }): number {
  const change = textDifference(before, after)
  if (at <= change.at) return at
  if (at >= change.at + change.remove) return at + change.insert.length - change.remove
  return change.at + change.insert.length
}

/**
 * Three texts into one: `typed` was made here from `base`, `other` elsewhere. What was typed here is put into `other`
 * at the place where it stood; words that both removed are removed once, and words that only one removed go.
 */
export function mergeTyped({ base, typed, other }: { base: string; typed: string; other: string }): string {
  const mine = textDifference(base, typed)
  const start = placeAfter({ before: base, after: other, at: mine.at })
  const end = placeAfter({ before: base, after: other, at: mine.at + mine.remove })
  // Words written by others inside what was removed here are kept.
  const theirs = textDifference(base, other)
  const inside = theirs.at > mine.at && theirs.at + theirs.remove < mine.at + mine.remove
  const kept = inside ? theirs.insert : ''
  return other.slice(0, start) + mine.insert + kept + other.slice(Math.max(start, end))
}
