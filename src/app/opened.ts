// What exists only while a notebook is open: its device, and the relay client that works for it.

import type { LiveCell } from '../base/live.ts'
import type { Clock, Random } from '../base/ports.ts'
import type { RelayClient } from '../sync/relay-client.ts'
import type { SyncStatus } from '../sync/sync-status.ts'
import type { BrowserProfile } from './browser-profile.ts'
import type { PendingClaim } from './carnet-app.ts'
import type { DeviceChunkHost } from './device/chunk-host.ts'
import type { OpenDevice } from './device/create-device.ts'
import type { DeviceSyncHost } from './device/sync-host.ts'
import type { Engine } from './engine.ts'
import { firstReading } from './first-reading.ts'
import { paced } from './paced.ts'
import type { PhotoSending } from './photo-sending.ts'
import type { RelayLoss } from './relay-loss.ts'

/** Between two sendings while save follows save: whoever types fills one entry with what a second brought, not three. */
const sendRestMs = 1500

export interface Opened {
  readonly profile: BrowserProfile
  readonly device: OpenDevice
  readonly host: DeviceSyncHost
  readonly files: DeviceChunkHost
  readonly relay: RelayClient
  readonly loss: RelayLoss
  readonly demo: boolean
  /** Claims that wait for this device's person. */
  pendingClaims(): PendingClaim[]
  /** Sends what is kept as it comes, and keeps up what staff's devices do for the others, until it is stopped. */
  keepUp(): () => void
}

export function putTogether({
  profile,
  device,
  demo,
  engine,
  link,
  origin,
  clock,
  random,
  photos,
}: Pick<Opened, 'profile' | 'device' | 'demo'> & {
  readonly engine: Engine
  readonly link: LiveCell<SyncStatus>
  /** Where the relay that serves this page is. */
  readonly origin: string
  readonly clock: Clock
  readonly random: Random
  readonly photos: Pick<PhotoSending, 'maySend' | 'changed'>
}): Opened {
  const host = engine.createSyncHost(device.core)
  const files = engine.createChunkHost(device.core, photos.maySend)
  const loss = engine.createRelayLoss(device.core, () => relay)
  const relay: RelayClient = engine.createRelayClient({
    url: `${origin.replace(/^http/, 'ws')}/sync`,
    origin,
    host,
    files,
    clock,
    random,
    onStatus: (status) => link.set(status),
    onTrouble: loss.onTrouble,
  })
  const sendFiles = (): void => {
    relay.files.nudge()
    void files.count()
  }
  return {
    profile,
    device,
    host,
    files,
    relay,
    loss,
    demo,
    pendingClaims: () => engine.pendingClaims(device),
    keepUp() {
      const work = async (): Promise<void> => {
        await engine.keepDeskTerms(device)
        await engine.tidyJobDetails(device)
      }
      const send = paced(() => relay.nudge(), sendRestMs)
      const stops = [
        device.core.changed.subscribe(send.run),
        send.stop,
        device.core.filesChanged.subscribe(sendFiles),
        photos.changed.subscribe(sendFiles),
      ]
      if (device.me.rank !== 'cooperant') stops.push(engine.keepUp({ device, link, work }))
      void files.count()
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}

/** Reads the records of every coop, once the home has shown. Whoever closes the notebook meanwhile ends this without a word. */
export async function openRooms(
  { device, profile }: { readonly device: OpenDevice; readonly profile: Pick<BrowserProfile, 'reads'> },
  isOpen: () => boolean,
  then: (device: OpenDevice) => Promise<unknown>,
): Promise<void> {
  try {
    await firstReading(profile.reads)
    if (!isOpen()) return
    for (const coop of device.coops()) await device.ready(coop)
    await then(device)
  } catch (cause) {
    if (isOpen()) throw cause
  }
}

/** How long the socket may go on sending sealed bytes once the notebook is closing. */
const lastSendMs = 2500

/** Seals what is pending, lets the socket finish, then forgets every key. */
export async function letGo(now: Opened): Promise<void> {
  await now.device.seal().catch(() => undefined)
  await Promise.race([now.relay.flush(), new Promise((resolve) => setTimeout(resolve, lastSendMs))])
  await now.relay.stop()
  await now.device.close().catch(() => undefined)
  now.profile.close()
}
