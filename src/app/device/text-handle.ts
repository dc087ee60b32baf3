// A long shared text bound to one field: the only place where a screen touches the replica directly.

export interface TextHandle {
  get(): string
  /** Called with the whole text after each change that came from elsewhere. */
  subscribe(listener: (text: string) => void): () => void
  /** Replaces the text by `next`: only the difference is written, so that others' concurrent words stay. */
  edit(next: string): void
  /** Resolves once everything typed so far is kept on this device; rejects never, tells `false` when it could not be kept. */
  flush(): Promise<boolean>
  close(): void
}

/** The single replacement that turns `before` into `after`: common start and end are kept. */
export function textDifference(before: string, after: string): { at: number; remove: number; insert: string } {
  let start = 0
  const shortest = Math.min(before.length, after.length)
  while (start < shortest && before.charCodeAt(start) === after.charCodeAt(start)) start++
  // Never cut a surrogate pair in two.
  if (start > 0 && isHighSurrogate(before.charCodeAt(start - 1))) start--
  let end = 0
  while (
    end < shortest - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  )
    end++
  if (end > 0 && isLowSurrogate(before.charCodeAt(before.length - end))) end--
  return { at: start, remove: before.length - start - end, insert: after.slice(start, after.length - end) }
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff
