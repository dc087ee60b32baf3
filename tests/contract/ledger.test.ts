import { describe, test } from 'vitest'
import { ledgerCases } from './ledger.contract.ts'
import { dexieHarness, memoryHarness } from './ledger-harness.ts'

const adapters = { 'the ledger in memory': memoryHarness, 'the ledger in Dexie (fake IndexedDB)': dexieHarness }

for (const [adapter, makeHarness] of Object.entries(adapters)) {
  describe(adapter, () => {
    for (const { name, run } of ledgerCases) {
      test(name, async () => {
        const harness = makeHarness()
        try {
          await run(harness)
        } finally {
          await harness.close()
        }
      })
    }
  })
}
