// What a session or a meeting would be for the minors whom it calls, told while it is planned or moved. Nothing is
// written of it: the reasons follow from ages, which stay in the private cards. [D166]

import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import { spanOfMeeting, spanOfSlot } from '../../domain/guard/gatherings.rules.ts'
import type { GuardReason } from '../../domain/guard/guard.types.ts'
import { gatheringReasons } from '../../domain/guard/planning.rules.ts'
import type { WorkSpan } from '../../domain/guard/work-spans.ts'
import { membersOn } from '../../domain/meeting/meeting.rules.ts'
import type { MeetingKind } from '../../domain/meeting/meeting.schema.ts'
import { cardKind } from '../../domain/person/card.schema.ts'
import { isLocalDate, type LocalDate } from '../../domain/time/local-date.ts'
import { isLocalDateTime } from '../../domain/time/local-time.ts'
import type { WorkshopPurpose } from '../../domain/workshop/workshop.schema.ts'
import type { Device } from '../device/device.port.ts'
import { calledTo } from '../job/gatherings-around.ts'
import { guardParametersOn } from '../job/guard-mission.ts'
import { guardedTeam } from '../job/work-around.ts'
import { agendaOf } from '../meeting/meeting-room.ts'
import { readRecords } from '../meeting/read-records.ts'

export interface GatheringWarning {
  readonly person: PersonId
  readonly reasons: readonly GuardReason[]
}

export interface SessionHours {
  readonly coop: CoopId
  readonly slots: readonly { readonly day: string; readonly start: string; readonly end: string }[]
  readonly purpose?: WorkshopPurpose | null | undefined
  /** The one that is being changed. */
  readonly workshop?: RecordId | undefined
}

/** Half-days that do not read so far are left out. Complete once `device.ready(coop)` has resolved. */
export function sessionWarnings(device: Device, { coop, slots, purpose, workshop }: SessionHours): GatheringWarning[] {
  if (purpose === 'collectiveInfo') return []
  const spans = slots.flatMap(({ day, start, end }) =>
    isLocalDate(day) && isLocalDateTime(`${day}T${start}`) && isLocalDateTime(`${day}T${end}`) && start < end
      ? [spanOfSlot({ day, start, end })]
      : [],
  )
  const cards = readRecords(cardKind, device.records(coop, 'card'))
  const called = new Set(spans.flatMap(({ day }) => membersOn({ cards, day })))
  return warningsOf(device, { coop, spans, called: [...called], workshop })
}

export interface MeetingHours {
  readonly coop: CoopId
  readonly kind: MeetingKind
  readonly day: string
  /** 'HH:MM', or empty. */
  readonly time: string
  /** Of its subjects together. */
  readonly minutes?: number | undefined
  /** The one that is being moved: its own subjects tell how long it lasts. */
  readonly meeting?: RecordId | undefined
}

export function meetingWarnings(device: Device, input: MeetingHours): GatheringWarning[] {
  const { coop, kind, day, time, meeting } = input
  const start = `${day}T${time}`
  if (!isLocalDate(day)) return []
  const items =
    meeting === undefined ? [{ plannedMinutes: input.minutes }] : agendaOf(meeting, device.records(coop, 'agendaItem'))
  const span = spanOfMeeting({ day, start: isLocalDateTime(start) ? start : null }, items)
  return warningsOf(device, { coop, spans: [span], called: calledTo(device, coop, { kind, day }), meeting })
}

interface Gathering {
  readonly coop: CoopId
  readonly spans: readonly WorkSpan[]
  readonly called: readonly PersonId[]
  readonly workshop?: RecordId | undefined
  readonly meeting?: RecordId | undefined
}

/** By person; each half-day is judged with what lies around its own day. */
function warningsOf(device: Device, { coop, spans, called, workshop, meeting }: Gathering): GatheringWarning[] {
  const parameters = guardParametersOn(device, coop)
  const around = new Map<LocalDate, ReturnType<typeof guardedTeam>>()
  for (const { day } of spans)
    if (!around.has(day)) around.set(day, guardedTeam(device, called, { coop, day, workshop, meeting }))
  return called.flatMap((person) => {
    const others = (day: LocalDate) => around.get(day)?.find((one) => one.person.person === person)
    const first = spans[0] && others(spans[0].day)
    if (first === undefined) return []
    const reasons = gatheringReasons({
      person: first.person,
      spans,
      othersOf: (day) => others(day)?.others ?? [],
      parameters,
    })
    return reasons.length > 0 ? [{ person, reasons }] : []
  })
}
