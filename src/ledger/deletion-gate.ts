// The one gate through which a profile leaves this device: logout, revocation, migration, quota, erasure and
// version change all come here. Nothing that only this device has is destroyed: it is sent, or archived first.
import { err, ok, type Result } from '../base/result.ts'
import { type CarnetDatabase, deleteProfileDatabases } from './database.ts'
import { createLeasedWriter } from './lease.dexie.ts'
import { countUnsent } from './ledger.dexie.ts'

export type UnsentError = { readonly type: 'ledger.unsent'; readonly count: number }

/** What the gate needs of a profile's storage. */
export interface DestroyableProfile {
  /** How many rows only this device has. */
  unsent(): Promise<number>
  /** After this, no tab can write to the ledger until it takes a new lease. */
  freeze(): Promise<void>
  destroy(): Promise<void>
}

/**
 * Destroys a profile, or refuses with `ledger.unsent`.
 * @param archive exports everything unsent as a sealed file and tells whether the person has it; only then may
 *   unsent rows go. Not called when nothing is unsent.
 */
export async function destroyProfile(input: {
  readonly profile: DestroyableProfile
  readonly archive?: (unsent: number) => Promise<boolean>
}): Promise<Result<void, UnsentError>> {
  const { profile, archive } = input
  const count = await profile.unsent()
  const archived = count > 0 && archive !== undefined && (await archive(count))
  if (count > 0 && !archived) return err({ type: 'ledger.unsent', count })
  await profile.freeze()
  // A save may have come in meanwhile: it is in no archive.
  const now = await profile.unsent()
  if (now > count) return err({ type: 'ledger.unsent', count: now })
  await profile.destroy()
  return ok(undefined)
}

/** Works on a locked profile too: counting needs no key. `forget` removes it from the registry of profiles. */
export function dexieProfile(input: {
  readonly id: string
  readonly db: CarnetDatabase
  readonly forget: () => Promise<void>
}): DestroyableProfile {
  const { id, db, forget } = input
  return {
    async unsent() {
      const { pending, entries, control, chunks } = await countUnsent(db)
      return pending + entries + control + chunks
    },
    async freeze() {
      await createLeasedWriter(db).acquire()
    },
    async destroy() {
      db.close()
      await deleteProfileDatabases(id)
      await forget()
    },
  }
}
