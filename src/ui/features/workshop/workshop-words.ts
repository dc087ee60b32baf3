// Half-days in words.

import type { PersonId } from '../../../base/ids.ts'
import type { Half, HalfDay, Slot } from '../../../domain/workshop/half-day.ts'
import type { Workshop } from '../../../domain/workshop/workshop.schema.ts'
import { formatDay, formatDayShort, formatTimeRange } from '../../i18n/format.ts'
import { locale } from '../../i18n/locale.ts'
import { t } from '../../i18n/t.ts'

/** Hours of a half-day until someone says others. */
export const usualHours: Readonly<Record<Half, { readonly start: string; readonly end: string }>> = {
  am: { start: '09:00', end: '12:00' },
  pm: { start: '14:00', end: '17:00' },
}

export const halfWord = ({ half }: HalfDay): string => t(`workshop.halves.${half}`)

/** « Matin », or « mar. 9 juil., matin » among several days. */
export const halfDayLabel = (halfDay: HalfDay, several: boolean): string =>
  several ? dayAndHalf(formatDayShort(halfDay.day), halfDay) : halfWord(halfDay)

/** « mardi 9 juillet, matin » */
export const halfDayName = (halfDay: HalfDay): string => dayAndHalf(formatDay(halfDay.day), halfDay)

const dayAndHalf = (day: string, halfDay: HalfDay): string =>
  t('workshop.dayHalf', { day, half: halfWord(halfDay).toLocaleLowerCase(locale()) })

export const slotHours = ({ start, end }: Slot): string => formatTimeRange(start, end)

export const hasSeveralDays = (slots: readonly HalfDay[]): boolean => new Set(slots.map(({ day }) => day)).size > 1

/** By first name: a list in which everyone finds themself, and that does not move when someone signs. */
export const byName = <Row extends { readonly person: PersonId }>(
  rows: readonly Row[],
  nameOf: (person: PersonId) => string,
): Row[] => [...rows].sort((a, b) => nameOf(a.person).localeCompare(nameOf(b.person), locale()))

/** « Cette séance est annulée. Raison : neige. » */
export const cancelledWords = ({ cancelReason }: Pick<Workshop, 'cancelReason'>): string =>
  cancelReason
    ? `${t('workshop.cancel.told')} ${t('workshop.cancel.because', { reason: cancelReason })}`
    : t('workshop.cancel.told')
