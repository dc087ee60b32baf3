// Which fields a form really changes. Writing a field again with the same value would count as an answer, and could
// overrule what someone else is changing at the same moment.

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

const isSame = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b)
    ? a.length === b.length && a.every((item, index) => item === b[index])
    : a === b || (isEmpty(a) && isEmpty(b))

/** Fields of `changes` that differ from `known`; emptied ones become null, which clears them. */
export function fieldsToSave({
  known,
  changes,
}: {
  known: Readonly<Record<string, unknown>>
  changes: Readonly<Record<string, unknown>>
}): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(changes)) {
    if (isSame(value, known[name])) continue
    fields[name] = isEmpty(value) ? null : value
  }
  return fields
}
