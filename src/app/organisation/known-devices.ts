// Who has access, from which device: what the control logs tell this device. A log has no clock; the day is that of the
// invitation by which a device came, and a device of the coordination has none.

import type { CoopId, DeviceId, PersonId, Rank } from '../../base/ids.ts'
import type { ControlView } from '../../control/control-view.ts'
import { inviteLifetimeSeconds } from '../../keys/invite-ceremony.ts'

export interface KnownDevice {
  readonly device: DeviceId
  readonly person: PersonId
  readonly rank: Exclude<Rank, 'root'>
  /** Absent for coordinators, who are in every coop. */
  readonly coop?: CoopId
  /** When the invitation was made, milliseconds since 1970. */
  readonly invitedAt?: number
}

/**
 * Devices that have access; those that wait for it are told elsewhere. In no particular order. A day still to come tells
 * nothing: an invitation of the example season does not expire, or its author's clock was wrong.
 */
export function knownDevices(view: Pick<ControlView, 'devices' | 'invites'>, now: number): KnownDevice[] {
  const invitedAt = new Map<DeviceId, number>()
  for (const { claims, expiry } of view.invites()) {
    const madeAt = (expiry - inviteLifetimeSeconds) * 1000
    for (const { device, status } of claims) if (status === 'active' && madeAt <= now) invitedAt.set(device, madeAt)
  }
  return view
    .devices()
    .filter(({ status }) => status === 'active')
    .map(({ id, person, rank, coop }) => {
      const at = invitedAt.get(id)
      return {
        device: id,
        person,
        rank,
        ...(coop === undefined ? {} : { coop }),
        ...(at === undefined ? {} : { invitedAt: at }),
      }
    })
}
