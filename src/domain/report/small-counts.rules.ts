// Small counts of one table are hidden, and so is what would give them away. [D102]

export interface Cell {
  readonly key: string
  readonly count: number
}

export const usualK = 5
/** Beyond, hardly any table of a coop would show anything. */
export const mostK = 100

/** What k cannot go below: the usual one, or that of a report that left. [D106] */
export const leastK = (published: readonly number[]): number => Math.max(usualK, ...published)

/** The k of the next report, whatever was chosen elsewhere without a network. [D106] */
export const kInForce = ({ chosen, published }: { chosen: number | undefined; published: readonly number[] }): number =>
  Math.max(chosen ?? usualK, leastK(published))

export const isSmall = (count: number, k: number): boolean => count > 0 && count < k

/**
 * The keys to hide: every cell from 1 to k − 1, then the smallest others until those hidden make k people together, since
 * the total is known and the rest is shown. When nothing but empty cells would be left to see, all of them are hidden.
 */
export function hiddenCells(cells: readonly Cell[], k: number): ReadonlySet<string> {
  const hidden = new Set(cells.filter(({ count }) => isSmall(count, k)).map(({ key }) => key))
  if (hidden.size === 0) return hidden
  const others = cells.filter(({ count }) => count >= k).sort((a, b) => a.count - b.count || (a.key < b.key ? -1 : 1))
  const sum = (): number => cells.reduce((total, { key, count }) => total + (hidden.has(key) ? count : 0), 0)
  for (const { key } of others) {
    if (sum() >= k) break
    hidden.add(key)
  }
  const seen = cells.some(({ key, count }) => count > 0 && !hidden.has(key))
  return seen && sum() >= k ? hidden : new Set(cells.map(({ key }) => key))
}

/** What a table that hides these tells: each cell that is seen, and those hidden as one. */
export function groupsOf(keys: readonly string[], hidden: ReadonlySet<string>): string[][] {
  const together = keys.filter((key) => hidden.has(key))
  return [...keys.filter((key) => !hidden.has(key)).map((key) => [key]), ...(together.length > 0 ? [together] : [])]
}
