// An offer of the coop: what a mission can be, its price, its risks.

import * as v from 'valibot'
import { basisPoints, cents, count, line, listOf, maybe, recordIdOf } from '../field-types.ts'
import { anyoneInSpace, defineKind, staffOnly, value } from '../record-kind.ts'

export const serviceUnits = ['hour', 'flat', 'item'] as const

/** Works forbidden to minors (code du travail D4153-15 to D4153-37, R4153-52); `extremeHeat` D4153-36. */
export const riskTags = [
  'cuttingMachine',
  'chemical',
  'vibration',
  'electrical',
  'height',
  'heavyLoad',
  'extremeHeat',
] as const
export type RiskTag = (typeof riskTags)[number]

/** Looking after younger children is for agréés (code de l’action sociale et des familles L421-3, L421-4). */
export const leastChildAge = 3

export const serviceSchema = v.object({
  label: line,
  /** Id of a pictogram that the interface ships. */
  pictogram: maybe(line),
  unit: v.picklist(serviceUnits),
  /** Before tax, per unit; null = not decided yet. */
  priceCents: maybe(cents),
  /** Missing = nobody has judged yet; an empty list = judged without risk. */
  riskTags: maybe(listOf(v.picklist(riskTags))),
  minAge: maybe(count),
  minPeople: maybe(count),
  /** Put forward for the next decision: what was decided stays in force meanwhile. */
  proposedCents: maybe(cents),
  /** The decision that set the price: without one it is a proposal, and no quote takes it. */
  decision: maybe(recordIdOf('de')),
  vatBasisPoints: maybe(basisPoints),
  /** Years of the youngest child looked after: under 3 takes an agreement that a coop does not have. */
  youngestChild: maybe(v.pipe(count, v.minValue(leastChildAge))),
  retired: maybe(v.boolean()),
})
export type Service = v.InferOutput<typeof serviceSchema>

/** Services whose picture is a child: their youngest child's age must be known before a mission. */
export const childcarePictogram = 'childcare'

export const looksAfterChildren = (service: Pick<Service, 'pictogram' | 'youngestChild'>): boolean =>
  service.pictogram === childcarePictogram || service.youngestChild != null

/** Rates of the VAT in metropolitan France (CGI art. 278 to 278-0 bis); 0 = franchise or exempt. The host decides. */
export const usualVat = [0, 550, 1000, 2000] as const

export const serviceKind = defineKind({
  kind: 'service',
  code: 'se',
  space: 'coop',
  version: 1,
  schema: serviceSchema,
  fields: {
    label: value('l', anyoneInSpace),
    pictogram: value('p', anyoneInSpace),
    unit: value('u', anyoneInSpace),
    priceCents: value('c', anyoneInSpace),
    // The minors' guard reads these two: the staff answer for them.
    riskTags: value('r', staffOnly),
    minAge: value('a', staffOnly),
    minPeople: value('m', anyoneInSpace),
    proposedCents: value('q', anyoneInSpace),
    decision: value('d', anyoneInSpace),
    vatBasisPoints: value('v', anyoneInSpace),
    youngestChild: value('y', anyoneInSpace),
    retired: value('x', anyoneInSpace),
  },
  month: () => '',
  search: ['label'],
})
