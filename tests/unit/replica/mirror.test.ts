import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Bytes } from '../../../src/base/bytes.ts'
import { systemRandom } from '../../../src/base/ports.ts'
import { type Mirror, type MirrorPart, type MirrorPersistence, openMirror } from '../../../src/replica/mirror.ts'
import { persistMirrorInIndexedDb } from '../../../src/replica/mirror.y-indexeddb.ts'
import { YjsSpaceReplica } from '../../../src/replica/space-replica.ts'
import type { Vault } from '../../../src/vault/vault.port.ts'
import { createMemoryVault } from '../../../src/vault/vault.ts'
import { authorOf, coop, everything, handClock, Peer, spaceOf } from './space-of-devices.ts'

const space = spaceOf()

/** Keeps the mirror's document in memory, within reach of a test that spoils it. */
function inMemory(): MirrorPersistence & { state: Uint8Array } {
  return {
    state: new Uint8Array(0),
    async attach(doc) {
      if (this.state.length > 0) Y.applyUpdate(doc, this.state)
      doc.on('update', () => {
        this.state = Y.encodeStateAsUpdate(doc)
      })
      return {
        close: async () => undefined,
        remove: async () => {
          this.state = new Uint8Array(0)
        },
      }
    },
  }
}

const open = (persistence: MirrorPersistence, vault: Vault, squashAt = 200): Promise<Mirror> =>
  openMirror({ coop, vault, random: systemRandom, persistence, squashAt })

function season(): { ana: Peer; parts: MirrorPart[] } {
  const ana = new Peer(1)
  const id = ana.replica.newRecordId('meeting')
  ana.send(
    ana.replica.write([{ record: id, fields: { place: 'Cour' } }], [{ record: id, field: 'minutes', insert: 'a' }]),
  )
  for (let n = 0; n < 12; n++) {
    ana.send(
      ana.replica.write(
        [{ record: id, fields: { place: `Salle ${n}` } }],
        [{ record: id, field: 'minutes', insert: `${n} ` }],
      ),
    )
  }
  const parts = ana.sent.map(({ author, seq, update }) => ({
    space: space.id,
    positions: new Map([[author.device, seq]]),
    pendingUpTo: seq * 10,
    updates: [update],
    authors: [author],
  }))
  return { ana, parts }
}

async function filled(persistence: MirrorPersistence, vault: Vault, squashAt?: number) {
  const { ana, parts } = season()
  const mirror = await open(persistence, vault, squashAt)
  expect(mirror.take(space.id)).toBeUndefined()
  for (const part of parts) await mirror.append([part])
  return { ana, parts, mirror }
}

function replicaFrom(mirror: Mirror): YjsSpaceReplica {
  const replica = new YjsSpaceReplica({ space, me: authorOf(2), clock: handClock() })
  const held = mirror.take(space.id)
  if (held !== undefined) replica.load(held)
  return replica
}

