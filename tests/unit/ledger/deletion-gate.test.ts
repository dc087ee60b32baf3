import { beforeEach, expect, test } from 'vitest'
import { utf8 } from '../../../src/base/bytes.ts'
import type { Hash, SpaceId } from '../../../src/base/ids.ts'
import { systemRandom } from '../../../src/base/ports.ts'
import { openCarnetDatabase } from '../../../src/ledger/database.ts'
import { destroyProfile, dexieProfile } from '../../../src/ledger/deletion-gate.ts'
import { createDexieLedger } from '../../../src/ledger/ledger.dexie.ts'
import { createMemoryVault } from '../../../src/vault/vault.ts'

const space = 'a'.repeat(32) as SpaceId
const row = { space, records: utf8('x'), texts: new Uint8Array(0), frontier: 0, hlc: 1 }
const op = { kind: 'op', hash: '1'.repeat(64) as Hash, bytes: utf8('op'), sent: false } as const
let profiles = 0
let id = ''

beforeEach(() => {
  id = (++profiles).toString(16).padStart(16, '0')
})

async function device() {
  const db = openCarnetDatabase(id)
  const ledger = createDexieLedger({ db, vault: createMemoryVault(systemRandom) })
  await ledger.acquireLease()
  let forgotten = false
  const forget = async (): Promise<void> => {
    forgotten = true
  }
  return { ledger, profile: dexieProfile({ id, db, forget }), forgotten: () => forgotten }
}
const databaseNames = async (): Promise<(string | undefined)[]> =>
  (await indexedDB.databases()).map((known) => known.name)

test('a profile with nothing unsent is destroyed with its mirrors, and no other profile is touched', async () => {
  const { profile, forgotten } = await device()
  const neighbour = id.replace(/^0/, '1')
  for (const name of [`carnet-${id}-mirror-c1`, `carnet-${neighbour}`]) {
    await new Promise((done) => {
      indexedDB.open(name).onsuccess = ({ target }) => done(target instanceof IDBRequest && target.result.close())
    })
  }
  expect(await destroyProfile({ profile })).toEqual({ ok: true, value: undefined })
  const left = await databaseNames()
  expect(left).toContain(`carnet-${neighbour}`)
  expect(left.filter((name) => name?.includes(id))).toEqual([])
  expect(forgotten()).toBe(true)
})

test('a profile is kept while a save, an entry or an operation was not sent, and goes on working', async () => {
  const { ledger, profile, forgotten } = await device()
  await ledger.transactions.savePending([row], new Map())
  await ledger.control.put([op])
  expect(await destroyProfile({ profile })).toEqual({ ok: false, error: { type: 'ledger.unsent', count: 2 } })
  await ledger.transactions.savePending([row], new Map())
  expect([await ledger.pending.count(), forgotten()]).toEqual([2, false])
})

test('a sealed archive that the person has opens the gate; one that failed does not', async () => {
  const { ledger, profile, forgotten } = await device()
  await ledger.transactions.savePending([row], new Map())
  const refused = await destroyProfile({ profile, archive: async () => false })
  expect(refused).toEqual({ ok: false, error: { type: 'ledger.unsent', count: 1 } })
  await expect(destroyProfile({ profile, archive: () => Promise.reject(new Error('no room')) })).rejects.toThrow()
  expect(forgotten()).toBe(false)
  const asked: number[] = []
  const archive = async (count: number): Promise<boolean> => asked.push(count) > 0
  expect(await destroyProfile({ profile, archive })).toEqual({ ok: true, value: undefined })
  expect([asked, forgotten()]).toEqual([[1], true])
})

test('a save made while the archive was written is not in it: the gate stays shut', async () => {
  const { ledger, profile, forgotten } = await device()
  await ledger.transactions.savePending([row], new Map())
  const archive = async (): Promise<boolean> => {
    await ledger.transactions.savePending([row], new Map())
    return true
  }
  const refused = await destroyProfile({ profile, archive })
  expect(refused).toEqual({ ok: false, error: { type: 'ledger.unsent', count: 2 } })
  expect(forgotten()).toBe(false)
})
