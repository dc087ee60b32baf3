// Removing a notebook of this browser in which nothing is anyone's: an example, or one that could not be begun.

import * as v from 'valibot'
import type { Result } from '../base/result.ts'
import { openCarnetDatabase } from '../ledger/database.ts'
import { destroyProfile, dexieProfile } from '../ledger/deletion-gate.ts'
import { openProfileRegistry, ProfileId } from '../vault/profiles.ts'

/** Through the deletion gate, whose archive such a notebook does not need. */
export function removeProfile(id: string): Promise<Result<void, { type: string }>> {
  const forget = (): Promise<void> => openProfileRegistry().remove(v.parse(ProfileId, id))
  const profile = dexieProfile({ id, db: openCarnetDatabase(id), forget })
  return destroyProfile({ profile, archive: async () => true })
}
