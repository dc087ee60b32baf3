// Figures as people type them: a comma or a point, spaces between thousands, the sign of the euro.

export type DecimalMark = ',' | '.'

/** Space, no-break space and narrow no-break space, as keyboards, Intl and paste give them. */
const spaces = /[\s\u00a0\u202f]/g

/** A finite number, or nothing. */
export function readNumber(text: string): number | undefined {
  const tidy = text.replace(spaces, '').replace(',', '.')
  const value = tidy === '' ? Number.NaN : Number(tidy)
  return Number.isFinite(value) ? value : undefined
}

export const showNumber = (value: number): string => String(value).replace('.', ',')

/** A billion euros: beyond, someone leant on a key. */
const mostEuroDigits = 9

/**
 * Whole cents from « 12 », « 12,5 », « 12.50 € », « 1 234,56 »; nothing for an empty text, a negative amount, more than
 * two decimals (rounding money in silence is how accounts stop agreeing) or anything else. Never computes with floats.
 */
export function readCents(text: string): number | undefined {
  const tidy = text.replace(spaces, '').replace(/€$/, '')
  const found = /^(\d+)(?:[.,](\d{0,2}))?$/.exec(tidy)
  const [, euros = '', decimals = ''] = found ?? []
  if (found === null || euros.replace(/^0+/, '').length > mostEuroDigits) return undefined
  return Number(euros) * 100 + Number(decimals.padEnd(2, '0'))
}

/** « 12,50 » from 1250. */
export function showCents(cents: number, mark: DecimalMark = ','): string {
  return `${Math.floor(cents / 100)}${mark}${String(cents % 100).padStart(2, '0')}`
}
