// Sealed drafts: what a person typed and did not save yet survives a kill, an update and a lock.
// The key of a draft (which screen, which record) is itself content: rows are found by its HMAC.
import { type Bytes, fromUtf8, utf8 } from '../base/bytes.ts'
import { createMutex } from '../base/mutex.ts'
import type { DraftStore, Drafts, Vault } from './vault.port.ts'

const store = 'drafts'

/** The row of a draft; the ledger uses it to remove the draft in the transaction that keeps the save. */
export const draftRowId = (vault: Vault, key: string): string => vault.hmacKey('draft', key)

/** Writes happen in the order of the calls: an older text never replaces a newer one. */
export function createDrafts(input: { readonly vault: Vault; readonly rows: DraftStore }): Drafts {
  const { vault, rows } = input
  const writes = createMutex()
  const open = async (id: string, sealed: Bytes): Promise<{ key: string; value: unknown } | undefined> => {
    const opened = await vault.open(store, id, sealed)
    return opened.ok ? JSON.parse(fromUtf8(opened.value)) : undefined
  }
  return {
    put: (key, value) =>
      writes.run(async () => {
        const id = draftRowId(vault, key)
        await rows.put(id, await vault.seal(store, id, utf8(JSON.stringify({ key, value }))))
      }),
    async get(key) {
      const id = draftRowId(vault, key)
      const sealed = await rows.get(id)
      return sealed && (await open(id, sealed))?.value
    },
    async list() {
      const opened = await Promise.all((await rows.all()).map((row) => open(row.id, row.sealed)))
      return opened.filter((draft) => draft !== undefined)
    },
    remove: (key) => writes.run(() => rows.remove(draftRowId(vault, key))),
  }
}
