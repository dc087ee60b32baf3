// Beacons: how far each device has received each space. « Reçu par 2 appareils » rests on the others' signed beacons,
// never on what the relay says.

import type { Bytes } from '../../base/bytes.ts'
import type { DeviceId, SpaceId } from '../../base/ids.ts'
import { sign, verify } from '../../crypto/sign.ts'
import type { StoredBeacon } from '../../ledger/ledger.port.ts'
import { encodeUnsignedBeacon, finishBeacon, parseBeacon } from '../../protocol/beacon.format.ts'
import type { DeviceCore } from './device-parts.ts'

/** Undefined for what is no valid beacon of a device that may read the space. */
export async function readBeacon(core: DeviceCore, bytes: Bytes): Promise<StoredBeacon | undefined> {
  const parsed = parseBeacon(bytes)
  if (!parsed.ok || parsed.value.org !== core.me.org) return undefined
  const { space, device, counter, signed, sig, seen } = parsed.value
  const author = core.view.device(device)
  if (!author || !core.view.canRead(device, space)) return undefined
  if (!(await verify('beacon', author.signPk, signed, sig))) return undefined
  noteSeen(core, space, device, seen)
  return { space, device, counter, bytes, sent: true }
}

function noteSeen(
  core: DeviceCore,
  space: SpaceId,
  device: DeviceId,
  seen: readonly { readonly device: DeviceId; readonly seq: number }[],
): void {
  const mine = seen.find((one) => one.device === core.me.device)?.seq ?? 0
  const ofSpace = core.seenBy.get(space) ?? new Map<DeviceId, number>()
  ofSpace.set(device, Math.max(mine, ofSpace.get(device) ?? 0))
  core.seenBy.set(space, ofSpace)
  if (device === core.me.device) return
  for (const one of seen) core.chains.cite(space, one.device, one.seq)
}

/** Makes our beacon of every space where something was received since the last one. Call it inside the mutex. */
export async function makeBeacons(core: DeviceCore): Promise<void> {
  const { org, device } = core.me
  const made: StoredBeacon[] = []
  for (const space of core.beaconDue) {
    if (!core.view.canRead(device, space)) continue
    const ours = (await core.ledger.beacons.list(space)).find((one) => one.device === device)
    const counter = (ours?.counter ?? 0) + 1
    const seen = [...core.chains.frontier(space)].map(([of, head]) => ({ device: of, seq: head.seq }))
    const signed = encodeUnsignedBeacon({ org, space, device, counter, seen })
    const bytes = finishBeacon(signed, await sign('beacon', core.secrets.sign, signed))
    made.push({ space, device, counter, bytes, sent: false })
  }
  if (made.length > 0) await core.ledger.beacons.put(made)
  core.beaconDue.clear()
}

/**
 * Reads the beacons kept in the ledger when the notebook opens, after the chains. A device that stopped between receiving
 * and telling it owes its beacon still.
 */
export async function loadBeacons(core: DeviceCore, spaces: readonly SpaceId[]): Promise<void> {
  const readable = new Set(spaces)
  const told = new Map<SpaceId, ReadonlyMap<DeviceId, number>>()
  for (const row of await core.ledger.beacons.list()) {
    const parsed = readable.has(row.space) ? parseBeacon(row.bytes) : undefined
    if (!parsed?.ok) continue
    const { seen } = parsed.value
    noteSeen(core, row.space, row.device, seen)
    if (row.device === core.me.device) told.set(row.space, new Map(seen.map((one) => [one.device, one.seq])))
  }
  for (const space of spaces) {
    const isOwed = [...core.chains.frontier(space)].some(
      ([of, { seq }]) => of !== core.me.device && seq > (told.get(space)?.get(of) ?? 0),
    )
    if (isOwed) core.beaconDue.add(space)
  }
}

/** How many other devices hold everything that this device wrote in a space. */
export function receivedBy(core: DeviceCore, space: SpaceId): number {
  const mine = core.chains.head(space, core.me.device)?.seq ?? 0
  if (mine === 0) return 0
  let count = 0
  for (const [device, seq] of core.seenBy.get(space) ?? []) if (device !== core.me.device && seq >= mine) count++
  return count
}
