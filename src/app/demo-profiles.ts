// Example notebooks in this browser: real vaults and databases like any other, marked as examples in the registry.
// A device of the demonstration is made in memory, then moves into one of them with everything it holds.

import * as v from 'valibot'
import type { Rank, SpaceId } from '../base/ids.ts'
import { type Random, systemClock, systemRandom } from '../base/ports.ts'
import { err, ok, type Result } from '../base/result.ts'
import { encodeEpochKeys } from '../keys/epoch-keys.ts'
import { type ControlItem, type Ledger, LedgerError, type SpaceClock, type StoredEntry } from '../ledger/ledger.port.ts'
import { type ExampleKey, newProfileId, openProfileRegistry, ProfileId } from '../vault/profiles.ts'
import { takeOverTab } from '../vault/tab-claim.ts'
import { type BrowserProfile, createProfile } from './browser-profile.ts'
import { demoCode } from './demo-code.ts'
import { keysMeta } from './device/control-data.ts'
import type { OpenDevice } from './device/create-device.ts'
import { deviceMeta, openDevice } from './device/open-device.ts'
import { removeProfile } from './remove-profile.ts'
import { readSettings, writeSettings } from './settings.ts'

export interface DemoProfile {
  readonly id: string
  readonly rank: Rank
  readonly example: ExampleKey
}

/** Those of this browser, in the order in which they were made. */
export async function listDemoProfiles(): Promise<DemoProfile[]> {
  const profiles = await openProfileRegistry().list()
  return profiles.filter(({ demo }) => demo).map(({ id, role, example = 'season' }) => ({ id, rank: role, example }))
}

/** An empty notebook with its vault: the slow part, a worker's, that can be had while the season is played. */
export function prepareDemoProfile(random: Random = systemRandom): Promise<Result<BrowserProfile, { type: string }>> {
  const parts = { clock: systemClock, random, onDamage: () => undefined }
  return createProfile(newProfileId(random), demoCode, parts)
}

export interface MoveOptions {
  readonly example: ExampleKey
  /** Sends what everyone wrote, not only its own: one notebook is enough to bring a season to a relay. */
  readonly sendsAll: boolean
  readonly createdAt: number
}

/**
 * Moves a device from memory into a prepared notebook, projected and mirrored; registers it last of all. A notebook that
 * could not be written (no room left) is removed again.
 */
export async function moveIn(
  profile: BrowserProfile,
  device: OpenDevice,
  { example, sendsAll, createdAt }: MoveOptions,
): Promise<Result<void, { type: string }>> {
  const { id } = profile
  try {
    await device.seal()
    await copyLedger(device, profile.adapters.ledger, sendsAll)
    const moved = await openDevice(profile.adapters)
    if (!moved) throw new Error('expected the device that was copied')
    for (const coop of moved.coops()) await moved.ready(coop)
    await moved.close()
  } catch (cause) {
    if (!(cause instanceof LedgerError)) throw cause
    profile.close()
    await removeProfile(id)
    return err({ type: cause.type })
  }
  profile.close()
  await openProfileRegistry().put({ id: v.parse(ProfileId, id), role: device.me.rank, demo: true, example, createdAt })
  return ok(undefined)
}

/** Every notebook keeps the control logs to send: whichever meets a relay first brings the organisation. */
async function copyLedger(device: OpenDevice, to: Ledger, sendsAll: boolean): Promise<void> {
  const { me, core } = device
  const control: ControlItem[] = []
  for (const kind of ['op', 'blob', 'receipt'] as const)
    for (const item of await core.ledger.control.list(kind)) control.push({ ...item, sent: kind === 'receipt' })
  const entries: StoredEntry[] = []
  const clocks = new Map<SpaceId, SpaceClock>()
  for (const { id } of core.view.spaces()) {
    for (const { acked: _, ...entry } of await core.ledger.entries.list(id))
      entries.push(sendsAll || entry.device === me.device ? entry : { ...entry, acked: nobodysTurn })
    const clock = await core.ledger.pending.clock(id)
    if (clock) clocks.set(id, clock)
  }
  const meta = deviceMeta(me, core.secrets)
  meta.set(keysMeta, encodeEpochKeys(core.keyring.keys()))
  await to.transactions.store({ control, entries, meta })
  await to.transactions.savePending([], clocks)
  await writeSettings(to, await readSettings(core.ledger))
}

/** Others' entries, that another notebook sends: not to be sent from here. */
const nobodysTurn = { pos: 0, at: 0 }

/**
 * Removes every example, or one of them, through the deletion gate. Nothing of anyone is lost: unsent examples may go. Windows that show
 * one let go of it first.
 */
export async function eraseDemoProfiles(only?: ExampleKey): Promise<Result<void, { type: string }>> {
  const examples = await listDemoProfiles()
  for (const { id } of examples.filter(({ example }) => only === undefined || example === only)) {
    const claim = await takeOverTab({ profile: id, onLost: () => undefined })
    const gone = await removeProfile(id)
    await claim.release()
    if (!gone.ok) return gone
  }
  return ok(undefined)
}
