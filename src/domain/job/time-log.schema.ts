// Hours: append-only. A mistake is corrected by another log that names the first; staff confirm or dispute in a
// record of their own, so that nobody rewrites what someone else wrote.

import * as v from 'valibot'
import { line, listOf, localDate, localDateTime, maybe, minutes, monthOf, recordIdOf } from '../field-types.ts'
import { creatorWho, defineKind, fact, ownerOrStaff, staffOnly, value } from '../record-kind.ts'

export const timeKinds = [
  'job',
  'meeting',
  'training',
  'permanence',
  'prospecting',
  'communication',
  'admin',
  'selfFunding',
  'volunteering',
] as const
export type TimeKind = (typeof timeKinds)[number]

export const timeLogSchema = v.object({
  day: localDate,
  start: maybe(localDateTime),
  end: maybe(localDateTime),
  breakMinutes: maybe(minutes),
  /** Worked, breaks taken off. */
  minutes,
  kind: v.picklist(timeKinds),
  prestation: maybe(recordIdOf('pr')),
  meeting: maybe(recordIdOf('me')),
  /** The association that organises a volunteering; never a client. */
  organiser: maybe(line),
  /** The log that this one replaces. */
  corrects: maybe(recordIdOf('tl')),
  /** True with `corrects`: that work did not happen. */
  withdrawn: maybe(v.boolean()),
  /** Reasons of the minors' guard: logging is never blocked, it is flagged. */
  flags: maybe(listOf(line)),
})
export type TimeLog = v.InferOutput<typeof timeLogSchema>

// Nobody adds to what someone else wrote down: they correct it, by a log of their own.
const ownWords = creatorWho(ownerOrStaff)

export const timeLogKind = defineKind({
  kind: 'timeLog',
  code: 'tl',
  space: 'self',
  version: 1,
  schema: timeLogSchema,
  fields: {
    day: fact('d', ownWords),
    start: fact('b', ownWords),
    end: fact('e', ownWords),
    breakMinutes: fact('p', ownWords),
    minutes: fact('m', ownWords),
    kind: fact('k', ownWords),
    prestation: fact('r', ownWords),
    meeting: fact('g', ownWords),
    organiser: fact('o', ownWords),
    corrects: fact('c', ownWords),
    withdrawn: fact('w', ownWords),
    flags: fact('f', ownWords),
  },
  month: (fields) => monthOf(fields.day),
})

export const reviewStates = ['confirmed', 'disputed'] as const

export const timeLogReviewSchema = v.object({
  timeLog: recordIdOf('tl'),
  day: localDate,
  state: v.picklist(reviewStates),
  reason: maybe(line),
})
export type TimeLogReview = v.InferOutput<typeof timeLogReviewSchema>

export const timeLogReviewKind = defineKind({
  kind: 'timeLogReview',
  code: 'tr',
  space: 'self',
  version: 1,
  schema: timeLogReviewSchema,
  fields: {
    timeLog: fact('l', creatorWho(staffOnly)),
    day: fact('d', creatorWho(staffOnly)),
    state: value('s', staffOnly),
    reason: value('r', staffOnly),
  },
  month: (fields) => monthOf(fields.day),
})
