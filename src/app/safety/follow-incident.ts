// What the team did about an incident: answered, declared, closed. What was told stays as it was told.

import type { CoopId, RecordId } from '../../base/ids.ts'
import type { Result } from '../../base/result.ts'
import type { Incident } from '../../domain/safety/incident.schema.ts'
import type { Device } from '../device/device.port.ts'
import { type SavedMasked, type ValuesOf, type WriteError, writeRecord } from '../record/write-record.ts'

export function followIncident(
  device: Device,
  input: {
    readonly coop: CoopId
    readonly incident: RecordId
    readonly values: ValuesOf<Pick<Incident, 'declaredOn' | 'closedOn' | 'answer'>>
  },
): Promise<Result<SavedMasked, WriteError>> {
  const { coop, incident, values } = input
  return writeRecord(device, { coop, id: incident }, { kind: 'incident', values })
}
