// Runs inside the browser: the ledger's contract on its real IndexedDB, and one unlock through the real worker.
import { systemClock, systemRandom } from '../../src/base/ports.ts'
import { deleteProfileDatabases, openCarnetDatabase } from '../../src/ledger/database.ts'
import { createDexieSlotStore } from '../../src/ledger/vault-stores.dexie.ts'
import { deriveInWorker } from '../../src/vault/derive-in-worker.ts'
import { createVault, unlockVault } from '../../src/vault/slots.ts'
import { ledgerCases } from '../contract/ledger.contract.ts'
import { dexieHarness } from '../contract/ledger-harness.ts'

export interface CaseOutcome {
  readonly name: string
  readonly failure?: string
}

async function outcome(name: string, work: () => Promise<void>): Promise<CaseOutcome> {
  try {
    await work()
    return { name }
  } catch (error) {
    return { name, failure: String(error) }
  }
}

async function unlocksInWorker(): Promise<void> {
  const profile = 'ffffffffffffffff'
  const db = openCarnetDatabase(profile)
  const parts = { slots: createDexieSlotStore(db), random: systemRandom, clock: systemClock, deriveKey: deriveInWorker }
  const made = await createVault({ ...parts, secret: { kind: 'pin', text: '582914' } })
  const opened = await unlockVault({ ...parts, secret: { kind: 'pin', text: '582914' } })
  const refused = await unlockVault({ ...parts, secret: { kind: 'pin', text: '582915' } })
  db.close()
  await deleteProfileDatabases(profile)
  if (!made.ok || !opened.ok || refused.ok) throw new Error('expected created, opened and refused')
}

export async function runLedgerContract(): Promise<CaseOutcome[]> {
  const outcomes: CaseOutcome[] = []
  for (const { name, run } of ledgerCases) {
    const harness = dexieHarness()
    outcomes.push(await outcome(name, () => run(harness)))
    await harness.close()
  }
  outcomes.push(await outcome('the vault is created and opened through the Argon2id worker', unlocksInWorker))
  return outcomes
}
