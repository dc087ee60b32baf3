// The client signs under what was done, on the telephone of who was there.

import type { CoopId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import type { Signature } from '../../base/signature.ts'
import { prestationKind } from '../../domain/job/prestation.schema.ts'
import { hasHappened } from '../../domain/job/totals.rules.ts'
import { type WorkReceipt, workReceiptKind } from '../../domain/safety/work-receipt.schema.ts'
import { parisTimeAt } from '../../domain/time/local-time.ts'
import type { RecordView } from '../../replica/replica.port.ts'
import type { Device, Saved, SaveError } from '../device/device.port.ts'
import { readRecord, readRecords } from '../meeting/read-records.ts'

export interface SignWorkInput {
  readonly coop: CoopId
  readonly prestation: RecordId
  readonly signer: string
  readonly mark: Signature
}

export async function signWork(
  device: Device,
  { coop, prestation, signer, mark }: SignWorkInput,
): Promise<Result<Saved, SaveError | { readonly type: 'job.unknown' | 'job.not_done' }>> {
  await device.ready(coop)
  const mission = readRecord(prestationKind, device.record(prestation))
  if (mission === undefined) return err({ type: 'job.unknown' })
  if (!hasHappened(mission)) return err({ type: 'job.not_done' })
  const at = parisTimeAt(device.clock.now())
  const fields = { prestation, day: mission.day, signer: signer.trim() || undefined, mark, at }
  return device.save([{ kind: 'workReceipt', coop, person: device.me.person, fields }])
}

/** The first signature that this device knows for a mission. */
export const receiptOf = (views: Iterable<RecordView>, prestation: RecordId): WorkReceipt | undefined =>
  readRecords(workReceiptKind, views)
    .filter((one) => one.prestation === prestation)
    .sort((a, b) => (a.at < b.at ? -1 : 1))[0]
