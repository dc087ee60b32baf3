// Any field of any record in words: for two answers put side by side, wherever they come from.

import type { Board } from '../../../app/record/reads.ts'
import { skillIds } from '../../../domain/skills/framework.ts'
import { formatDate, formatDuration, formatInstant, formatMoney, formatTime } from '../../i18n/format.ts'
import { t, tMaybe } from '../../i18n/t.ts'

export const kindWords = (kind: string): string => tMaybe(`animator.kinds.${kind}`) ?? t('animator.fields.other')

/** The twelve marks of a skills check are fields s1…s12 and o1…o12. */
const markOf = (field: string) => {
  const found = /^([so])(\d{1,2})$/.exec(field)
  const skill = found ? skillIds[Number(found[2]) - 1] : undefined
  return found && skill ? { side: found[1], skill } : undefined
}

export function fieldWords(kind: string, field: string): string {
  const mark = kind === 'skillsCheck' ? markOf(field) : undefined
  if (mark) {
    const skill = t(`skills.names.${mark.skill}`)
    return mark.side === 's' ? t('animator.fields.selfMark', { skill }) : t('animator.fields.observedMark', { skill })
  }
  return tMaybe(`animator.fields.${field}`) ?? t('animator.fields.other')
}

/** The words of coded answers. */
const codes: Readonly<Record<string, (code: string) => string | undefined>> = {
  place: (code) => tMaybe(`intake.places.${code}`),
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
}

/** `labelOf` names a record that an answer points to, for example a service. */
export function answerWords(
  kind: string,
  field: string,
  value: unknown,
  board: Board | undefined,
  labelOf: (record: string) => string | undefined = () => undefined,
): string {
  if (value === null || value === undefined || value === '') return t('animator.check.noAnswer')
  if (Array.isArray(value)) {
    if (value.length === 0) return t('animator.check.noAnswer')
    return value.map((item) => answerWords(kind, field, item, board, labelOf)).join(', ')
  }
  if (typeof value === 'boolean') return value ? t('common.yes') : t('common.no')
  if (typeof value === 'number') {
    if (field.endsWith('Cents')) return formatMoney(value)
    if (field.endsWith('inutes')) return formatDuration(value)
    return (kind === 'skillsCheck' ? tMaybe(`skills.levels.${value}`) : undefined) ?? String(value)
  }
  if (typeof value !== 'string') return t('animator.fields.other')
  const coded = codes[field]?.(value)
  if (coded !== undefined) return coded
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value)
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(value))
    return `${formatDate(value.slice(0, 10))}, ${formatTime(value.slice(11))}`
  const people: Readonly<Record<string, { readonly displayName: string } | undefined>> = board?.people ?? {}
  return people[value]?.displayName ?? labelOf(value) ?? value
}

/** « Anna, 14 h 20 » */
export function authorWords(by: string, at: number, board: Board | undefined): string {
  const people: Readonly<Record<string, { readonly displayName: string } | undefined>> = board?.people ?? {}
  const name = people[by]?.displayName || t('animator.check.someone')
  return t('animator.check.answerOf', { name, when: formatInstant(at, Date.now()) })
}
