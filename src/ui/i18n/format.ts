// Dates, hours, durations and money in the language in use. Local dates are 'YYYY-MM-DD', local times 'HH:MM',
// durations whole minutes, money whole cents, instants milliseconds since 1970 shown in Europe/Paris.
// No-break spaces keep « 14 h » and « 18 € » on one line.

import { dateFormat, listFormat, numberFormat } from './formatters.ts'
import { locale, region } from './locale.ts'
import { t } from './t.ts'

const zone = 'Europe/Paris'
const nbsp = '\u00a0'

/** Noon UTC of a local date: the same day everywhere that formats it in UTC. */
const dayOf = (localDate: string): Date => new Date(`${localDate}T12:00:00Z`)

/** The local date in Europe/Paris of an instant, 'YYYY-MM-DD'. */
export const localDateOf = (instant: number): string =>
  dateFormat({ timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }, 'en-CA').format(instant)

/** The local time in Europe/Paris of an instant, 'HH:MM'. */
export const localTimeOf = (instant: number): string =>
  dateFormat({ timeZone: zone, hour: '2-digit', minute: '2-digit' }, 'en-GB').format(instant)

/** The parts of a local date; in French the first of a month is « 1er », which no browser writes by itself. */
function partsOf(localDate: string, options: Intl.DateTimeFormatOptions): readonly Intl.DateTimeFormatPart[] {
  const parts = dateFormat({ ...options, timeZone: 'UTC' }).formatToParts(dayOf(localDate))
  if (locale() !== 'fr') return parts
  return parts.map((part) => (part.type === 'day' && part.value === '1' ? { ...part, value: '1er' } : part))
}

/** One way of writing dates. Each date is written once: the rows of a list repeat them, and browsers are slow at it. */
function written(options: Intl.DateTimeFormatOptions): (localDate: string) => string {
  const known = new Map<string, string>()
  let language = ''
  return (localDate) => {
    if (language !== region() || known.size > 2000) known.clear()
    language = region()
    const found = known.get(localDate)
    if (found !== undefined) return found
    const text = partsOf(localDate, options)
      .map(({ value }) => value)
      .join('')
    known.set(localDate, text)
    return text
  }
}

/** « samedi 13 juillet », « lundi 1er juillet » */
export const formatDay = written({ weekday: 'long', day: 'numeric', month: 'long' })

/** « sam. 13 juil. » */
export const formatDayShort = written({ weekday: 'short', day: 'numeric', month: 'short' })

/** « 13 juillet 2024 » */
export const formatDate = written({ day: 'numeric', month: 'long', year: 'numeric' })

/** « juillet 2024 » from 'YYYY-MM'. */
export const formatMonth = (month: string): string =>
  dateFormat({ month: 'long', year: 'numeric', timeZone: 'UTC' }).format(dayOf(`${month}-01`))

/** The parts of a page's dated margin: « samedi », « 13 », « juillet ». */
export function marginDate(localDate: string): { weekday: string; day: string; month: string } {
  const parts = partsOf(localDate, { weekday: 'long', day: 'numeric', month: 'long' })
  const part = (type: string): string => parts.find((found) => found.type === type)?.value ?? ''
  return { weekday: part('weekday'), day: part('day'), month: part('month') }
}

/** « 14 h », « 14 h 20 »; in English « 14:20 ». */
export function formatTime(localTime: string): string {
  const [hours = '0', minutes = '00'] = localTime.split(':')
  if (locale() !== 'fr') return `${hours.padStart(2, '0')}:${minutes}`
  return minutes === '00' ? `${Number(hours)}${nbsp}h` : `${Number(hours)}${nbsp}h${nbsp}${minutes}`
}

/** « de 14 h à 16 h » */
export const formatTimeRange = (start: string, end: string): string =>
  t('common.timeFrom', { start: formatTime(start), end: formatTime(end) })

/** « 45 min », « 2 h », « 1 h 30 » */
export function formatDuration(minutes: number): string {
  const whole = Math.round(minutes)
  const hours = Math.floor(Math.abs(whole) / 60)
  const rest = Math.abs(whole) % 60
  const sign = whole < 0 ? '−' : ''
  if (hours === 0) return `${sign}${rest}${nbsp}${t('common.minuteUnit')}`
  const shown = `${sign}${formatNumber(hours)}${nbsp}${t('common.hourUnit')}`
  return rest === 0 ? shown : `${shown}${nbsp}${String(rest).padStart(2, '0')}`
}

/** « 18 € », « 18,50 € » from cents. */
export const formatMoney = (cents: number): string =>
  numberFormat({ style: 'currency', currency: 'EUR', minimumFractionDigits: cents % 100 === 0 ? 0 : 2 }).format(
    cents / 100,
  )

/** A part of one, such as a weight or a score: « 0,37 ». */
export const formatShare = (value: number): string =>
  numberFormat({ minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value)

export const formatNumber = (value: number): string => numberFormat({}).format(value)

/** « 14 h 20 » the same day, else « samedi 13 juillet, 14 h 20 ». */
export function formatInstant(instant: number, now: number): string {
  const time = formatTime(localTimeOf(instant))
  const day = localDateOf(instant)
  return day === localDateOf(now) ? time : `${formatDay(day)}, ${time}`
}

/** « aujourd’hui », « demain », « hier », else « samedi 13 juillet ». */
export function formatRelativeDay(localDate: string, today: string): string {
  const days = Math.round((dayOf(localDate).getTime() - dayOf(today).getTime()) / 86_400_000)
  if (days === 0) return t('common.today')
  if (days === 1) return t('common.tomorrow')
  return days === -1 ? t('common.yesterday') : formatDay(localDate)
}

/** « il y a 2 heures », « il y a 3 jours » */
export function formatAgo(instant: number, now: number): string {
  const seconds = Math.min(0, Math.round((instant - now) / 1000))
  const format = new Intl.RelativeTimeFormat(region(), { numeric: 'auto' })
  if (seconds > -3600) return format.format(Math.ceil(seconds / 60), 'minute')
  if (seconds > -86_400) return format.format(Math.ceil(seconds / 3600), 'hour')
  return format.format(Math.ceil(seconds / 86_400), 'day')
}

/** Between euros and cents: the point where English is read, the comma elsewhere. */
export const decimalMark = (): ',' | '.' => (locale() === 'en' ? '.' : ',')

/** « Inès, Yanis et Maëlle » */
export const formatList = (items: readonly string[]): string => listFormat({ type: 'conjunction' }).format(items)
