// A price takes effect by a decision that stands: until then it is a proposal, and no quote takes it. What was sent
// keeps its own. [J12]

import type { CoopId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import { serviceKind } from '../../domain/job/service.schema.ts'
import type { Device, Saved, SaveError } from '../device/device.port.ts'
import { decisionViews } from '../meeting/motion-view.ts'
import { readRecord } from '../meeting/read-records.ts'
import { roomRecordsOf } from '../meeting/records-of.ts'
import { todayOf } from '../record/today.ts'

export type ChangePriceError =
  | SaveError
  | { readonly type: 'service.unknown' }
  /** None, one that its vote dropped or disputes, or one that takes effect later. */
  | { readonly type: 'price.decision_missing' }

export async function changePrice(
  device: Device,
  input: {
    readonly coop: CoopId
    readonly service: RecordId
    /** Before tax, per unit. */
    readonly priceCents: number
    readonly decision: RecordId
  },
): Promise<Result<Saved, ChangePriceError>> {
  const { coop, service, priceCents, decision } = input
  await device.ready(coop)
  const known = readRecord(serviceKind, device.record(service))
  if (known === undefined) return err({ type: 'service.unknown' })
  if (!isInForce(device, coop, decision)) return err({ type: 'price.decision_missing' })
  const fields = { priceCents, decision, ...(known.proposedCents == null ? {} : { proposedCents: null }) }
  return device.save([{ kind: 'service', coop, id: service, fields }])
}

/** Whether a decision stands and has taken effect. */
export function isInForce(device: Device, coop: CoopId, id: RecordId | null | undefined): boolean {
  const found = decisionViews(roomRecordsOf(device, coop)).find(({ decision }) => decision.id === id)
  return found?.state === 'standing' && found.decision.effective <= todayOf(device)
}
