// What a mission would be paid, before tax, from its service's price.

import type { Service } from '../../domain/job/service.schema.ts'

/**
 * Integer cents; undefined when nothing can be said: no price decided, a price by item, or hours not known. A price by
 * the hour is that of one person's hour.
 */
export function suggestedAmount(mission: {
  service: Pick<Service, 'unit' | 'priceCents'> | undefined
  minutes: number | undefined
  people: number
}): number | undefined {
  const { service, minutes, people } = mission
  if (service?.priceCents == null) return undefined
  if (service.unit === 'flat') return service.priceCents
  if (service.unit === 'item' || minutes === undefined) return undefined
  return Math.round((service.priceCents * minutes * people) / 60)
}
