// Two secretaries without a network may give one number to two decisions: one of them takes the next free number.

import type { CoopId, RecordId } from '../../base/ids.ts'
import type { Result } from '../../base/result.ts'
import { nextDecisionNumber } from '../../domain/vote/closing.rules.ts'
import { decisionKind } from '../../domain/vote/decision.schema.ts'
import type { Device, Saved, SaveError } from '../device/device.port.ts'
import { readRecords } from './read-records.ts'

export async function renumberDecision(
  device: Device,
  input: { readonly coop: CoopId; readonly decision: RecordId },
): Promise<Result<Saved, SaveError>> {
  await device.ready(input.coop)
  const numbers = readRecords(decisionKind, device.records(input.coop, 'decision')).map((one) => one.number)
  const fields = { number: nextDecisionNumber({ numbers }) }
  return device.save([{ kind: 'decision', coop: input.coop, id: input.decision, fields }])
}
