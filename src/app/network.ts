// What the platform tells of the network: whether it is a phone's own data, which photos must not use up. Most tell
// nothing; then nothing is held back.

import * as v from 'valibot'
import type { Live } from '../base/live.ts'
import { createLive } from '../base/live.ts'

export type NetworkKind = 'unknown' | 'metered' | 'free'

const told = v.object({ type: v.optional(v.string()), saveData: v.optional(v.boolean()) })

/** Network Information API (WICG): `type` where the platform has it, on phones mostly. */
export function networkKindOf(connection: unknown): NetworkKind {
  if (typeof connection !== 'object' || connection === null) return 'unknown'
  const { type, saveData } = connection as Record<string, unknown>
  const read = v.safeParse(told, { type, saveData })
  if (!read.success || (read.output.type === undefined && read.output.saveData !== true)) return 'unknown'
  return read.output.saveData === true || read.output.type === 'cellular' ? 'metered' : 'free'
}

/** Follows the network for as long as the page lives. */
export function watchNetwork(): Live<NetworkKind> {
  const connection: unknown = 'connection' in navigator ? navigator.connection : undefined
  const kind = createLive(networkKindOf(connection))
  if (connection instanceof EventTarget)
    connection.addEventListener('change', () => kind.set(networkKindOf(connection)))
  return kind
}

/** Bytes that the platform still gives us, where it tells. */
export async function roomLeft(): Promise<number | undefined> {
  if (!('storage' in navigator) || !('estimate' in navigator.storage)) return undefined
  const { quota, usage } = await navigator.storage.estimate()
  return quota === undefined || usage === undefined ? undefined : quota - usage
}
