// Registers the service worker and offers a new version quietly. The page decides when: the waiting worker takes over
// only on a message from `applyUpdate`, so never in the middle of a form or a meeting.

import { createSignal } from 'solid-js'
import { workerUrl } from './trusted-types.ts'

const [ready, setReady] = createSignal(false)
let registration: ServiceWorkerRegistration | undefined

/** A new version waits (reactive). */
export const updateReady = ready

const [installing, setInstalling] = createSignal(false)

/** It was asked for, and takes over once the old one has answered what it was asked (reactive). */
export const updateInstalling = installing

/** Looks for a new version every six hours: a tablet may stay open for weeks. */
const lookAgainMs = 6 * 3_600_000

export async function registerWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const { Workbox } = await import('workbox-window')
  const created = new Workbox(workerUrl)
  created.addEventListener('waiting', () => setReady(true))
  // Another window may let it take over: this one then runs the old version's page, which finds its later parts no more.
  if (navigator.serviceWorker.controller !== null)
    navigator.serviceWorker.addEventListener('controllerchange', () => setReady(true))
  registration = await created.register()
  if (registration?.waiting) setReady(true)
  void registration?.update().catch(() => undefined)
  setInterval(() => void registration?.update().catch(() => undefined), lookAgainMs)
}

/** What this page still asks of the old version may hold it back; a page that is loaded again asks nothing. */
const patienceMs = 15_000

/**
 * Lets the waiting version take over, then reloads once it has; at once where another window has done so already.
 * @param isClosed whether the notebook still is: whoever opened it meanwhile may be typing, and is asked again instead
 */
export function applyUpdate(isClosed: () => boolean): void {
  const waiting = registration?.waiting
  if (!waiting) {
    window.location.reload()
    return
  }
  setInstalling(true)
  const reload = (): void => {
    setInstalling(false)
    if (isClosed()) window.location.reload()
  }
  navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true })
  waiting.postMessage({ type: 'SKIP_WAITING' })
  setTimeout(reload, patienceMs)
}
