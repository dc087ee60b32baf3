// Who has access, put together for a list: the coordination, then each coop, people by name with their devices.

import type { KnownDevice } from '../../../app/organisation/known-devices.ts'
import type { CoopId, PersonId } from '../../../base/ids.ts'

export interface AccessPerson {
  readonly person: PersonId
  readonly name: string
  readonly rank: KnownDevice['rank']
  /** The last that was invited first. */
  readonly devices: readonly KnownDevice[]
}

export interface AccessGroup {
  /** Absent: the coordination, which is in every coop. */
  readonly coop?: CoopId
  readonly people: readonly AccessPerson[]
}

const rankOrder: readonly KnownDevice['rank'][] = ['coordinator', 'animator', 'cooperant']

/** @param coops in the order in which they are shown; others come last */
export function accessGroups(
  devices: readonly KnownDevice[],
  { coops, nameOf }: { readonly coops: readonly CoopId[]; readonly nameOf: (person: PersonId) => string },
): AccessGroup[] {
  const seats = new Map<string, KnownDevice[]>()
  for (const device of devices) {
    const seat = `${device.coop ?? ''} ${device.person} ${device.rank}`
    seats.set(seat, [...(seats.get(seat) ?? []), device])
  }
  const groups = new Map<CoopId | undefined, AccessPerson[]>()
  for (const of of seats.values()) {
    const [first] = of
    if (first === undefined) continue
    const { coop, person, rank } = first
    const sorted = of.sort((a, b) => (b.invitedAt ?? 0) - (a.invitedAt ?? 0) || (a.device < b.device ? -1 : 1))
    groups.set(coop, [...(groups.get(coop) ?? []), { person, name: nameOf(person), rank, devices: sorted }])
  }
  const placeOf = (coop: CoopId | undefined): number => {
    if (coop === undefined) return -1
    const place = coops.indexOf(coop)
    return place < 0 ? coops.length : place
  }
  return [...groups]
    .sort(([a], [b]) => placeOf(a) - placeOf(b))
    .map(([coop, people]) => ({
      ...(coop === undefined ? {} : { coop }),
      people: people.sort(
        (a, b) => rankOrder.indexOf(a.rank) - rankOrder.indexOf(b.rank) || a.name.localeCompare(b.name, 'fr'),
      ),
    }))
}
