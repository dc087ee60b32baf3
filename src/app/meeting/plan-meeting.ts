// Plans a meeting with its first subjects, all in one save.

import type { CoopId } from '../../base/ids.ts'
import { err, type Result } from '../../base/result.ts'
import type { AgendaKind } from '../../domain/meeting/agenda-item.schema.ts'
import { type MeetingKind, meetingKind } from '../../domain/meeting/meeting.schema.ts'
import { newRecordId } from '../../domain/record-kind.ts'
import { isLocalDate } from '../../domain/time/local-date.ts'
import { isLocalDateTime } from '../../domain/time/local-time.ts'
import type { Device, Saved, SaveError } from '../device/device.port.ts'

export interface PlannedSubject {
  readonly title: string
  readonly kind: AgendaKind
  readonly plannedMinutes?: number | undefined
}

export interface PlanMeetingInput {
  readonly coop: CoopId
  readonly kind: MeetingKind
  /** 'YYYY-MM-DD' */
  readonly day: string
  /** 'HH:MM', or empty. */
  readonly time?: string | undefined
  readonly place?: string | undefined
  readonly agenda: readonly PlannedSubject[]
  readonly draft?: string | undefined
}

export type PlanMeetingError =
  | SaveError
  | { readonly type: 'meeting.day_missing' }
  | { readonly type: 'meeting.time_invalid' }

/** The first id of `ids` is the meeting's; the subjects follow. */
export async function planMeeting(device: Device, input: PlanMeetingInput): Promise<Result<Saved, PlanMeetingError>> {
  await device.ready(input.coop)
  if (!isLocalDate(input.day)) return err({ type: 'meeting.day_missing' })
  const start = input.time ? `${input.day}T${input.time}` : undefined
  if (start !== undefined && !isLocalDateTime(start)) return err({ type: 'meeting.time_invalid' })
  const { coop } = input
  const meeting = newRecordId(meetingKind, device.random)
  const fields = { kind: input.kind, day: input.day, start, place: input.place?.trim() || undefined, status: 'planned' }
  const subjects = input.agenda.filter(({ title }) => title.trim() !== '')
  return device.save(
    [
      { kind: 'meeting', coop, id: meeting, fields },
      ...subjects.map(({ title, kind, plannedMinutes }, order) => ({
        kind: 'agendaItem',
        coop,
        fields: { meeting, title: title.trim(), kind, plannedMinutes, order },
      })),
    ],
    input.draft === undefined ? {} : { draft: input.draft },
  )
}
