// A price that the meeting has not decided: what was decided stays in force meanwhile, for quotes too. [J12]

import type { CoopId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import { serviceKind } from '../../domain/job/service.schema.ts'
import type { Device, Saved, SaveError } from '../device/device.port.ts'
import { readRecord } from '../meeting/read-records.ts'

export type ProposePriceError =
  | SaveError
  | { readonly type: 'service.unknown' }
  | { readonly type: 'price.amount_missing' }

export async function proposePrice(
  device: Device,
  input: { readonly coop: CoopId; readonly service: RecordId; readonly priceCents: number },
): Promise<Result<Saved, ProposePriceError>> {
  const { coop, service, priceCents } = input
  await device.ready(coop)
  if (readRecord(serviceKind, device.record(service)) === undefined) return err({ type: 'service.unknown' })
  if (priceCents <= 0) return err({ type: 'price.amount_missing' })
  return device.save([{ kind: 'service', coop, id: service, fields: { proposedCents: priceCents } }])
}
