// That there was a notebook in this browser, and which one was open last: a random id, nothing else. Kept apart from the
// notebooks' own storage, so that one that vanished is told. Browsers write localStorage to disk seconds late and may lose
// it in a crash; a cache is on disk when `put` resolves, but is absent from pages without a secure context.

/** Also its key in localStorage, for who must know at once. */
export const bootMarkerName = 'carnet-boot'
const name = bootMarkerName
const address = `/${name}`

export interface BootMarker {
  read(): Promise<string | undefined>
  /** Never rejects: the notebook itself is safe without it. */
  write(profile: string): Promise<void>
  /** The last notebook of this browser was taken away on purpose: nothing vanished. */
  clear(): Promise<void>
}

export interface BootStores {
  readonly local: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  readonly caches: Pick<CacheStorage, 'open' | 'delete'> | undefined
}

export function createBootMarker({ local, caches }: BootStores): BootMarker {
  return {
    async read() {
      return (
        local.getItem(name) ?? (await quietly(async () => (await (await caches?.open(name))?.match(address))?.text()))
      )
    },
    async write(profile) {
      await quietly(async () => local.setItem(name, profile))
      await quietly(async () => (await caches?.open(name))?.put(address, new Response(profile)))
    },
    async clear() {
      await quietly(async () => local.removeItem(name))
      await quietly(async () => caches?.delete(name))
    },
  }
}

/** Storage may be full or forbidden. */
async function quietly<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch {
    return undefined
  }
}
