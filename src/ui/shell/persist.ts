// Asks the browser not to evict the notebook when space runs out. Ask with a reason on the screen, after a first save.

import { createSignal } from 'solid-js'

const [saved, setSaved] = createSignal(false)

/** True once something was kept since the page opened (reactive). */
export const hasSaved = saved
export const noteSaved = (): void => {
  setSaved(true)
}

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
