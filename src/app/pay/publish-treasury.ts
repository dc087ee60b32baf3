// Gives the coop a copy of its treasury's sums: no client, no supplier, no person is in it.

import type { CoopId } from '../../base/ids.ts'
import type { Result } from '../../base/result.ts'
import type { Device, Saved, SaveError } from '../device/device.port.ts'
import { todayOf } from '../record/today.ts'
import { readTreasury } from './read-treasury.ts'

export async function publishTreasury(
  device: Device,
  { coop }: { readonly coop: CoopId },
): Promise<Result<Saved, SaveError>> {
  await device.ready(coop)
  const { flows, treasuryCents, reservedCents, availableCents } = readTreasury(device, { coop })
  const fields = {
    day: todayOf(device),
    receivedCents: flows.openingCents + flows.receivedCents,
    spentCents: flows.paidCents + flows.refundedCents + flows.payCents,
    treasuryCents,
    owedCents: treasuryCents - reservedCents - availableCents,
    reservedCents,
    availableCents,
  }
  return device.save([{ kind: 'treasuryCopy', coop, fields }])
}
