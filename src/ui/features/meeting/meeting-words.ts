// When a meeting is, in words.

import type { Meeting } from '../../../domain/meeting/meeting.schema.ts'
import { formatDay, formatTime } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'

/** « 17 h » of a meeting, when its hour is known. */
export const hourOf = (meeting: Meeting): string | undefined =>
  meeting.start ? formatTime(meeting.start.slice(11)) : undefined

/** « mardi 16 juillet, 17 h, salle du bas » */
export function whenOf(meeting: Meeting): string {
  const hour = hourOf(meeting)
  const day = formatDay(meeting.day)
  const when = hour === undefined ? day : t('meeting.list.at', { day, time: hour })
  return meeting.place ? `${when}, ${meeting.place}` : when
}
