// Keeps a mirror's document with y-indexeddb. It drops its write promises and compacts on its own: good enough for
// what can be built again, and for nothing else.

import { IndexeddbPersistence } from 'y-indexeddb'
import type { MirrorPersistence } from './mirror.ts'

/** @param name of the IndexedDB database: `carnet-<profile>-mirror-<coop>` */
export function persistMirrorInIndexedDb(name: string): MirrorPersistence {
  return {
    async attach(doc) {
      const persistence = new IndexeddbPersistence(name, doc)
      await persistence.whenSynced
      return {
        close: () => persistence.destroy(),
        remove: () => persistence.clearData(),
      }
    },
  }
}
