// When photos may be sent: a person's choice, for networks that the platform tells to be a phone's own data.

import { createLive, type Live } from '../base/live.ts'
import type { Ledger } from '../ledger/ledger.port.ts'
import type { NetworkKind } from './network.ts'
import { readSettings, writeSettings } from './settings.ts'

export interface PhotoSending {
  /** « Photos en Wi-Fi seulement ». */
  readonly wifiOnly: Live<boolean>
  readonly network: Live<NetworkKind>
  /** Either of them. */
  readonly changed: Live<number>
  maySend(): boolean
  /** What the notebook that opens had chosen. */
  read(ledger: Ledger): Promise<void>
  choose(ledger: Ledger, wifiOnly: boolean): Promise<void>
}

export function createPhotoSending(network: Live<NetworkKind>): PhotoSending {
  const wifiOnly = createLive(true)
  const changed = createLive(0)
  const tell = (): void => changed.set(changed.get() + 1)
  network.subscribe(tell)
  wifiOnly.subscribe(tell)
  return {
    wifiOnly,
    network,
    changed,
    maySend: () => !wifiOnly.get() || network.get() !== 'metered',
    async read(ledger) {
      wifiOnly.set((await readSettings(ledger)).photosAnywhere !== true)
    },
    async choose(ledger, only) {
      await writeSettings(ledger, { ...(await readSettings(ledger)), photosAnywhere: !only })
      wifiOnly.set(only)
    },
  }
}
