// Typing while others type. Pure: texts as strings, places as indexes in UTF-16 units.

import { textDifference } from '../../../app/device/text-handle.ts'

/**
 * What to write when `base` became `typed` here and `shared` elsewhere: both changes, so that nobody's words are lost.
 * Where both touched the same place, the words typed here come after the others'.
 */
export function mergeTyped(base: string, typed: string, shared: string): string {
  if (base === shared) return typed
  const mine = textDifference(base, typed)
  if (mine.remove === 0 && mine.insert === '') return shared
  const at = movedIndex(base, shared, mine.at)
  const end = movedIndex(base, shared, mine.at + mine.remove)
  return shared.slice(0, at) + mine.insert + shared.slice(Math.max(at, end))
}

/** Where an index of `before` is in `after`. An index inside what was replaced goes to its end. */
export function movedIndex(before: string, after: string, index: number): number {
  const change = textDifference(before, after)
  if (index < change.at || (index === change.at && change.remove > 0)) return index
  if (index >= change.at + change.remove) return index + change.insert.length - change.remove
  return change.at + change.insert.length
}
