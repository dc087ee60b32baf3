// Premier accueil. In the person's `case` space: staff only. Strengths and likes come before needs, and everything
// but the date, the place and the notice may stay unsaid.

import * as v from 'valibot'
import { line, listOf, localDate, localDateTime, maybe, monthOf, paragraph } from '../field-types.ts'
import { defineKind, staffOnly, text, value } from '../record-kind.ts'

export const intakePlaces = [
  'shelter',
  'qpv',
  'school',
  'missionLocale',
  'youthCentre',
  'street',
  'office',
  'phone',
  'other',
] as const
export const maturities = ['idea', 'tested', 'selling'] as const
export const feasibilities = ['yes', 'no', 'review'] as const
/** Codes only, never a story, and none of health (RGPD art. 9). */
export const needCodes = ['mobility', 'childcare', 'french', 'digital', 'housing', 'rights', 'money'] as const
/** Chosen by the person, never the cause. */
export const accessNeedCodes = ['interpreter', 'largeText', 'breaks', 'stepFree', 'readAloud'] as const
/** `declined` is an answer like another. */
export const entryStatuses = [
  'declined',
  'jobSeeker',
  'student',
  'apprentice',
  'employee',
  'selfEmployed',
  'benefits',
  'retired',
  'other',
] as const

export const intakeSchema = v.object({
  date: localDate,
  place: maybe(v.picklist(intakePlaces)),
  /** First name, or an alias when `alias` is true: no real name is needed. */
  name: maybe(line),
  alias: maybe(v.boolean()),
  referrer: maybe(line),
  collectiveInfoDate: maybe(localDate),
  strengths: maybe(listOf(line)),
  likes: maybe(listOf(line)),
  needs: maybe(listOf(v.picklist(needCodes))),
  accessNeeds: maybe(listOf(v.picklist(accessNeedCodes))),
  projectIdea: maybe(paragraph),
  maturity: maybe(v.picklist(maturities)),
  feasibility: maybe(v.picklist(feasibilities)),
  workingApproach: maybe(paragraph),
  entryStatus: maybe(v.picklist(entryStatuses)),
  noticeVersion: maybe(line),
  noticeGivenAt: maybe(localDateTime),
})
export type Intake = v.InferOutput<typeof intakeSchema>

export const intakeKind = defineKind({
  kind: 'intake',
  code: 'in',
  space: 'case',
  version: 1,
  schema: intakeSchema,
  fields: {
    date: value('d', staffOnly),
    place: value('p', staffOnly),
    name: value('n', staffOnly),
    alias: value('al', staffOnly),
    referrer: value('r', staffOnly),
    collectiveInfoDate: value('ci', staffOnly),
    strengths: value('s', staffOnly),
    likes: value('l', staffOnly),
    needs: value('b', staffOnly),
    accessNeeds: value('a', staffOnly),
    projectIdea: value('i', staffOnly),
    maturity: value('m', staffOnly),
    feasibility: value('f', staffOnly),
    workingApproach: value('w', staffOnly),
    entryStatus: value('e', staffOnly),
    noticeVersion: value('nv', staffOnly),
    noticeGivenAt: value('ng', staffOnly),
    note: text('t', staffOnly),
  },
  month: (fields) => monthOf(fields.date),
  search: ['name', 'referrer', 'projectIdea', 'note'],
})
