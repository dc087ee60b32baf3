// From an error's type to a sentence: `vault.wrong_code` is the key `errors.vault.wrong_code`, and the error's own
// fields fill the placeholders. An unknown type gets the general sentence, never its code.

import type { KeyOf } from './catalogue.ts'
import { formatInstant } from './format.ts'
import type { errors } from './fr/errors.ts'
import { t, tMaybe } from './t.ts'

/** Error types that have their own sentence. */
export type KnownErrorType = Exclude<KeyOf<typeof errors>, 'unknown'>

/** What to tell someone about an expected failure. `now` (milliseconds) words an instant such as the end of a pause. */
export function errorSentence(error: { readonly type: string }, now = Date.now()): string {
  const values: Record<string, unknown> = { ...error }
  if (typeof values.until === 'number') values.until = formatInstant(values.until, now)
  values.n ??= Object.values(values).find((value) => typeof value === 'number')
  return tMaybe(`errors.${error.type}`, values) ?? t('errors.unknown')
}
