// The browser's formatters, in the language in use.

import { region } from './locale.ts'

/** A formatter is slow to make and quick to use: one for each language and set of options. */
function remembered<O, F>(make: (language: string, options: O) => F): (options: O, language?: string) => F {
  const known = new Map<string, F>()
  return (options, language = region()) => {
    const key = language + JSON.stringify(options)
    const found = known.get(key) ?? make(language, options)
    known.set(key, found)
    return found
  }
}

export const dateFormat = remembered(
  (language, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options),
)
export const numberFormat = remembered(
  (language, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(language, options),
)
export const listFormat = remembered(
  (language, options: Intl.ListFormatOptions) => new Intl.ListFormat(language, options),
)
