// A meeting's life: planned, open, closed, approved by the next one; or cancelled.

import type { CoopId, RecordId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import { type MeetingStatus, meetingKind } from '../../domain/meeting/meeting.schema.ts'
import { parisTimeAt } from '../../domain/time/local-time.ts'
import type { Device, Saved, SaveError } from '../device/device.port.ts'
import { motionViews } from './motion-view.ts'
import { readRecord } from './read-records.ts'
import { roomRecordsOf } from './records-of.ts'

export interface SetMeetingStatusInput {
  readonly coop: CoopId
  readonly meeting: RecordId
  readonly status: MeetingStatus
}

export type SetMeetingStatusError =
  | SaveError
  | { readonly type: 'meeting.unknown' }
  /** A meeting does not end while a vote is open. */
  | { readonly type: 'meeting.vote_open'; readonly votes: number }

/** Opening keeps the planned hour, or notes this one; closing notes the hour of the end; reopening removes it. */
export async function setMeetingStatus(
  device: Device,
  input: SetMeetingStatusInput,
): Promise<Result<Saved, SetMeetingStatusError>> {
  await device.ready(input.coop)
  const meeting = readRecord(meetingKind, device.record(input.meeting))
  if (meeting === undefined) return err({ type: 'meeting.unknown' })
  if (input.status === 'closed') {
    const open = motionViews(roomRecordsOf(device, input.coop)).filter(
      ({ motion, state }) => motion.meeting === input.meeting && state === 'open',
    )
    if (open.length > 0) return err({ type: 'meeting.vote_open', votes: open.length })
  }
  const now = parisTimeAt(device.clock.now())
  const fields: Record<string, unknown> = { status: input.status }
  if (input.status === 'open' && meeting.start == null) fields.start = now
  if (input.status === 'open' && meeting.end != null) fields.end = null
  if (input.status === 'closed' && meeting.end == null) fields.end = now
  return device.save([{ kind: 'meeting', coop: input.coop, id: input.meeting, fields }])
}
