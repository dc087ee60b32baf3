// Only what differs is written: a field saved again unchanged would dispute what someone else writes meanwhile.

/** The fields of `next` that differ from `known`; those undefined in `next` are left alone. Compares by content. */
export function changedFields(known: object, next: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const before = new Map<string, unknown>(Object.entries(known))
  return Object.fromEntries(
    Object.entries(next).filter(
      ([name, value]) => value !== undefined && JSON.stringify(before.get(name) ?? null) !== JSON.stringify(value),
    ),
  )
}
