// The browser's offer to install, kept until someone presses our button. Safari has none: the screen then shows
// three pictures instead.

import { createSignal } from 'solid-js'

interface InstallOffer extends Event {
  prompt(): Promise<{ readonly outcome: 'accepted' | 'dismissed' }>
}

const [offer, setOffer] = createSignal<InstallOffer>()

/** True when the browser lets us offer the installation (reactive). */
export const canInstall = (): boolean => offer() !== undefined

/** To call once at start: the offer comes early. */
export function listenForInstall(): void {
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    setOffer(event as InstallOffer)
  })
  window.addEventListener('appinstalled', () => setOffer(undefined))
}

/** True inside the installed app. */
export const isInstalled = (): boolean =>
  window.matchMedia('(display-mode: standalone)').matches ||
  ('standalone' in navigator && navigator.standalone === true)

export async function install(): Promise<'accepted' | 'dismissed' | 'impossible'> {
  const current = offer()
  if (current === undefined) return 'impossible'
  setOffer(undefined)
  return (await current.prompt()).outcome
}
