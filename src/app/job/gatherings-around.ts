// The sessions and meetings around a day, as time of the people whom the minors' guard looks at. [D166]

import type { CoopId, PersonId, RecordId } from '../../base/ids.ts'
import { isAtMeeting, spanOfHalfDay, spanOfMeeting } from '../../domain/guard/gatherings.rules.ts'
import type { WorkSpan } from '../../domain/guard/work-spans.ts'
import { membersOn } from '../../domain/meeting/meeting.rules.ts'
import { type Meeting, meetingKind } from '../../domain/meeting/meeting.schema.ts'
import { presenceKind } from '../../domain/meeting/presence.schema.ts'
import { cardKind } from '../../domain/person/card.schema.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import { dayOf, parisTimeAt } from '../../domain/time/local-time.ts'
import { attendanceOf } from '../../domain/workshop/attendance.rules.ts'
import { emargementKind } from '../../domain/workshop/emargement.schema.ts'
import { type Workshop, workshopKind } from '../../domain/workshop/workshop.schema.ts'
import type { RecordView } from '../../replica/replica.port.ts'
import type { Device } from '../device/device.port.ts'
import { agendaOf, associatesAt } from '../meeting/meeting-room.ts'
import { type Read, readRecords } from '../meeting/read-records.ts'
import { signaturesOf } from '../workshop/workshop-view.ts'

export interface GatheringsAround {
  readonly coop: CoopId
  readonly isNear: (day: string) => boolean
  /** Those under judgement. */
  readonly workshop?: RecordId | undefined
  readonly meeting?: RecordId | undefined
}

/** A meeting's hours count once: a person's own hours that name it tell of it better. */
export interface Gathering {
  readonly meeting?: RecordId
  readonly span: WorkSpan
}

/** What each person's sessions and meetings take, once their lists were read. */
export function gatheringsAround(device: Device, around: GatheringsAround): (person: PersonId) => Gathering[] {
  const { coop, isNear } = around
  const today = dayOf(parisTimeAt(device.clock.now()))
  const near = (kind: string): RecordView[] =>
    device.records(coop, kind).filter(({ fields }) => isNear(String(fields.day)))
  const signatures = signaturesOf(near('signature'))
  const signedAt = new Set(signatures.map(({ workshop }) => workshop))
  const workshops = readRecords(workshopKind, device.records(coop, 'workshop')).filter(
    ({ id, cancelled, slots }) =>
      cancelled !== true && id !== around.workshop && (signedAt.has(id) || slots.some(({ day }) => isNear(day))),
  )
  const meetings = readRecords(meetingKind, near('meeting')).filter(({ id }) => id !== around.meeting)
  if (workshops.length === 0 && meetings.length === 0) return () => []
  const sheets = readRecords(emargementKind, near('emargement'))
  const presences = readRecords(presenceKind, device.records(coop, 'presence'))
  const items = device.records(coop, 'agendaItem')
  const cards = readRecords(cardKind, device.records(coop, 'card'))

  const inSession = (workshop: Read<Workshop>, person: PersonId): WorkSpan[] =>
    attendanceOf({
      slots: workshop.slots.filter(({ day }) => isNear(day)),
      signatures: signatures.filter((one) => one.workshop === workshop.id && one.person === person),
      sheets: sheets.filter((one) => one.workshop === workshop.id),
      members: [person],
    }).flatMap((halfDay) => {
      // Nobody of the coop is expected at an information session.
      const called = workshop.purpose !== 'collectiveInfo' && isMember(person, halfDay.slot.day as LocalDate)
      const signed = halfDay.rows.some((row) => row.person === person && (row.signature ?? row.late) !== undefined)
      return called || signed ? (spanOfHalfDay(halfDay, person, today) ?? []) : []
    })
  const isMember = (person: PersonId, day: LocalDate): boolean => membersOn({ cards, day }).includes(person)
  const held = meetings.map((meeting) => ({
    meeting,
    span: spanOfMeeting(meeting, agendaOf(meeting.id, items)),
    called: new Set(calledTo(device, coop, meeting)),
    states: new Map(
      presences.filter((one) => one.meeting === meeting.id).map((one) => [one.person, one.state] as const),
    ),
  }))
  return (person) => [
    ...workshops.flatMap((one) => inSession(one, person)).map((span) => ({ span })),
    ...held
      .filter(({ meeting, called, states }) =>
        isAtMeeting({ meeting, state: states.get(person), called: called.has(person), today }),
      )
      .map(({ meeting, span }) => ({ meeting: meeting.id, span })),
  ]
}

/** Whom a meeting calls: the coopérants of its day, the associates where it is theirs, nobody to the committee. */
export function calledTo(device: Device, coop: CoopId, meeting: Pick<Meeting, 'kind' | 'day'>): PersonId[] {
  if (meeting.kind === 'committee') return []
  const associates = associatesAt(meeting, device.records(coop, 'associate'))
  if (associates.length > 0) return associates.map(({ person }) => person)
  return membersOn({ cards: readRecords(cardKind, device.records(coop, 'card')), day: meeting.day })
}
