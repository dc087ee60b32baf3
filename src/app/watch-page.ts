// While a notebook is open in a window: it closes by itself, wakes the relay when the network or the person comes back, and
// seals what is pending when it goes out of sight.

import type { Clock } from '../base/ports.ts'
import type { RelayClient } from '../sync/relay-client.ts'
import { autoLockPolicies, createAutoLock, watchPage } from '../vault/auto-lock.ts'
import type { OpenDevice } from './device/create-device.ts'

/** @param shared several people have a notebook on this device. Returns how to stop. */
export function watchOpenPage({
  device,
  relay,
  clock,
  shared,
  onLock,
}: {
  readonly device: OpenDevice
  readonly relay: Pick<RelayClient, 'wake' | 'doubt'>
  readonly clock: Clock
  readonly shared: boolean
  readonly onLock: () => void
}): () => void {
  const policy = shared || device.me.rank === 'animator' ? autoLockPolicies.tablet : autoLockPolicies.phone
  const autoLock = createAutoLock({ policy, clock, onLock })
  const stop = watchPage(autoLock, document)
  const wake = (): void => relay.wake()
  const sealSoon = (): void => {
    if (document.visibilityState === 'hidden') void device.seal()
    else relay.wake()
  }
  const doubt = (): void => relay.doubt()
  window.addEventListener('online', wake)
  window.addEventListener('offline', doubt)
  document.addEventListener('visibilitychange', sealSoon)
  return () => {
    autoLock.stop()
    stop()
    window.removeEventListener('online', wake)
    window.removeEventListener('offline', doubt)
    document.removeEventListener('visibilitychange', sealSoon)
  }
}
