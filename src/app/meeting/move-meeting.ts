// A meeting that has not begun takes place on another day, at another hour, elsewhere. Its subjects stay.

import type { CoopId, RecordId } from '../../base/ids.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { type Meeting, meetingKind } from '../../domain/meeting/meeting.schema.ts'
import { isLocalDate } from '../../domain/time/local-date.ts'
import { isLocalDateTime } from '../../domain/time/local-time.ts'
import type { Device, Saved, SaveError } from '../device/device.port.ts'
import { changedFields } from '../job/changed-fields.ts'
import { readRecord } from './read-records.ts'

/** When and where. */
export interface MeetingPlace {
  /** 'YYYY-MM-DD' */
  readonly day: string
  /** 'HH:MM', or empty. */
  readonly time: string
  readonly place: string
}

export interface MoveMeetingInput extends MeetingPlace {
  readonly coop: CoopId
  readonly meeting: RecordId
  readonly draft?: string | undefined
}

export type MoveMeetingError =
  | SaveError
  | { readonly type: 'meeting.unknown' }
  /** It has begun, or it was called off. */
  | { readonly type: 'meeting.not_planned' }
  | { readonly type: 'meeting.day_missing' }
  | { readonly type: 'meeting.time_invalid' }

export const meetingPlace = ({ day, start, place }: Pick<Meeting, 'day' | 'start' | 'place'>): MeetingPlace => ({
  day,
  time: start?.slice(11) ?? '',
  place: place ?? '',
})

/** The value is where and when it was before: what « Annuler » gives back. */
export async function moveMeeting(
  device: Device,
  input: MoveMeetingInput,
): Promise<Result<Saved & { readonly before: MeetingPlace }, MoveMeetingError>> {
  const { coop, day, time } = input
  await device.ready(coop)
  const known = readRecord(meetingKind, device.record(input.meeting))
  if (known === undefined) return err({ type: 'meeting.unknown' })
  if (known.status !== 'planned') return err({ type: 'meeting.not_planned' })
  if (!isLocalDate(day)) return err({ type: 'meeting.day_missing' })
  const start = time === '' ? null : `${day}T${time}`
  if (start !== null && !isLocalDateTime(start)) return err({ type: 'meeting.time_invalid' })
  const fields = changedFields(known, { day, start, place: input.place.trim() || null })
  const touches = Object.keys(fields).length === 0 ? [] : [{ kind: 'meeting', coop, id: known.id, fields }]
  const saved = await device.save(touches, input.draft === undefined ? {} : { draft: input.draft })
  return saved.ok ? ok({ ...saved.value, before: meetingPlace(known) }) : saved
}
