// From an error's type to a sentence: `vault.wrong_code` is the key `errors.vault.wrong_code`, and the error's own
// fields fill the placeholders. An unknown type gets the general sentence, never its code.

import type { KeyOf } from './catalogue.ts'
import { formatDay, formatDuration, formatInstant } from './format.ts'
import type { errors } from './fr/errors.ts'
import { t, tMaybe } from './t.ts'

/** Error types that have their own sentence. */
export type KnownErrorType = Exclude<KeyOf<typeof errors>, 'unknown'>

/** Fields that are minutes wherever an error carries them. */
const durations = ['minutes', 'least', 'most'] as const

/** What to tell someone about an expected failure. `now` (milliseconds) words an instant such as the end of a pause. */
export function errorSentence(error: { readonly type: string }, now = Date.now()): string {
  const values: Record<string, unknown> = { ...error }
  // A wrong code that starts a pause says the pause.
  const type = typeof values.until === 'number' ? 'vault.paused' : error.type
  if (typeof values.until === 'number') values.until = formatInstant(values.until, now)
  if (typeof values.day === 'string') values.day = formatDay(values.day)
  for (const name of durations) {
    const minutes = values[name]
    if (typeof minutes === 'number') values[name] = formatDuration(minutes)
  }
  values.n ??= Object.values(values).find((value) => typeof value === 'number')
  const withCode = typeof values.code === 'string' ? tMaybe(`errors.${type}_${values.code}`, values) : undefined
  return withCode ?? tMaybe(`errors.${type}`, values) ?? t('errors.unknown')
}
