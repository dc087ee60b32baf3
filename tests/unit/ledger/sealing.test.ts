// What the Dexie ledger leaves in its tables, seen without the vault key (fake IndexedDB: nothing here depends
// on the timing of transactions).
import { expect, test } from 'vitest'
import { utf8 } from '../../../src/base/bytes.ts'
import type { SpaceId } from '../../../src/base/ids.ts'
import { systemRandom } from '../../../src/base/ports.ts'
import { openCarnetDatabase } from '../../../src/ledger/database.ts'
import { createDexieLedger } from '../../../src/ledger/ledger.dexie.ts'
import { createDexieDraftStore, createDexieSlotStore } from '../../../src/ledger/vault-stores.dexie.ts'
import { createDrafts } from '../../../src/vault/drafts.ts'
import { createVault, unlockVault } from '../../../src/vault/slots.ts'
import { createMemoryVault } from '../../../src/vault/vault.ts'

const [spaceA, spaceB] = ['a'.repeat(32) as SpaceId, 'b'.repeat(32) as SpaceId]
const row = (space: SpaceId, text: string) => ({
  ...{ space, records: utf8(text), texts: utf8(text) },
  ...{ frontier: 0, hlc: 1 },
})
let profiles = 0

async function device() {
  const db = openCarnetDatabase(`f${(++profiles).toString(16).padStart(15, '0')}`)
  const vault = createMemoryVault(systemRandom)
  const ledger = createDexieLedger({ db, vault })
  await ledger.acquireLease()
  return { db, vault, ledger, drafts: createDrafts({ vault, rows: createDexieDraftStore(db) }) }
}

test('no table shows a canary that was saved, drafted or kept as a setting', async () => {
  const { db, ledger, drafts } = await device()
  await ledger.transactions.savePending([row(spaceA, 'canari')], new Map([[spaceA, { n: 0, records: 1, texts: 0 }]]))
  await ledger.meta.set('device', utf8('canari'))
  await drafts.put('canari', 'canari')
  const rows = await Promise.all(db.tables.map((table) => table.toArray()))
  const shown = JSON.stringify(rows, (_, part) =>
    part instanceof Uint8Array ? Buffer.from(part).toString('latin1') : part,
  )
  expect(shown.match(/sealed/g)).toHaveLength(4)
  expect(shown).not.toContain('canari')
})

test('pending rows swapped between two saves or moved to another space are given as damaged, beside the others', async () => {
  const { db, ledger } = await device()
  const [first = 0, second = 0] = await ledger.transactions.savePending(
    [row(spaceA, 'one'), row(spaceA, 'two')],
    new Map(),
  )
  const [one, two] = await db.pending.bulkGet([first, second])
  if (!one || !two) throw new Error('expected two rows')
  await db.pending.put({ ...one, sealed: two.sealed })
  const none = new Uint8Array(0)
  const damaged = { id: first, space: spaceA, frontier: 0, hlc: 0, records: none, texts: none, damaged: true }
  expect(await ledger.pending.list()).toEqual([damaged, { id: second, ...row(spaceA, 'two') }])
  await db.pending.put({ ...one, space: spaceB })
  expect(await ledger.pending.list(spaceB)).toEqual([{ ...damaged, space: spaceB }])
  await db.pending.put(one)
  expect(await ledger.pending.list()).toHaveLength(2)
})

test('settings swapped between two names are noticed', async () => {
  const { db, ledger } = await device()
  await ledger.meta.set('device', utf8('secret'))
  await ledger.meta.set('cursor', utf8('1'))
  const device1 = await db.meta.get('device')
  await db.meta.put({ id: 'cursor', sealed: device1?.sealed ?? new Uint8Array(0) })
  await expect(ledger.meta.get('cursor')).rejects.toMatchObject({ type: 'ledger.tampered' })
})

test('slots in Dexie survive a restart with their count of wrong codes', async () => {
  const { db } = await device()
  const parts = { random: systemRandom, clock: { now: () => 1_000 }, deriveKey: async () => new Uint8Array(32) }
  const secret = { kind: 'pin', text: '582914' } as const
  await createVault({ ...parts, slots: createDexieSlotStore(db), secret })
  const wrongKey = async () => new Uint8Array(32).fill(1)
  await unlockVault({ ...parts, deriveKey: wrongKey, slots: createDexieSlotStore(db), secret })
  const reopened = openCarnetDatabase(db.name.slice('carnet-'.length))
  const slots = createDexieSlotStore(reopened)
  expect((await slots.read())?.failed).toBe(1)
  expect((await unlockVault({ ...parts, slots, secret })).ok).toBe(true)
  expect((await slots.read())?.failed).toBe(0)
})
