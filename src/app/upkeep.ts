// What staff's devices keep up for the others, at each contact with the relay: once everything that it had has come, and
// again a little after each change.

import type { Live } from '../base/live.ts'
import type { SyncStatus } from '../sync/sync-status.ts'
import type { OpenDevice } from './device/create-device.ts'

/** Changes come in bursts; nobody waits for this. */
const quietMs = 4000

/** @param work runs alone, and changes nothing when all is kept up. Returns how to stop. */
export function keepUp({
  device,
  link,
  work,
}: {
  readonly device: Pick<OpenDevice, 'core'>
  readonly link: Live<Pick<SyncStatus, 'caughtUp'>>
  readonly work: () => Promise<void>
}): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let running = false
  let again = false

  async function run(): Promise<void> {
    timer = undefined
    if (device.core.closed || !link.get().caughtUp) return
    running = true
    try {
      await work()
    } catch (cause) {
      // Closing takes away what it works on; the next contact goes on.
      if (!device.core.closed) throw cause
    } finally {
      running = false
    }
    if (again) soon()
  }
  function soon(): void {
    again = running
    if (!running) timer ??= setTimeout(() => void run(), quietMs)
  }

  const stops = [device.core.changed.subscribe(soon), link.subscribe(soon)]
  soon()
  return () => {
    for (const stop of stops) stop()
    clearTimeout(timer)
  }
}
