// A meeting, with its minutes as a shared text.

import * as v from 'valibot'
import { line, localDate, localDateTime, maybe, monthOf, percent, personId } from '../field-types.ts'
import { anyoneInSpace, defineKind, text, value } from '../record-kind.ts'

export const meetingKinds = ['board', 'general', 'team', 'committee'] as const
export type MeetingKind = (typeof meetingKinds)[number]

/** Minutes are approved at the next meeting. A cancelled meeting is kept, not shown. */
export const meetingStatuses = ['planned', 'open', 'closed', 'approved', 'cancelled'] as const
export type MeetingStatus = (typeof meetingStatuses)[number]

export const meetingSchema = v.object({
  kind: v.picklist(meetingKinds),
  day: localDate,
  start: maybe(localDateTime),
  end: maybe(localDateTime),
  place: maybe(line),
  chair: maybe(personId),
  secretary: maybe(personId),
  quorumPercent: maybe(percent),
  status: v.picklist(meetingStatuses),
})
export type Meeting = v.InferOutput<typeof meetingSchema>

export const meetingKind = defineKind({
  kind: 'meeting',
  code: 'me',
  space: 'coop',
  version: 1,
  schema: meetingSchema,
  fields: {
    kind: value('k', anyoneInSpace),
    day: value('d', anyoneInSpace),
    start: value('b', anyoneInSpace),
    end: value('e', anyoneInSpace),
    place: value('p', anyoneInSpace),
    chair: value('c', anyoneInSpace),
    secretary: value('s', anyoneInSpace),
    quorumPercent: value('q', anyoneInSpace),
    status: value('u', anyoneInSpace),
    minutes: text('m', anyoneInSpace),
  },
  month: (fields) => monthOf(fields.day),
  search: ['place', 'minutes'],
})
