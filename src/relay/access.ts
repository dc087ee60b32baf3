// What an identity may read and say, from the control logs alone. Pure functions of a view.

import type { CoopId, DeviceId, LogId, SpaceId } from '../base/ids.ts'
import type { ControlView } from '../control/control-view.ts'

/** `stranger`: keys that no operation names yet. It may found an organisation or claim an invite, and read nothing. */
export type Role = 'root' | 'device' | 'invite' | 'stranger'

export function roleOf(view: ControlView, identity: DeviceId): Role {
  if (view.root?.id === identity) return 'root'
  if (view.device(identity) !== undefined) return 'device'
  return inviteOf(view, identity) === undefined ? 'stranger' : 'invite'
}

export const inviteOf = (view: ControlView, identity: DeviceId) =>
  view.invites().find((invite) => invite.id === identity)

/** The logs and spaces whose things are given to this identity. */
export function readableScopes(view: ControlView, identity: DeviceId): ReadonlySet<LogId | SpaceId> {
  const scopes = new Set<LogId | SpaceId>()
  const role = roleOf(view, identity)
  if (role === 'stranger' || view.org === undefined) return scopes
  // A used invite gives nothing more: its blob holds keys, and whoever photographed it comes too late.
  if (role === 'invite' && inviteOf(view, identity)?.status !== 'open') return scopes
  scopes.add(view.org)
  for (const coop of coopsOf(view, identity, role)) scopes.add(coop)
  for (const { id } of view.spaces()) if (role === 'root' || view.canRead(identity, id)) scopes.add(id)
  return scopes
}

/** Coordinators and root are in every coop; everyone else, and every invite, in one. */
function coopsOf(view: ControlView, identity: DeviceId, role: Role): readonly CoopId[] {
  if (role === 'invite') return [inviteOf(view, identity)?.coop].filter((coop) => coop !== undefined)
  const coop = role === 'device' ? view.device(identity)?.coop : undefined
  return coop === undefined ? view.coops() : [coop]
}
