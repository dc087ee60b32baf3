// When something was written, in words: the author's clock said so, and one that was far ahead is told as uncertain [K8].

import { isTimeUncertain } from '../../domain/time/uncertain-time.rules.ts'
import { formatDate, formatInstant, localDateOf } from './format.ts'
import { t } from './t.ts'

/** « 13 juillet 2024 », « 3 mars 2031, heure incertaine ». Milliseconds since 1970. */
export function writtenOn(at: number, now = Date.now()): string {
  const when = formatDate(localDateOf(at))
  return isTimeUncertain(at, now) ? t('states.uncertainTime', { when }) : when
}

/** « 14 h 20 » the same day, « samedi 13 juillet, 14 h 20 »; an uncertain one is told by its day, with the year. */
export const writtenAt = (at: number, now = Date.now()): string =>
  isTimeUncertain(at, now) ? writtenOn(at, now) : formatInstant(at, now)
