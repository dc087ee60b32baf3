// A new notebook of this browser: there is one only when everything worked, else nothing of it stays.

import { ok, type Result } from '../base/result.ts'
import type { Face } from '../vault/faces.ts'
import { openProfileRegistry, type ProfileId } from '../vault/profiles.ts'
import type { VaultExists, WeakCode } from '../vault/vault.port.ts'
import { type BrowserProfile, createProfile, type ProfileParts } from './browser-profile.ts'
import type { Code } from './carnet-app.ts'
import type { OpenDevice } from './device/create-device.ts'
import type { DeviceAdapters } from './device/open-device.ts'
import { removeProfile } from './remove-profile.ts'

/** Makes the profile and its vault, then what `make` puts into it, then its row in the registry. Rejects when storage refuses. */
export async function beginProfile<T extends { readonly device: OpenDevice }, E>(
  { id, code, face, ...parts }: ProfileParts & { readonly id: ProfileId; readonly code: Code; readonly face: Face },
  make: (adapters: DeviceAdapters) => Promise<Result<T, E>>,
): Promise<Result<{ readonly profile: BrowserProfile; readonly made: T }, E | WeakCode | VaultExists>> {
  let profile: BrowserProfile | undefined
  let begun = false
  try {
    const created = await createProfile(id, code, parts)
    if (!created.ok) return created
    profile = created.value
    const result = await make(profile.adapters)
    if (!result.ok) return result
    const { rank } = result.value.device.me
    await openProfileRegistry().put({ id, role: rank, demo: false, createdAt: parts.clock.now(), face })
    begun = true
    return ok({ profile, made: result.value })
  } finally {
    if (!begun) {
      profile?.close()
      await removeProfile(id).catch(() => undefined) // Storage that refuses may refuse this too: the cause is what is told.
    }
  }
}
