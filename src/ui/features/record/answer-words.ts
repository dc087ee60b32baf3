// Any field of any record in words: for two answers put side by side, wherever they come from.

import type { Board } from '../../../app/record/reads.ts'
import { kindOfRecordId } from '../../../domain/record-kinds.ts'
import { defaultFrameworkId } from '../../../domain/skills/framework.ts'
import { defaultSkills } from '../../../domain/skills/ready-skills.ts'
import { skillOfField } from '../../../domain/skills/skills-check.schema.ts'
import type { FrameworkSkill } from '../../../domain/skills/skills-framework.schema.ts'
import { formatDate, formatDuration, formatMoney, formatNumber, formatTime } from '../../i18n/format.ts'
import { t, tMaybe } from '../../i18n/t.ts'
import { writtenAt } from '../../i18n/written-time.ts'

export const kindWords = (kind: string): string =>
  tMaybe(`animator.kinds.${kind}`) ?? tMaybe(`record.kinds.${kind}`) ?? t('animator.fields.other')

/** The list that a skills check was made with: the same place is another skill in another list. */
export type SkillsOf = (framework: string) => readonly FrameworkSkill[] | undefined

/** `record`: its fields tell which list a skills check follows; `skillsOf` gives that list. */
export interface FieldContext {
  readonly fields?: Readonly<Record<string, unknown>> | undefined
  readonly skillsOf?: SkillsOf | undefined
}

function skillMarkWords(field: string, { fields, skillsOf }: FieldContext): string | undefined {
  const framework = String(fields?.framework ?? defaultFrameworkId)
  const skills = skillsOf?.(framework) ?? (framework === defaultFrameworkId ? defaultSkills : [])
  const mark = skillOfField(
    field,
    skills.map(({ id }) => id),
  )
  const found = skills.find(({ id }) => id === mark?.skill)
  if (mark === undefined || found === undefined) return undefined
  const skill = found.label ?? tMaybe(`skills.names.${found.id}`) ?? found.id
  return t(`animator.fields.marks.${mark.side}`, { skill })
}

export const fieldWords = (kind: string, field: string, context: FieldContext = {}): string =>
  knownFieldWords(kind, field, context) ?? t('animator.fields.other')

/** Nothing for a technical answer, which has no words. */
export function knownFieldWords(kind: string, field: string, context: FieldContext = {}): string | undefined {
  const mark = kind === 'skillsCheck' ? skillMarkWords(field, context) : undefined
  if (kind === 'coop') return tMaybe(`settings.fields.${field}`) ?? tMaybe(`record.fields.${field}`)
  return mark ?? tMaybe(`animator.fields.${field}`) ?? tMaybe(`record.fields.${field}`)
}

/** The words of coded answers. */
const codes: Readonly<Record<string, (code: string) => string | undefined>> = {
  place: (code) => tMaybe(`intake.places.${code}`) ?? tMaybe(`planning.places.${code}`),
  needs: (code) => tMaybe(`intake.needs.${code}`),
  accessNeeds: (code) => tMaybe(`intake.accessNeeds.${code}`),
  maturity: (code) => tMaybe(`intake.maturities.${code}`),
  feasibility: (code) => tMaybe(`intake.feasibilities.${code}`),
  entryStatus: (code) => tMaybe(`intake.statuses.${code}`),
  role: (code) => tMaybe(`person.roles.${code}`),
  gender: (code) => tMaybe(`person.private.genders.${code}`),
  guardianCapacity: (code) => tMaybe(`person.private.capacities.${code}`),
  status: (code) => tMaybe(`animator.states.${code}`),
  state: (code) => tMaybe(`animator.states.${code}`),
  secondGuardianCapacity: (code) => tMaybe(`person.private.capacities.${code}`),
  choice: (code) => tMaybe(`meeting.choices.${code}`),
  followUpCategory: (code) => tMaybe(`record.codes.category.${code}`),
  kind: (code) => tMaybe(`job.kinds.${code}`) ?? tMaybe(`meeting.kinds.${code}`),
  paidKinds: (code) => tMaybe(`job.kinds.${code}`),
  moment: (code) => tMaybe(`skills.moments.${code}`),
  nature: (code) => tMaybe(`job.natures.${code}`),
  selfVia: (code) => tMaybe(`record.codes.via.${code}`),
  skills: (code) => tMaybe(`skills.names.${code}`),
  skillsFramework: (code) => (code === defaultFrameworkId ? t('skills.defaultList') : undefined),
  acquire: (code) => tMaybe(`skills.names.${code}`),
  sort: (code) => tMaybe(`safety.form.sorts.${code}`),
  reader: (code) => tMaybe(`safety.form.readers.${code}`),
  tieRule: (code) => tMaybe(`settings.tie.${code}`),
  what: (code) => tMaybe(`record.codes.what.${code}`),
  way: (code) => tMaybe(`record.codes.channel.${code}`),
}

/** The words of a coded answer, or nothing. */
export const codeWords = (field: string, code: string): string | undefined =>
  codes[field]?.(code) ?? tMaybe(`record.codes.${field}.${code}`)

/** Answers that say nothing to a reader: strokes of a pen, a signed file. */
const sealed: ReadonlySet<string> = new Set(['mark', 'credential', 'letter'])

/** `labelOf` names a record that an answer points to, for example a service. */
export function answerWords(
  kind: string,
  field: string,
  value: unknown,
  board: Board | undefined,
  labelOf: (record: string) => string | undefined = () => undefined,
): string {
  if (value === null || value === undefined || value === '') return t('animator.check.noAnswer')
  if (sealed.has(field)) return t('record.signed')
  if (field === 'photo') return t('record.photoKept')
  if (Array.isArray(value)) {
    if (value.length === 0) return t('animator.check.noAnswer')
    return value.map((item) => answerWords(kind, field, item, board, labelOf)).join(', ')
  }
  if (typeof value === 'boolean') return value ? t('common.yes') : t('common.no')
  if (typeof value === 'number') {
    if (field.endsWith('Cents')) return formatMoney(value)
    if (/inutes(PerMonth)?$/.test(field)) return formatDuration(value)
    if (field.endsWith('BasisPoints')) return `${formatNumber(value / 100)} %`
    return (kind === 'skillsCheck' ? tMaybe(`skills.levels.${value}`) : undefined) ?? String(value)
  }
  if (typeof value === 'object') {
    const lines = Object.entries(value).flatMap(([name, one]) => {
      const label = knownFieldWords(kind, name)
      return label === undefined
        ? []
        : [t('record.line', { label, text: answerWords(kind, name, one, board, labelOf) })]
    })
    return lines.join('\n')
  }
  if (typeof value !== 'string') return t('animator.fields.other')
  const coded = codeWords(field, value)
  if (coded !== undefined) return coded
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value)
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(value))
    return `${formatDate(value.slice(0, 10))}, ${formatTime(value.slice(11))}`
  const people: Readonly<Record<string, { readonly displayName: string } | undefined>> = board?.people ?? {}
  const name = people[value]?.displayName ?? labelOf(value)
  if (name !== undefined) return name
  if (/^[0-9a-f]{32}$/.test(value)) return t('animator.check.someone')
  const named = kindOfRecordId(value)
  return named ? kindWords(named.kind) : value
}

/** « Anna, 14 h 20 » */
export function authorWords(by: string, at: number, board: Board | undefined): string {
  const people: Readonly<Record<string, { readonly displayName: string } | undefined>> = board?.people ?? {}
  const name = people[by]?.displayName || t('animator.check.someone')
  return t('animator.check.answerOf', { name, when: writtenAt(at) })
}
