// Each organisation counts once, under whichever of its names it has a seat.

import type { RecordId } from '../../base/ids.ts'
import type { PartnerSeat } from './partner-seat.schema.ts'

type Seat = PartnerSeat & { readonly id: RecordId }

/** The seats of each organisation together; a name shared by two seats, whatever its case or accents, makes them one. */
export function organisationsOf(seats: Iterable<Seat>): Seat[][] {
  let groups: { names: Set<string>; seats: Seat[] }[] = []
  for (const seat of [...seats].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (seat.left != null) continue
    const names = new Set([seat.organisation, ...(seat.aliases ?? [])].map(keyOf))
    const same = groups.filter((group) => [...names].some((name) => group.names.has(name)))
    const merged = {
      names: new Set([...same.flatMap((group) => [...group.names]), ...names]),
      seats: [...same.flatMap((group) => group.seats), seat],
    }
    groups = [...groups.filter((group) => !same.includes(group)), merged]
  }
  return groups.map((group) => group.seats)
}

const keyOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
