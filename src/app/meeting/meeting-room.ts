// A meeting as the screens show it: who is there, what is spoken of, what is put to the vote. Pure.

import type { PersonId, RecordId } from '../../base/ids.ts'
import { associatesOn } from '../../domain/coop/associate.rules.ts'
import { type Associate, associateKind } from '../../domain/coop/associate.schema.ts'
import { coopKind } from '../../domain/coop/coop.schema.ts'
import { seatPerson, seatsOn } from '../../domain/coop/partner-seat.rules.ts'
import { partnerSeatKind } from '../../domain/coop/partner-seat.schema.ts'
import { type AgendaItem, agendaItemKind } from '../../domain/meeting/agenda-item.schema.ts'
import { membersOn, type QuorumState, quorumPercentOf, quorumState } from '../../domain/meeting/meeting.rules.ts'
import { type Meeting, meetingKind } from '../../domain/meeting/meeting.schema.ts'
import { meetingBefore } from '../../domain/meeting/pending.rules.ts'
import { type Presence, presenceKind } from '../../domain/meeting/presence.schema.ts'
import { proxyHolders } from '../../domain/meeting/proxy.rules.ts'
import { type Card, cardKind } from '../../domain/person/card.schema.ts'
import type { ProxyHolders } from '../../domain/vote/tally.rules.ts'
import type { RecordView } from '../../replica/replica.port.ts'
import { type MotionView, motionViews, type VoteRecords } from './motion-view.ts'
import { type Read, readRecord, readRecords } from './read-records.ts'

/** Records of one coop. */
export interface RoomRecords extends VoteRecords {
  readonly coop: RecordView | undefined
  readonly cards: Iterable<RecordView>
  readonly meetings: Iterable<RecordView>
  readonly presences: Iterable<RecordView>
  readonly items: Iterable<RecordView>
  /** Of the local committee. */
  readonly seats: Iterable<RecordView>
}

export interface RoomPerson {
  readonly person: PersonId
  readonly name: string
  /** Counts for the quorum and votes by default. */
  readonly member: boolean
  readonly state: Presence['state'] | undefined
  readonly proxyTo: PersonId | undefined
  /** Of an organisation: who speaks for it, by their id or else by their name. */
  readonly delegate?: PersonId | undefined
  readonly delegateName?: string | undefined
}

export interface MeetingRoom {
  readonly meeting: Read<Meeting>
  /** Its members are the associates of the register. */
  readonly isAssembly: boolean
  /** Members first, then the others, by name. */
  readonly people: readonly RoomPerson[]
  readonly present: readonly PersonId[]
  readonly represented: readonly PersonId[]
  /** Who speaks for the represented. */
  readonly holders: ProxyHolders
  readonly quorum: QuorumState
  readonly quorumPercent: number
  readonly items: readonly Read<AgendaItem>[]
  /** In the order of their opening. */
  readonly motions: readonly MotionView[]
  /** The meeting of this kind before it, once ended: its minutes are approved here. */
  readonly before: Read<Meeting> | undefined
  /** Place among the meetings of this kind, from 1, and how many there are. */
  readonly place: number
  readonly places: number
}

export function meetingRoom(id: RecordId, records: RoomRecords): MeetingRoom | undefined {
  const meetings = readRecords(meetingKind, records.meetings)
  const meeting = meetings.find((one) => one.id === id)
  if (meeting === undefined) return undefined
  const presences = readRecords(presenceKind, records.presences).filter((one) => one.meeting === id)
  const cards = readRecords(cardKind, records.cards)
  const associates = associatesAt(meeting, records.associates)
  const seats = seatsAt(meeting, records.seats)
  const people = peopleOf({ meeting, cards, presences, associates, seats })
  const inState = (state: Presence['state']): PersonId[] =>
    presences.filter((one) => one.state === state).map(({ person }) => person)
  const present = inState('present')
  const coop = readRecord(coopKind, records.coop)
  const holders = proxyHolders({ presences, most: coop?.proxiesPerPerson })
  const represented = [...holders.keys()]
  const quorumPercent = quorumPercentOf({ meeting, coop })
  const members = people.filter(({ member }) => member).map(({ person }) => person)
  const alike = meetings
    .filter(({ kind, status }) => kind === meeting.kind && status !== 'cancelled')
    .sort((a, b) => (a.day + a.id < b.day + b.id ? -1 : 1))
  return {
    meeting,
    isAssembly: associates.length > 0,
    people,
    present,
    represented,
    holders,
    quorum: quorumState({ members, present, represented, quorumPercent }),
    quorumPercent,
    items: agendaOf(id, records.items),
    motions: motionViews(records)
      .filter(({ motion }) => motion.meeting === id)
      .reverse(),
    before: meetingBefore(meeting, meetings),
    place: alike.findIndex((one) => one.id === id) + 1,
    places: alike.length,
  }
}

