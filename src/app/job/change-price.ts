// A price takes effect by a decision about it that stands: until then it is a proposal, and no quote takes it. What was
// sent keeps its own. [J12] [D120]

import type { CoopId, RecordId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { type Service, serviceKind } from '../../domain/job/service.schema.ts'
import { type OfferedPrice, setsPrice } from '../../domain/money/decided-price.rules.ts'
import type { Device, Saved, SaveError } from '../device/device.port.ts'
import { type DecisionView, decisionViews } from '../meeting/motion-view.ts'
import { readRecord } from '../meeting/read-records.ts'
import { roomRecordsOf } from '../meeting/records-of.ts'
import { todayOf } from '../record/today.ts'

export type ChangePriceError =
  | SaveError
  | { readonly type: 'service.unknown' }
  /** None, one that its vote dropped or disputes, or one that takes effect later. */
  | { readonly type: 'price.decision_missing' }
  /** Its proposition did not name this service at this price. */
  | { readonly type: 'price.decision_elsewhere' }

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
  const offered = { service, unit: known.unit, priceCents }
  const decided = checkDecision(device, coop, decision, offered)
  if (!decided.ok) return decided
  const fields = { priceCents, decision, ...(known.proposedCents == null ? {} : { proposedCents: null }) }
  return device.save([{ kind: 'service', coop, id: service, fields }])
}

/** Whether a decision stands, has taken effect, and was not replaced by another that has. */
export const isInForce = (device: Device, coop: CoopId, id: RecordId | null | undefined): boolean =>
  inForce(device, coop, id) !== undefined

/** Whether a decision in force sets this very price. */
export function checkDecision(
  device: Device,
  coop: CoopId,
  id: RecordId | null | undefined,
  offered: OfferedPrice,
): Result<undefined, Extract<ChangePriceError, { type: `price.${string}` }>> {
  const found = inForce(device, coop, id)
  if (found === undefined) return err({ type: 'price.decision_missing' })
  return setsPrice(found.vote?.motion, offered) ? ok(undefined) : err({ type: 'price.decision_elsewhere' })
}

/** What a quote may take: the price that a decision in force set for this service. */
export const isDecided = (device: Device, coop: CoopId, service: Service & { readonly id: RecordId }): boolean =>
  service.priceCents != null &&
  checkDecision(device, coop, service.decision, {
    service: service.id,
    unit: service.unit,
    priceCents: service.priceCents,
  }).ok

function inForce(device: Device, coop: CoopId, id: RecordId | null | undefined): DecisionView | undefined {
  const today = todayOf(device)
  const standing = decisionViews(roomRecordsOf(device, coop)).filter(
    ({ state, decision }) => state === 'standing' && decision.effective <= today,
  )
  const isReplaced = standing.some(({ decision }) => decision.supersedes != null && decision.supersedes === id)
  return isReplaced ? undefined : standing.find(({ decision }) => decision.id === id)
}
