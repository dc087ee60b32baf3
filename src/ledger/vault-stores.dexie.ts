// The vault's two small stores, in the profile's own database.
import type { DraftStore, SlotStore } from '../vault/vault.port.ts'
import type { CarnetDatabase } from './database.ts'

export function createDexieSlotStore(db: CarnetDatabase): SlotStore {
  return {
    async read() {
      const row = await db.slots.get('slots')
      return row && { slots: row.slots, failed: row.failed, pausedUntil: row.pausedUntil }
    },
    update: (change) =>
      db.transaction('rw', db.slots, async () => {
        const row = await db.slots.get('slots')
        const next = change(row && { slots: row.slots, failed: row.failed, pausedUntil: row.pausedUntil })
        await db.slots.put({ id: 'slots', ...next })
        return next
      }),
  }
}

/** Not under the lease: a draft typed in a tab that is being replaced is worth keeping. */
export function createDexieDraftStore(db: CarnetDatabase): DraftStore {
  return {
    async put(id, sealed) {
      await db.drafts.put({ id, sealed })
    },
    get: async (id) => (await db.drafts.get(id))?.sealed,
    all: () => db.drafts.toArray(),
    remove: (id) => db.drafts.delete(id),
  }
}
