// Reads the window for platform.ts.

import { isInstalled } from './install.ts'
import type { BrowserFacts } from './platform.ts'

async function canOpenPrivateFiles(): Promise<boolean | undefined> {
  if (!('getDirectory' in (navigator.storage ?? {}))) return undefined
  try {
    await navigator.storage.getDirectory()
    return true
  } catch {
    return false
  }
}

export async function browserFacts(): Promise<BrowserFacts> {
  const storage = navigator.storage as StorageManager | undefined
  const estimate = await storage?.estimate?.().catch(() => undefined)
  const memory = 'memory' in performance ? (performance.memory as { jsHeapSizeLimit?: number }) : undefined
  const privateFilesOpen = await canOpenPrivateFiles()
  return {
    userAgent: navigator.userAgent,
    maxTouchPoints: navigator.maxTouchPoints,
    standalone: isInstalled(),
    hasIndexedDb: 'indexedDB' in window,
    hasServiceWorker: 'serviceWorker' in navigator,
    hasSubtleCrypto: globalThis.crypto?.subtle !== undefined,
    hasLocks: 'locks' in navigator,
    ...(estimate?.quota === undefined ? {} : { quota: estimate.quota }),
    ...(memory?.jsHeapSizeLimit === undefined ? {} : { heapLimit: memory.jsHeapSizeLimit }),
    ...(privateFilesOpen === undefined ? {} : { privateFilesOpen }),
  }
}
