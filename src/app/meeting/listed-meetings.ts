// The meetings of a coop with what tells one from another: its place, what was decided, what was spoken of. Pure.

import type { RecordId } from '../../base/ids.ts'
import type { Meeting } from '../../domain/meeting/meeting.schema.ts'
import type { RecordView } from '../../replica/replica.port.ts'
import { agendaOf, meetingLists } from './meeting-room.ts'
import { decisionViews, type VoteRecords } from './motion-view.ts'
import type { Read } from './read-records.ts'

export interface ListedMeeting {
  readonly meeting: Read<Meeting>
  /** Place among the meetings of its kind, from 1. */
  readonly place: number
  /** Wordings of the decisions that stand, in their order. */
  readonly decided: readonly string[]
  /** Titles of the agenda. */
  readonly subjects: readonly string[]
}

export interface ListedMeetings {
  /** Planned and open, the nearest first. */
  readonly next: readonly ListedMeeting[]
  /** Closed and approved, the latest first. */
  readonly past: readonly ListedMeeting[]
}

export interface ListedRecords extends VoteRecords {
  readonly meetings: Iterable<RecordView>
  readonly items: Iterable<RecordView>
}

export function listedMeetings(records: ListedRecords): ListedMeetings {
  const { next, past } = meetingLists(records.meetings)
  const inOrder = [...[...past].reverse(), ...next]
  const standing = decisionViews(records)
    .filter(({ state }) => state === 'standing')
    .map(({ decision }) => decision)
    .reverse()
  const decidedAt = (id: RecordId): string[] =>
    standing.filter(({ meeting }) => meeting === id).map(({ wording }) => wording)
  const listed = (meeting: Read<Meeting>): ListedMeeting => ({
    meeting,
    place: inOrder.filter(({ kind }) => kind === meeting.kind).indexOf(meeting) + 1,
    decided: decidedAt(meeting.id),
    subjects: agendaOf(meeting.id, records.items).map(({ title }) => title),
  })
  return { next: next.map(listed), past: past.map(listed) }
}
