// What screens say of a coop, from its board.

import { isTimeUncertain } from '../../../domain/time/uncertain-time.rules.ts'
import { formatAgo, formatDate, localDateOf } from '../../i18n/format.ts'
import { t, tMaybe } from '../../i18n/t.ts'
import { writtenOn } from '../../i18n/written-time.ts'

/** The part of a board that the words need. */
interface Named {
  readonly record: { readonly fields: Readonly<Record<string, unknown>> } | undefined
}

export const textOf = (field: unknown): string => (typeof field === 'string' ? field : '')

/** The coop's name, or words for a coop whose record has not arrived. */
export const coopName = (board: Named | undefined): string =>
  textOf(board?.record?.fields.name) || t('organisation.unnamed')

export const modelName = (model: unknown): string => tMaybe(`organisation.model.${textOf(model)}`) ?? ''

/** « 8 juillet 2024 – 31 août 2024 », « depuis le 8 juillet 2024 », or nothing. */
export function coopDates(board: Named | undefined): string {
  const start = textOf(board?.record?.fields.startDate)
  const end = textOf(board?.record?.fields.endDate)
  if (start === '') return ''
  return end === ''
    ? t('organisation.since', { start: formatDate(start) })
    : t('organisation.fromTo', { start: formatDate(start), end: formatDate(end) })
}

export const isClosed = (record: { readonly fields: Readonly<Record<string, unknown>> } | undefined): boolean =>
  record?.fields.status === 'closed'

/** « Coop fermée le 30 août 2024. Tout reste à lire. » */
export function closedWords(record: { readonly fields: Readonly<Record<string, unknown>> } | undefined): string {
  const day = textOf(record?.fields.closedOn)
  return day === '' ? t('organisation.closedUndated') : t('organisation.closedSince', { day: formatDate(day) })
}

/** Beyond this, a number of days says nothing more: the date does. */
const longAgoMs = 60 * 86_400_000

/** « Vu il y a 2 jours », « Vu le 30 août 2024 »: the latest news that reached this device, whoever wrote it. */
export function freshness(updatedAt: number, now: number): string {
  if (updatedAt <= 0) return t('organisation.noNews')
  if (isTimeUncertain(updatedAt, now)) return t('states.seenOn', { date: writtenOn(updatedAt, now) })
  if (now - updatedAt < 60_000) return t('organisation.justNow')
  if (now - updatedAt > longAgoMs) return t('states.seenOn', { date: formatDate(localDateOf(updatedAt)) })
  return t('states.seenAgo', { when: formatAgo(updatedAt, now) })
}

/** People who have not left, staff apart; null when nobody has a card yet. */
export const membersOf = (people: Readonly<Record<string, number>>): number | null => people.cooperant ?? null
