// « Pas disponible » in words.

import { formatDate, formatDay, formatTimeRange } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
export const weekdayName = (day: number): string => t(`planning.away.weekdays.d${weekdays[day - 1] ?? 1}`)

/** « le lundi 15 juillet », « du 15 au 20 juillet », « chaque mercredi, de 13 h à 18 h ». */
export function whenAway({
  from,
  to,
  weekday,
  start,
  end,
}: {
  readonly from: string
  readonly to: string
  readonly weekday?: number | null | undefined
  readonly start?: string | null | undefined
  readonly end?: string | null | undefined
}): string {
  const days =
    weekday != null
      ? t('planning.away.weekly', { weekday: weekdayName(weekday), to: formatDate(to) })
      : from === to
        ? t('planning.away.oneDay', { day: formatDay(from) })
        : t('planning.away.days', { from: formatDate(from), to: formatDate(to) })
  return start == null || end == null
    ? days
    : t('planning.away.hours', { when: days, hours: formatTimeRange(start, end) })
}
