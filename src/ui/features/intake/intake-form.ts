// What the premier accueil's form holds, between a record and what is saved: words one per line, empty for unsaid.

import type { IntakeValues } from '../../../app/intake/save-intake.ts'
import type { RecordView } from '../../../app/record/reads.ts'
import {
  accessNeedCodes,
  entryStatuses,
  feasibilities,
  type Intake,
  intakePlaces,
  maturities,
  needCodes,
} from '../../../domain/intake/intake.schema.ts'
import { isLocalDate } from '../../../domain/time/local-date.ts'
import { isLocalDateTime } from '../../../domain/time/local-time.ts'

type Code<List extends readonly string[]> = List[number]

export interface IntakeForm {
  date: string
  name: string
  alias: boolean
  place: Code<typeof intakePlaces> | ''
  strengths: string
  likes: string
  needs: Code<typeof needCodes>[]
  accessNeeds: Code<typeof accessNeedCodes>[]
  projectIdea: string
  maturity: Code<typeof maturities> | ''
  feasibility: Code<typeof feasibilities> | ''
  workingApproach: string
  entryStatus: Code<typeof entryStatuses> | ''
  referrer: string
  collectiveInfoDate: string
  noticeVersion: string
  noticeGivenAt: string
}

export const emptyIntakeForm: IntakeForm = {
  date: '',
  name: '',
  alias: false,
  place: '',
  strengths: '',
  likes: '',
  needs: [],
  accessNeeds: [],
  projectIdea: '',
  maturity: '',
  feasibility: '',
  workingApproach: '',
  entryStatus: '',
  referrer: '',
  collectiveInfoDate: '',
  noticeVersion: '',
  noticeGivenAt: '',
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const linesOf = (value: unknown): string => (Array.isArray(value) ? value.map(textOf).join('\n') : '')
const codeOf = <Value extends string>(codes: readonly Value[], value: unknown): Value | '' =>
  codes.find((code) => code === value) ?? ''
const codesOf = <Value extends string>(codes: readonly Value[], value: unknown): Value[] =>
  Array.isArray(value) ? codes.filter((code) => value.includes(code)) : []

export function intakeToForm({ fields }: Pick<RecordView, 'fields'>): IntakeForm {
  return {
    date: textOf(fields.date),
    name: textOf(fields.name),
    alias: fields.alias === true,
    place: codeOf(intakePlaces, fields.place),
    strengths: linesOf(fields.strengths),
    likes: linesOf(fields.likes),
    needs: codesOf(needCodes, fields.needs),
    accessNeeds: codesOf(accessNeedCodes, fields.accessNeeds),
    projectIdea: textOf(fields.projectIdea),
    maturity: codeOf(maturities, fields.maturity),
    feasibility: codeOf(feasibilities, fields.feasibility),
    workingApproach: textOf(fields.workingApproach),
    entryStatus: codeOf(entryStatuses, fields.entryStatus),
    referrer: textOf(fields.referrer),
    collectiveInfoDate: textOf(fields.collectiveInfoDate),
    noticeVersion: textOf(fields.noticeVersion),
    noticeGivenAt: textOf(fields.noticeGivenAt),
  }
}

const mostOfLine = 200
const mostLines = 60
const toLines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim().slice(0, mostOfLine))
    .filter((line) => line !== '')
    .slice(0, mostLines)

/** Only the fields that `form` has. `alias` unticked is an absence, not an answer. */
export function formToIntake(form: Partial<IntakeForm>): IntakeValues {
  const { date, alias, strengths, likes, collectiveInfoDate, noticeGivenAt, ...rest } = form
  const values: { -readonly [Name in keyof Intake]?: Intake[Name] | '' | undefined } = { ...rest }
  if (date !== undefined && isLocalDate(date)) values.date = date
  if (alias !== undefined) values.alias = alias ? true : null
  if (strengths !== undefined) values.strengths = toLines(strengths)
  if (likes !== undefined) values.likes = toLines(likes)
  if (collectiveInfoDate !== undefined)
    values.collectiveInfoDate = isLocalDate(collectiveInfoDate) ? collectiveInfoDate : null
  if (noticeGivenAt !== undefined) values.noticeGivenAt = isLocalDateTime(noticeGivenAt) ? noticeGivenAt : null
  for (const name of ['name', 'referrer', 'projectIdea', 'workingApproach'] as const)
    if (values[name] !== undefined) values[name] = values[name]?.trim()
  return values
}
