// Asks a relay which organisation a recovery sheet's keys founded: the sheet holds root's secret and nothing else. [W23]

import { toHex } from '../base/bytes.ts'
import type { OrgId } from '../base/ids.ts'
import type { Random } from '../base/ports.ts'
import { err, ok, type Result } from '../base/result.ts'
import { authFrame } from './auth-frame.ts'
import { LinkEnded, openLink, type RelaySocket } from './relay-link.ts'
import type { SyncIdentity } from './sync-host.port.ts'
import type { SyncOnceError } from './sync-once.ts'

export interface FindOrganisation {
  /** e.g. `wss://carnet.example/sync`. */
  readonly url: string
  readonly origin: string
  readonly root: Omit<SyncIdentity, 'org'>
  readonly random: Random
  readonly withinMs: number
  readonly openSocket?: (url: string) => RelaySocket
}

/** `sync.refused` with `unknown_org` when this relay holds no organisation of that root. */
export async function findOrganisation(parts: FindOrganisation): Promise<Result<OrgId, SyncOnceError>> {
  const { url, origin, root, random, withinMs, openSocket = (address) => new WebSocket(address) } = parts
  const link = openLink(openSocket(url), () => undefined)
  const timer = setTimeout(() => link.end(), withinMs)
  try {
    const hello = await link.next('hello')
    link.send(await authFrame({ hello, origin, random, identity: root, org: new Uint8Array(16) }))
    const { org } = await link.next('welcome')
    return org === undefined ? err({ type: 'sync.refused', code: 'version' }) : ok(toHex(org) as OrgId)
  } catch (cause) {
    if (!(cause instanceof LinkEnded)) throw cause
    return err(cause.trouble ?? { type: 'sync.unreachable' })
  } finally {
    clearTimeout(timer)
    link.end()
  }
}