/** A general meeting is the associates', where the coop keeps a register of them. */
export const associatesAt = (
  meeting: Pick<Meeting, 'kind' | 'day'>,
  views: Iterable<RecordView> | undefined,
): Read<Associate>[] =>
  meeting.kind === 'general'
    ? associatesOn({ associates: readRecords(associateKind, views ?? []), day: meeting.day })
    : []

interface Sitting {
  readonly person: PersonId
  readonly name: string
}

/** The organisations of the local committee, at its meetings: who speaks for one needs no notebook. [D167] */
const seatsAt = (meeting: Pick<Meeting, 'kind' | 'day'>, views: Iterable<RecordView>): Sitting[] =>
  meeting.kind === 'committee'
    ? seatsOn({ seats: readRecords(partnerSeatKind, views), day: meeting.day }).map(({ id, organisation }) => ({
        person: seatPerson(id),
        name: organisation,
      }))
    : []

function peopleOf(room: {
  meeting: Read<Meeting>
  cards: readonly Read<Card>[]
  presences: readonly Read<Presence>[]
  associates: readonly Read<Associate>[]
  seats: readonly Sitting[]
}): RoomPerson[] {
  const { cards, associates, seats } = room
  const isCommittee = room.meeting.kind === 'committee'
  const isAssembly = associates.length > 0 || isCommittee
  const coopMembers = membersOn({ cards, day: room.meeting.day })
  const members = new Set(isAssembly ? [...associates, ...seats].map(({ person }) => person) : coopMembers)
  // People of the coop come to its committee without being of it.
  const mayCome = new Set(isCommittee ? coopMembers : [])
  const marked = new Map(room.presences.map((presence) => [presence.person, presence]))
  const stateOf = (person: PersonId) => ({
    person,
    member: members.has(person),
    state: marked.get(person)?.state,
    proxyTo: marked.get(person)?.proxyTo ?? undefined,
  })
  const fromRegister = associates.map(({ person, name, isOrganisation, delegate, delegateName }): RoomPerson => {
    const speaks = { delegate: delegate ?? undefined, delegateName: delegateName ?? undefined }
    return { ...stateOf(person), name, ...(isOrganisation ? speaks : {}) }
  })
  const fromSeats = seats.map(({ person, name }): RoomPerson => ({ ...stateOf(person), name }))
  const fromCards = cards
    .filter(({ person }) => !(isAssembly && members.has(person)))
    .filter(
      ({ person, role, left }) =>
        members.has(person) || mayCome.has(person) || marked.has(person) || (role !== 'cooperant' && !left),
    )
    .map((card): RoomPerson => ({ ...stateOf(card.person), name: card.displayName }))
  return [...fromRegister, ...fromSeats, ...fromCards].sort(
    (a, b) => Number(b.member) - Number(a.member) || a.name.localeCompare(b.name, 'fr'),
  )
}

/** The agenda of a meeting in its order. */
export function agendaOf(meeting: RecordId, views: Iterable<RecordView>): Read<AgendaItem>[] {
  return readRecords(agendaItemKind, views)
    .filter((item) => item.meeting === meeting && item.dropped !== true)
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
}

export interface MeetingLists {
  /** Planned and open, the nearest first. */
  readonly next: readonly Read<Meeting>[]
  /** Closed and approved, the latest first. */
  readonly past: readonly Read<Meeting>[]
}

export function meetingLists(views: Iterable<RecordView>): MeetingLists {
  const meetings = readRecords(meetingKind, views)
  const when = (one: Read<Meeting>): string => `${one.day}${one.start ?? ''}${one.id}`
  const byDay = meetings.sort((a, b) => (when(a) < when(b) ? -1 : 1))
  return {
    next: byDay.filter(({ status }) => status === 'planned' || status === 'open'),
    past: byDay.filter(({ status }) => status === 'closed' || status === 'approved').reverse(),
  }
}

export const readMeeting = (view: RecordView | undefined): Read<Meeting> | undefined => readRecord(meetingKind, view)
