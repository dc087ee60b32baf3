// « Qui voit quoi »: who reads and who writes a field, told from the kind itself. Access is by space: whoever holds the
// key of a space reads all of it, so every field of a kind has the same readers.

import type { DeviceId, PersonId, Rank, SpaceKind } from '../../base/ids.ts'
import type { RecordKind, WriteContext } from '../record-kind.ts'

/** `self`: the person themself. `cooperants`: the members of the coop. `elected`: those whose function needs clients and quotes. */
export const audiences = ['self', 'cooperants', 'elected', 'animators', 'coordinators'] as const
export type Audience = (typeof audiences)[number]

const readersOfSpace: Readonly<Record<SpaceKind, readonly Audience[]>> = {
  office: ['coordinators'],
  staff: ['animators', 'coordinators'],
  desk: ['elected', 'animators', 'coordinators'],
  coop: ['self', 'cooperants', 'animators', 'coordinators'],
  self: ['self', 'animators', 'coordinators'],
  case: ['animators', 'coordinators'],
}

/** Who reads a field of a kind. A field that the kind does not have is read by nobody. */
export function readersOf(kind: RecordKind, field: string): readonly Audience[] {
  return field in kind.fields ? readersOfSpace[kind.space] : []
}

const person = '0'.repeat(32) as PersonId
const other = '1'.repeat(32) as PersonId
const device = '2'.repeat(32) as DeviceId

/** Who may write a field of a new record, told by asking its own rule on behalf of each. */
export function writersOf(kind: RecordKind, field: string): readonly Audience[] {
  const spec = kind.fields[field]
  if (spec === undefined) return []
  const may = (rank: Rank, author: PersonId): boolean =>
    ways(kind).some((cell) => spec.write({ ...asked(kind, author, rank), cell, value: cell[field] }))
  const writers: Readonly<Record<Audience, boolean>> = {
    self: may('cooperant', person),
    cooperants: kind.space === 'coop' && may('cooperant', other),
    elected: kind.space === 'desk' && may('cooperant', other),
    animators: may('animator', other),
    coordinators: may('coordinator', other),
  }
  return readersOfSpace[kind.space].filter((audience) => writers[audience])
}

const asked = (kind: RecordKind, author: PersonId, rank: Rank): Omit<WriteContext, 'cell' | 'value'> => ({
  author: { person: author, rank, device },
  // The record of `person` by its very id, for the kinds of which there is one each.
  id: `${kind.code}:${'0'.repeat(22)}` as WriteContext['id'],
  owner: kind.space === 'self' || kind.space === 'case' ? person : undefined,
  record: {},
})

/** Cells that differ by the way that someone's word came, where a kind has one. */
const ways = (kind: RecordKind): readonly Record<string, unknown>[] =>
  'via' in kind.fields ? [{ via: 'own' }, { via: 'handed' }] : [{}]
