// Keeps a mirror's document with y-indexeddb. It drops its write promises and compacts on its own: good enough for
// what can be built again, and for nothing else.

import * as idb from 'lib0/indexeddb'
import { IndexeddbPersistence } from 'y-indexeddb'
import * as Y from 'yjs'
import type { MirrorPersistence } from './mirror.ts'

/** @param name of the IndexedDB database: `carnet-<profile>-mirror-<coop>` */
export function persistMirrorInIndexedDb(name: string): MirrorPersistence {
  return {
    async attach(doc) {
      if (!(await isReadable(name))) await idb.deleteDB(name)
      const persistence = new IndexeddbPersistence(name, doc)
      await persistence.whenSynced
      return {
        close: () => persistence.destroy(),
        remove: () => persistence.clearData(),
      }
    },
  }
}

/** Asked first: y-indexeddb never becomes synced, and says nothing, when a row is no update. */
async function isReadable(name: string): Promise<boolean> {
  // The same stores as y-indexeddb makes: whoever comes first makes them.
  const db = await idb.openDB(name, (made) =>
    idb.createStores(made, [['updates', { autoIncrement: true }], ['custom']]),
  )
  const [updates] = idb.transact(db, ['updates'], 'readonly')
  const rows: unknown[] = updates === undefined ? [] : await idb.getAll(updates)
  db.close()
  const doc = new Y.Doc()
  try {
    for (const row of rows) Y.applyUpdate(doc, row as Uint8Array)
    return true
  } catch {
    return false // Yjs throws on bytes that are no update.
  } finally {
    doc.destroy()
  }
}
