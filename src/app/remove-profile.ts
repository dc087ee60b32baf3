// Removing a notebook of this browser, always through the deletion gate: refused while it holds anything unsent.

import * as v from 'valibot'
import type { Result } from '../base/result.ts'
import { openCarnetDatabase } from '../ledger/database.ts'
import { type DestroyableProfile, destroyProfile, dexieProfile, type UnsentError } from '../ledger/deletion-gate.ts'
import { openProfileRegistry, ProfileId } from '../vault/profiles.ts'

/** One in which nothing is anyone's, an example or one that could not be begun: the gate's archive is not needed. */
export const removeProfile = (id: string): Promise<Result<void, UnsentError>> =>
  destroyProfile({ profile: profileAt(id), archive: async () => true })

/** Somebody's, at their own request. */
export const removeOwnProfile = (id: string): Promise<Result<void, UnsentError>> =>
  destroyProfile({ profile: profileAt(id) })

const profileAt = (id: string): DestroyableProfile =>
  dexieProfile({
    id,
    db: openCarnetDatabase(id),
    forget: () => openProfileRegistry().remove(v.parse(ProfileId, id)),
  })
