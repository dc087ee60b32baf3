// Totals of missions. Unknown is not zero: a total says how much of it is known.

import type { Prestation, PrestationStatus } from './prestation.schema.ts'

const happened: readonly PrestationStatus[] = ['done', 'checked', 'invoiced', 'paid']

export const hasHappened = ({ status }: Pick<Prestation, 'status'>): boolean => happened.includes(status)

export interface Turnover {
  readonly cents: number
  /** Missions whose amount is known and counted. */
  readonly known: number
  /** Paid missions that happened and whose amount is unknown. */
  readonly unknown: number
}

/** Before tax: paid missions that happened. Volunteering and self-funding are kept apart (DOMAIN §2). */
export function turnover({
  prestations,
}: {
  prestations: Iterable<Pick<Prestation, 'status' | 'nature' | 'amountCents'>>
}): Turnover {
  let cents = 0
  let known = 0
  let unknown = 0
  for (const prestation of prestations) {
    if (!hasHappened(prestation) || prestation.nature !== 'paid') continue
    if (prestation.amountCents == null) unknown++
    else {
      cents += prestation.amountCents
      known++
    }
  }
  return { cents, known, unknown }
}
