// How long something is kept, in any language: « 2 ans », « 18 mois ».

import { numberFormat } from './formatters.ts'
import { region } from './locale.ts'

/** Years when they are whole, else months. Latin digits everywhere. */
export function formatKeeping(months: number, language: string = region()): string {
  const whole = months > 0 && months % 12 === 0
  return numberFormat(
    { style: 'unit', unit: whole ? 'year' : 'month', unitDisplay: 'long', numberingSystem: 'latn' },
    language,
  ).format(whole ? months / 12 : months)
}
