// A function that someone was elected to. Its words are facts: leaving it is a day, another term another record.

import * as v from 'valibot'
import { line, localDate, maybe, personId, recordIdOf } from '../field-types.ts'
import { defineKind, factsOf, staffOnly, valuesOf } from '../record-kind.ts'
import type { LocalDate } from '../time/local-date.ts'

export const roleFunctions = ['president', 'treasurer', 'secretary', 'marketing', 'finance', 'hr', 'other'] as const
export type RoleFunction = (typeof roleFunctions)[number]

export const roleSchema = v.object({
  person: personId,
  function: v.picklist(roleFunctions),
  title: maybe(line),
  from: localDate,
  /** Last day. */
  until: maybe(localDate),
  /** The vote that elected them. */
  decision: maybe(recordIdOf('de')),
})
export type Role = v.InferOutput<typeof roleSchema>

/** By staff, on the coop's decision: what opens the desk's key must not be a member's own word. */
export const roleKind = defineKind({
  kind: 'role',
  code: 'ro',
  space: 'coop',
  version: 1,
  schema: roleSchema,
  fields: {
    ...factsOf(staffOnly, { person: 'p', function: 'f', title: 't', from: 'd', decision: 'm' }),
    ...valuesOf(staffOnly, { until: 'u' }),
  },
  month: () => '',
})

const isHandOver = (before: Role, after: Role): boolean => before.until != null && before.until === after.from

export const currentRoles = <One extends Role>({ roles, day }: { roles: Iterable<One>; day: LocalDate }): One[] =>
  [...roles].filter(({ from, until }) => from <= day && (until == null || day <= until))

/**
 * Two people who hold at once a function that one holds at a time: to be told, nobody is removed by itself. On the day of a
 * hand-over the one who leaves and the one who comes are no rivals.
 */
export function rivals<One extends Role>({
  roles,
  day,
  alone = ['president'],
}: {
  roles: Iterable<One>
  day: LocalDate
  alone?: readonly RoleFunction[]
}): One[] {
  const now = currentRoles({ roles, day })
  return now.filter(
    (one) =>
      alone.includes(one.function) &&
      now.some(
        (other) =>
          other.function === one.function &&
          other.person !== one.person &&
          !isHandOver(one, other) &&
          !isHandOver(other, one),
      ),
  )
}
