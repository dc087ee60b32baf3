// Asks the browser not to evict the notebook when space runs out. Ask with a reason on the screen, after a first save.

export type Persistence = 'kept' | 'not_kept' | 'unknown'

export async function persistence(): Promise<Persistence> {
  const storage = navigator.storage as StorageManager | undefined
  if (storage?.persisted === undefined) return 'unknown'
  return (await storage.persisted()) ? 'kept' : 'not_kept'
}

export async function askPersistence(): Promise<Persistence> {
  const storage = navigator.storage as StorageManager | undefined
  if (storage?.persist === undefined) return 'unknown'
  return (await storage.persist()) ? 'kept' : 'not_kept'
}
