// The lines of a sheet while they are typed.

import type { RecordId } from '../../../base/ids.ts'
import type { DocumentLine } from '../../../domain/desk/document-lines.ts'
import type { Service } from '../../../domain/job/service.schema.ts'

export interface LineDraft {
  service: RecordId | ''
  /** In units: one and a half. */
  quantity: number | null
}

export type Priced = Service & { readonly id: RecordId }

/** Quantities are kept in integer thousandths. */
export const thousandths = (quantity: number | null): number => Math.round((quantity ?? 0) * 1000)

/** What is typed so far, with the prices in force: for the totals that follow one's typing. */
export const linesOfDraft = (lines: readonly LineDraft[], services: readonly Priced[]): DocumentLine[] =>
  lines.flatMap(({ service, quantity }) => {
    const offer = services.find(({ id }) => id === service)
    if (offer?.priceCents == null || thousandths(quantity) <= 0) return []
    const { label, unit, priceCents, vatBasisPoints } = offer
    return [
      {
        label,
        service: offer.id,
        quantity: thousandths(quantity),
        unit,
        unitCents: priceCents,
        vatBasisPoints: vatBasisPoints ?? 0,
      },
    ]
  })
