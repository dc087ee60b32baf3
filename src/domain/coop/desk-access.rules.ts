// Whose function opens the desk (clients, quotes, notes) to them: data of the coop, with a default that fits the models.

import type { RecordId } from '../../base/ids.ts'
import { rolesOn } from '../meeting/role.rules.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { Coop } from './coop.schema.ts'
import type { Role, RoleFunction } from './role.schema.ts'

/** Who writes quotes and follows money, and who calls clients. */
export const usualDeskFunctions: readonly RoleFunction[] = ['treasurer', 'finance', 'marketing']

export const deskFunctionsOf = (coop: Partial<Pick<Coop, 'deskFunctions'>> | undefined): readonly RoleFunction[] =>
  coop?.deskFunctions ?? usualDeskFunctions

/** Of these roles, those held on that day by a function that opens the desk. */
export function rolesAtDesk<One extends Role & { readonly id: RecordId }>({
  roles,
  functions,
  day,
}: {
  roles: readonly One[]
  functions: readonly RoleFunction[]
  day: LocalDate
}): One[] {
  const held = new Set(rolesOn({ roles, day }).map((role) => role.id))
  return roles.filter((role) => held.has(role.id) && functions.includes(role.function))
}
