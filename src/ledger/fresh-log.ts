// Keeps Chromium from erasing every notebook of this browser after a crash.
//
// All IndexedDB databases of an origin are in one LevelDB store. A process killed in the middle of a write leaves a torn
// record at the end of its log; the next opening ignores it, but goes on writing behind it (google/leveldb issue 1287), and
// the opening after that reads « corruption » and begins again with an empty store. Deleting a database makes Chromium
// compact what it covered, and so leave the log that may be torn for a new one. Other engines just delete a small file.

const scratch = 'carnet-fresh-log'

/** A frozen tab may hold the scratch database: nobody waits longer for it. */
const patienceMs = 2_000

/**
 * Makes what is written from now on go to a new log. Call it once per page, before the first write. Takes some tens of
 * milliseconds. Never rejects: storage that refuses this will refuse the first real write, which tells it.
 */
export function beginFreshLog(idb: IDBFactory): Promise<void> {
  return Promise.race([replaceLog(idb), new Promise<void>((resolve) => setTimeout(resolve, patienceMs))])
}

async function replaceLog(idb: IDBFactory): Promise<void> {
  try {
    const db = await settled(idb.open(scratch, 1))
    db.close()
    await settled(idb.deleteDatabase(scratch))
  } catch (cause) {
    if (!(cause instanceof DOMException)) throw cause
  }
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
