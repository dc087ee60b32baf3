// The vault's two small stores in memory: for devices that live in memory only, and for tests.
import type { Bytes } from '../base/bytes.ts'
import type { DraftStore, SlotStore, VaultSlots } from './vault.port.ts'

export function createMemorySlotStore(): SlotStore {
  let slots: VaultSlots | undefined
  return {
    read: async () => slots,
    async update(change) {
      slots = change(slots)
      return slots
    },
  }
}

export function createMemoryDraftStore(): DraftStore {
  const rows = new Map<string, Bytes>()
  return {
    async put(id, sealed) {
      rows.set(id, sealed)
    },
    get: async (id) => rows.get(id),
    all: async () => [...rows].map(([id, sealed]) => ({ id, sealed })),
    async remove(id) {
      rows.delete(id)
    },
  }
}
