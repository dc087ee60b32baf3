// When a deadline is told: two days that the host may choose, as the record keeps them. [D23]

/** The earliest first, each day once. Null when neither is chosen: what is usual again. An empty one is the usual one. */
export function warnDaysOf({
  first,
  last,
  byDefault,
}: {
  first: number | undefined
  last: number | undefined
  byDefault: readonly number[]
}): number[] | null {
  if (first === undefined && last === undefined) return null
  const chosen = [first ?? byDefault.at(0), last ?? byDefault.at(-1)].filter((days) => days !== undefined)
  return [...new Set(chosen)].sort((a, b) => b - a)
}
