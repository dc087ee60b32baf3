// Who holds which function on a day, and whose turn is next.

import type { PersonId, RecordId } from '../../base/ids.ts'
import type { Role, RoleFunction } from '../coop/role.schema.ts'
import { committees } from '../person/card.schema.ts'
import type { LocalDate } from '../time/local-date.ts'

type RoleRecord = Role & { readonly id: RecordId }

const isCommittee = (name: RoleFunction): boolean => committees.some((one) => one === name)

/** The later term, then the larger id: the same one on every device. */
const isAfter = (a: RoleRecord, b: RoleRecord): boolean => (a.from !== b.from ? a.from > b.from : a.id > b.id)

/** One holder per function: the last one elected ends the term of the one before. A committee has as many as it likes. */
export function rolesOn<One extends RoleRecord>({ roles, day }: { roles: Iterable<One>; day: LocalDate }): One[] {
  const begun = [...roles].filter(({ from }) => from <= day)
  return begun
    .filter(({ until }) => until == null || until >= day)
    .filter((role) =>
      begun.every((other) =>
        isCommittee(role.function)
          ? other.function !== role.function || other.person !== role.person || !isAfter(other, role)
          : other.function !== role.function || !isAfter(other, role),
      ),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Members in the order of their turn: those who never held the function first, then who held it longest ago. */
export function turnsOf({
  roles,
  members,
  function: name,
}: {
  roles: Iterable<RoleRecord>
  members: readonly PersonId[]
  function: RoleFunction
}): PersonId[] {
  const last = new Map<PersonId, string>()
  for (const { person, function: held, from } of roles) {
    if (held === name && from > (last.get(person) ?? '')) last.set(person, from)
  }
  const key = (person: PersonId): string => `${last.get(person) ?? ''}/${person}`
  return [...new Set(members)].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}
