// The book of the box: every amount that came in or went out, in the order of days, with what is left after each.

export const movements = ['income', 'payment', 'expense', 'refund', 'pay'] as const
export type Movement = (typeof movements)[number]

export interface BookEntry {
  readonly id: string
  readonly day: string
  readonly what: Movement
  readonly label: string
  /** What came in is above zero, what went out below. */
  readonly cents: number
}

export interface BookLine extends BookEntry {
  readonly leftCents: number
}

/** The first day first; on one day in the order of ids, so that every device shows the same book. */
export function cashBook(entries: Iterable<BookEntry>): BookLine[] {
  let leftCents = 0
  return [...entries]
    .sort((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1))
    .map((entry) => {
      leftCents += entry.cents
      return { ...entry, leftCents }
    })
}
