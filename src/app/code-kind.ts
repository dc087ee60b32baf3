// Which code opens a profile: known without its vault, for the screen that asks for the code.

import { openCarnetDatabase } from '../ledger/database.ts'
import { createDexieSlotStore } from '../ledger/vault-stores.dexie.ts'
import type { SecretKind } from '../vault/vault.port.ts'

/** Undefined when the profile's database holds no vault. */
export async function codeKindOf(id: string): Promise<SecretKind | undefined> {
  const db = openCarnetDatabase(id)
  const slots = await createDexieSlotStore(db).read()
  db.close()
  return slots?.slots[0]?.kind
}
