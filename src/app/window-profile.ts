// Which notebook this window is about to open, guessed at once, before any database answers.

import { profileOfWindow } from '../vault/profiles.ts'
import { bootMarkerName } from './boot-marker.ts'

/** The id of a profile, or nothing on a device that holds none or refuses storage. */
export function guessProfile(): string | undefined {
  try {
    const asked = profileOfWindow({ search: location.search, memory: sessionStorage })
    return asked ?? localStorage.getItem(bootMarkerName) ?? undefined
  } catch {
    return undefined
  }
}
