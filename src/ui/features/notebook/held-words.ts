// What is held about someone, in words: families of records, and each record's answers in the order of its kind.

import type { Board } from '../../../app/record/reads.ts'
import { isGiven } from '../../../domain/notebook/case-copy.rules.ts'
import type { AboutGroup, AboutRecord } from '../../../domain/notebook/held-about.rules.ts'
import { kindByName } from '../../../domain/record-kinds.ts'
import { isLocalDate } from '../../../domain/time/local-date.ts'
import { formatDate, localDateOf } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { neighbourhoodWords } from '../person/neighbourhood-words.ts'
import { answerWords, knownFieldWords } from '../record/answer-words.ts'
import type { SkillLists } from '../record/use-skill-lists.ts'

/** Each kind stands in one family; families and kinds are read in this order. */
export const families = [
  { id: 'me', kinds: ['card', 'privateCard'] },
  {
    id: 'path',
    kinds: ['intakeCopy', 'contract', 'contractChange', 'commitment', 'prospect', 'marketSurvey'],
  },
  {
    id: 'team',
    kinds: [
      'caseCopy',
      'intake',
      'referral',
      'exit',
      'staffNote',
      'contact',
      'noteReading',
      'application',
      'cohort',
      'cohortEntry',
      'emargement',
      'relayNote',
      'tension',
      'merge',
      'fileReview',
      'closedFile',
    ],
  },
  { id: 'skills', kinds: ['skillsCheck', 'skillsStatement'] },
  {
    id: 'work',
    kinds: [
      'prestation',
      'missionPhoto',
      'jobDetails',
      'timeLog',
      'timeLogReview',
      'permanence',
      'away',
      'visit',
      'workReceipt',
      'incident',
      'payLine',
      'workshop',
      'signature',
    ],
  },
  {
    id: 'group',
    kinds: [
      'meeting',
      'presence',
      'speaking',
      'speakingCopy',
      'agendaItem',
      'motion',
      'ballot',
      'closing',
      'closingSignature',
      'decision',
      'action',
      'role',
      'idea',
      'helpPost',
    ],
  },
  {
    id: 'rules',
    kinds: [
      'coop',
      'service',
      'hostRules',
      'sheetWords',
      'houseRules',
      'skillsFramework',
      'partnerSeat',
      'college',
      'associate',
    ],
  },
  {
    id: 'money',
    kinds: [
      'client',
      'followUp',
      'quote',
      'sentQuote',
      'quoteAnswer',
      'note',
      'payment',
      'expense',
      'receiptPhoto',
      'supplier',
      'product',
      'missionClient',
      'distribution',
      'shareCopy',
      'shareContest',
      'exportMapping',
      'exportRun',
      'otherIncome',
      'treasuryCopy',
      'numberingRight',
      'officialNumber',
      'bankLine',
      'bankMatch',
      'bankColumns',
      'closingReport',
      'impactReport',
      'funding',
      'smallCountRule',
    ],
  },
  { id: 'agreements', kinds: ['consent', 'confirmation', 'dataRequest'] },
] as const

export type FamilyId = (typeof families)[number]['id']

export interface Family {
  readonly id: FamilyId
  readonly groups: readonly AboutGroup[]
}

/** The families that hold something. */
export const familiesOf = (groups: readonly AboutGroup[]): Family[] =>
  families
    .map(({ id, kinds }) => ({
      id,
      groups: kinds.flatMap((kind) => groups.filter((group) => group.kind === kind).flatMap(withoutTakenBack)),
    }))
    .filter((family) => family.groups.length > 0)

/** A copy that was taken back gives nothing: the file alone tells that there was one. */
function withoutTakenBack(group: AboutGroup): AboutGroup[] {
  if (group.kind !== 'caseCopy') return [group]
  const records = group.records.filter(({ fields }) => isGiven(fields))
  return records.length === 0 ? [] : [{ ...group, records }]
}

export interface ShownAnswer {
  readonly field: string
  readonly label: string
  readonly text: string
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** Answers that have words, then long texts. Technical ones are in the file only. */
export function shownAnswers(
  kind: string,
  record: AboutRecord,
  board: Board | undefined,
  lists?: SkillLists,
): ShownAnswer[] {
  const values: Readonly<Record<string, unknown>> = { ...record.fields, ...record.texts }
  return Object.keys(kindByName(kind)?.fields ?? {}).flatMap((field) => {
    // A year alone says that the person lives in none of that year's list.
    if (kind === 'privateCard' && field === 'qpvCode') return neighbourhoodAnswer(values)
    if (kind === 'privateCard' && field === 'qpvListYear') return []
    const label = knownFieldWords(kind, field, { fields: record.fields, skillsOf: lists?.skillsOf })
    if (label === undefined || isEmpty(values[field])) return []
    const text = answerWords(kind, field, values[field], board, lists?.labelOf)
    return text === '' ? [] : [{ field, label, text }]
  })
}

function neighbourhoodAnswer(values: Readonly<Record<string, unknown>>): ShownAnswer[] {
  const text = neighbourhoodWords(values)
  return text === '' ? [] : [{ field: 'qpvCode', label: t('person.private.qpvCode'), text }]
}

/** « 13 juillet 2024 »: the day that the record is about, or when it was written. */
export function dayWords({ fields, createdAt }: AboutRecord): string {
  const day = fields.day ?? fields.date
  return formatDate(typeof day === 'string' && isLocalDate(day) ? day : localDateOf(createdAt))
}
