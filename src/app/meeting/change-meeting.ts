// Who chairs a meeting, who writes its minutes. `null` for nobody. Its day and place are `moveMeeting`'s.

import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import type { Result } from '../../base/result.ts'
import type { Device, Saved, SaveError } from '../device/device.port.ts'

export interface ChangeMeetingInput {
  readonly coop: CoopId
  readonly meeting: RecordId
  readonly changes: {
    readonly chair?: PersonId | null
    readonly secretary?: PersonId | null
  }
}

export async function changeMeeting(device: Device, input: ChangeMeetingInput): Promise<Result<Saved, SaveError>> {
  await device.ready(input.coop)
  return device.save([{ kind: 'meeting', coop: input.coop, id: input.meeting, fields: { ...input.changes } }])
}
