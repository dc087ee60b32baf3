// The lines of a quote or a note, and their totals. Integer cents; quantities in integer thousandths.

import * as v from 'valibot'
import { basisPoints, cents, line, listOf, maybe, recordIdOf } from '../field-types.ts'
import { serviceUnits } from '../job/service.schema.ts'
import { amountOf } from '../money/price.rules.ts'
import { shareOf, sumOf } from '../money/rounding.ts'

/** At most a million units. */
export const quantity = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9))

export const documentLine = v.object({
  label: line,
  service: maybe(recordIdOf('se')),
  quantity,
  unit: v.picklist(serviceUnits),
  /** Before tax. */
  unitCents: cents,
  vatBasisPoints: basisPoints,
})
export type DocumentLine = v.InferOutput<typeof documentLine>

export const documentLines = v.pipe(listOf(documentLine), v.minLength(1))

export interface Totals {
  readonly htCents: number
  /** One amount a rate, on the sum of its lines, as an invoice shows it; by rate. */
  readonly vat: readonly { readonly basisPoints: number; readonly cents: number }[]
  readonly ttcCents: number
}

export function totalsOf(lines: Iterable<DocumentLine>): Totals {
  const byRate = new Map<number, number>()
  for (const one of lines) {
    const sum = byRate.get(one.vatBasisPoints) ?? 0
    byRate.set(one.vatBasisPoints, sum + amountOf(one))
  }
  const htCents = sumOf(byRate.values())
  const vat = [...byRate]
    .sort(([a], [b]) => a - b)
    .map(([basisPoints, base]) => ({ basisPoints, cents: shareOf(base, basisPoints) }))
  return { htCents, vat, ttcCents: htCents + sumOf(vat.map((one) => one.cents)) }
}
