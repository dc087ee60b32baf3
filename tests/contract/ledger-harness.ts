// One storage per case, for each adapter of the ledger.
import { systemRandom } from '../../src/base/ports.ts'
import { type CarnetDatabase, deleteProfileDatabases, openCarnetDatabase } from '../../src/ledger/database.ts'
import { createDexieLedger } from '../../src/ledger/ledger.dexie.ts'
import { createMemoryLedger } from '../../src/ledger/ledger.memory.ts'
import { createMemoryLedgerStore } from '../../src/ledger/memory-store.ts'
import { createDexieDraftStore } from '../../src/ledger/vault-stores.dexie.ts'
import { createWriteFaults } from '../../src/ledger/write-faults.ts'
import { createDrafts } from '../../src/vault/drafts.ts'
import { createMemoryDraftStore } from '../../src/vault/memory-stores.ts'
import { createMemoryVault } from '../../src/vault/vault.ts'
import type { LedgerHarness } from './ledger.contract.ts'

export function memoryHarness(): LedgerHarness {
  const store = createMemoryLedgerStore()
  const drafts = createDrafts({ vault: createMemoryVault(systemRandom), rows: createMemoryDraftStore() })
  return {
    async open() {
      const faults = createWriteFaults()
      return { ledger: createMemoryLedger({ store, drafts, beforeWrite: faults.beforeWrite }), drafts, faults }
    },
    close: async () => undefined,
  }
}

let profiles = 0

export function dexieHarness(): LedgerHarness {
  const profile = (++profiles).toString(16).padStart(16, '0')
  const vault = createMemoryVault(systemRandom)
  const databases: CarnetDatabase[] = []
  return {
    async open() {
      const db = openCarnetDatabase(profile)
      databases.push(db)
      const faults = createWriteFaults()
      const drafts = createDrafts({ vault, rows: createDexieDraftStore(db) })
      return { ledger: createDexieLedger({ db, vault, beforeWrite: faults.beforeWrite }), drafts, faults }
    },
    async close() {
      for (const db of databases) db.close()
      await deleteProfileDatabases(profile)
    },
  }
}