describe('the mirror', () => {
  test.each([200, 5])(
    'gives back the space and the positions that it covers, squashing beyond %i parts',
    async (at) => {
      const [persistence, vault] = [inMemory(), createMemoryVault(systemRandom)]
      const { ana } = await filled(persistence, vault, at)
      const again = await open(persistence, vault)
      const held = again.take(space.id)
      expect([...(held?.positions ?? [])]).toEqual([[authorOf(1).device, 13]])
      expect(held?.pendingUpTo).toBe(130)
      const replica = new YjsSpaceReplica({ space, me: authorOf(2), clock: handClock() })
      if (held !== undefined) replica.load(held)
      expect(everything(replica)).toEqual(everything(ana.replica))
      expect(again.take(space.id)).toBeUndefined()
    },
  )

  test('is thrown away when a byte of it changed, and can be filled again', async () => {
    const [persistence, vault] = [inMemory(), createMemoryVault(systemRandom)]
    await filled(persistence, vault)
    const doc = new Y.Doc()
    Y.applyUpdate(doc, persistence.state)
    const parts = doc.getArray<Bytes>('m')
    const spoilt = new Uint8Array(parts.get(4))
    spoilt[30] = (spoilt[30] ?? 0) ^ 1
    parts.delete(4)
    parts.insert(4, [spoilt])
    persistence.state = Y.encodeStateAsUpdate(doc)
    expect((await open(persistence, vault)).take(space.id)).toBeUndefined()
    const { ana } = await filled(persistence, vault)
    expect(everything(replicaFrom(await open(persistence, vault)))).toEqual(everything(ana.replica))
  })

  test('is thrown away when parts were swapped or one was dropped', async () => {
    for (const spoil of [
      (parts: Y.Array<Bytes>) => parts.delete(3),
      (parts: Y.Array<Bytes>) => {
        const moved = parts.get(2)
        parts.delete(2)
        parts.insert(6, [moved])
      },
    ]) {
      const [persistence, vault] = [inMemory(), createMemoryVault(systemRandom)]
      await filled(persistence, vault)
      const doc = new Y.Doc()
      Y.applyUpdate(doc, persistence.state)
      spoil(doc.getArray<Bytes>('m'))
      persistence.state = Y.encodeStateAsUpdate(doc)
      expect((await open(persistence, vault)).take(space.id)).toBeUndefined()
    }
  })

  test('holds nothing readable', async () => {
    const [persistence, vault] = [inMemory(), createMemoryVault(systemRandom)]
    await filled(persistence, vault)
    expect(Buffer.from(persistence.state).includes('Salle')).toBe(false)
  })

  test('ignores parts of a space after it was cleared, until that space is taken again', async () => {
    const [persistence, vault] = [inMemory(), createMemoryVault(systemRandom)]
    const { parts, mirror } = await filled(persistence, vault)
    await mirror.clear()
    await mirror.append(parts.slice(-1))
    expect((await open(persistence, vault)).take(space.id)).toBeUndefined()
    mirror.take(space.id)
    await mirror.append(parts)
    expect((await open(persistence, vault)).take(space.id)?.updates).toHaveLength(13)
  })

  test('survives in IndexedDB, squashed or not', async () => {
    const vault = createMemoryVault(systemRandom)
    const persistence = persistMirrorInIndexedDb('carnet-test-mirror-1')
    const { ana, mirror } = await filled(persistence, vault, 8)
    await mirror.close()
    const again = await open(persistence, vault)
    expect(everything(replicaFrom(again))).toEqual(everything(ana.replica))
    await again.close()
  })

  test.each([0, 0.3, 0.7])(
    'opens empty when a row of its database does not read (spoilt from %d on), and can be filled again',
    async (from) => {
      const vault = createMemoryVault(systemRandom)
      const name = `carnet-test-mirror-spoilt-${from}`
      const { mirror } = await filled(persistMirrorInIndexedDb(name), vault)
      await mirror.close()
      await spoilRows(name, from)
      const again = await open(persistMirrorInIndexedDb(name), vault)
      expect(again.take(space.id)).toBeUndefined()
      const { ana, parts } = season()
      for (const part of parts) await again.append([part])
      await again.close()
      const third = await open(persistMirrorInIndexedDb(name), vault)
      expect(everything(replicaFrom(third))).toEqual(everything(ana.replica))
      await third.close()
    },
  )

  test('opens without any when nothing can be kept', async () => {
    const refused: MirrorPersistence = { attach: () => Promise.reject(new Error('no storage')) }
    const mirror = await open(refused, createMemoryVault(systemRandom))
    expect(mirror.take(space.id)).toBeUndefined()
    await mirror.append(season().parts)
    await mirror.close()
  })
})

/** Fills the end of every row with ones. */
async function spoilRows(name: string, from: number): Promise<void> {
  const answer = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const db = await answer(indexedDB.open(name))
  const rows = db.transaction('updates', 'readwrite').objectStore('updates')
  for (const key of await answer(rows.getAllKeys())) {
    const row: Uint8Array = await answer(rows.get(key))
    await answer(rows.put(row.fill(0xff, Math.floor(row.length * from)), key))
  }
  db.close()
}
