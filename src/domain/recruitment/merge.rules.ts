// Which person ids stand for which, from merges and their undoing. Nothing is moved: undoing a merge gives back both
// files as they were.

import type { PersonId, RecordId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import type { Merge } from './merge.schema.ts'

export interface MergeRecord {
  readonly id: RecordId
  readonly merge: Merge
  readonly createdAt: number
}

/** Merges that nobody undid, earliest first. */
export function standingMerges(records: Iterable<MergeRecord>): MergeRecord[] {
  const all = [...records]
  const undone = new Set(all.flatMap(({ merge }) => merge.undoes ?? []))
  return all
    .filter(({ id, merge }) => merge.undoes == null && !undone.has(id))
    .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
}

/** The person id that stands for `person`; itself when none does. Two merges that form a ring: the first ones hold. */
export function personStandingFor({ person, merges }: { person: PersonId; merges: Iterable<MergeRecord> }): PersonId {
  const keptOf = new Map<PersonId, PersonId>()
  const follow = (from: PersonId): PersonId => {
    let at = from
    for (let next = keptOf.get(at); next !== undefined; next = keptOf.get(at)) at = next
    return at
  }
  for (const { merge } of standingMerges(merges)) {
    if (keptOf.has(merge.duplicate) || follow(merge.kept) === merge.duplicate) continue
    if (merge.kept !== merge.duplicate) keptOf.set(merge.duplicate, merge.kept)
  }
  return follow(person)
}

export type MergeError = { readonly type: 'merge.same_person' } | { readonly type: 'merge.already' }

export function checkMerge({
  kept,
  duplicate,
  merges,
}: {
  kept: PersonId
  duplicate: PersonId
  merges: readonly MergeRecord[]
}): Result<undefined, MergeError> {
  if (kept === duplicate) return err({ type: 'merge.same_person' })
  const standsFor = (person: PersonId) => personStandingFor({ person, merges })
  return standsFor(kept) === standsFor(duplicate) ? err({ type: 'merge.already' }) : ok(undefined)
}
