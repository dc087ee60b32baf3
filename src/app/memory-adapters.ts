// What a device in memory stands on: the demonstration's other authors, and tests.

import type { Clock, Random } from '../base/ports.ts'
import { createMemoryLedger } from '../ledger/ledger.memory.ts'
import type { DeviceAdapters } from './device/open-device.ts'

export async function memoryAdapters(clock: Clock, random: Random): Promise<DeviceAdapters> {
  const ledger = createMemoryLedger()
  await ledger.acquireLease()
  return { ledger, clock, random }
}
