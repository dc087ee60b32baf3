// Which decision sets which price: the one whose proposition named that service, its unit and that very amount before
// the vote. Another decision, however valid, says nothing of it. [D120]

import type { RecordId } from '../../base/ids.ts'
import type { Service } from '../job/service.schema.ts'
import type { Motion } from '../vote/motion.schema.ts'

export interface OfferedPrice {
  readonly service: RecordId
  readonly unit: Service['unit']
  /** Before tax, per unit. */
  readonly priceCents: number
}

export const setsPrice = (motion: Pick<Motion, 'prices'> | undefined, offered: OfferedPrice): boolean =>
  (motion?.prices ?? []).some(
    ({ service, unit, priceCents }) =>
      service === offered.service && unit === offered.unit && priceCents === offered.priceCents,
  )

/** What the coop would like a service to cost, if that is not decided: a proposition may name it. */
export function proposedPrice(service: Service & { readonly id: RecordId }): OfferedPrice | undefined {
  const undecided = service.decision == null ? service.priceCents : undefined
  const priceCents = service.proposedCents ?? undecided
  return priceCents ? { service: service.id, unit: service.unit, priceCents } : undefined
}
