// « Envoyé à la CAE » pressed by mistake: the distribution is confirmed again, and may be sent.

import type { CoopId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import { distributionKind } from '../../domain/pay/distribution.schema.ts'
import type { Device, Saved } from '../device/device.port.ts'
import { readRecord } from '../meeting/read-records.ts'
import type { DistributionError } from './propose-distribution.ts'

export async function takeBackFromPayroll(
  device: Device,
  input: { readonly coop: CoopId; readonly distribution: RecordId },
): Promise<Result<Saved, DistributionError>> {
  const { coop, distribution } = input
  await device.ready(coop)
  const found = readRecord(distributionKind, device.record(distribution))
  if (found === undefined) return err({ type: 'distribution.unknown' })
  if (found.sentToPayrollOn == null) return device.save([])
  return device.save([{ kind: 'distribution', coop, id: distribution, fields: { sentToPayrollOn: null } }])
}
