// Each organisation counts once, under whichever of its names it has a seat, and sits in the committee's meetings.

import type { PersonId, RecordId } from '../../base/ids.ts'
import type { LocalDate } from '../time/local-date.ts'
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

/** One seat for each organisation that sits on a day; the day it leaves included. [D167] */
export function seatsOn<One extends Seat>({ seats, day }: { seats: Iterable<One>; day: LocalDate }): One[] {
  const byId = new Map<RecordId, One>()
  for (const seat of seats) if (seat.left == null || seat.left >= day) byId.set(seat.id, seat)
  const sitting = [...byId.values()].map((seat) => ({ ...seat, left: null }))
  return organisationsOf(sitting).flatMap(([first]) => (first && byId.get(first.id)) ?? [])
}

/**
 * The id under which a seat is marked at a meeting, for nobody who sits there needs a notebook. It follows from the
 * seat's, so that every device writes the same presence. [D167]
 */
export function seatPerson(seat: RecordId): PersonId {
  let value = 0n
  for (const char of seat.slice(3)) value = value * 36n + BigInt(Number.parseInt(char, 36))
  return value.toString(16).padStart(32, '0') as PersonId
}

const keyOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
