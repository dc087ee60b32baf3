// The coop of the season, what it sells and when it meets. Dates of 2024; prices and telephone are invented.

import type { RiskTag } from '../domain/job/service.schema.ts'

export const coopFacts = {
  name: 'CJS Clermont 2024',
  model: 'cjs',
  town: 'Clermont-Ferrand',
  startDate: '2024-07-01',
  endDate: '2024-08-30',
  // Numbers that no line will ever have: 01 99 00 xx xx is kept by the regulator for fiction (ARCEP decision 2018-0881).
  teamPhone: '01 99 00 24 24',
} as const

export const organisationName = 'Coopération de démonstration'

/** Invented, and such that one euro in hand costs 1.41 (DOMAIN §4.1). */
export const rates = { contributionBasisPoints: 1000, employerBasisPoints: 1280, employeeBasisPoints: 2000 } as const

/** What the estimate of DOMAIN §5.6 costs the coop: 15 × 2 months × 225 € net, with its social charges. */
export const sharedPoolCents = Math.round(15 * 2 * 22_500 * 1.41)

/** What the coop must turn over for it, its contribution of 10 % included. */
export const turnoverTargetCents = Math.round(sharedPoolCents / 0.9)

export type ServiceKey =
  | 'gardening'
  | 'cleaning'
  | 'moving'
  | 'painting'
  | 'computer'
  | 'washing'
  | 'delivery'
  | 'event'
  | 'clearing'

export interface Offer {
  readonly key: ServiceKey
  readonly label: string
  readonly pictogram: string
  readonly unit: 'hour' | 'flat'
  /** Per hour and person, or for the whole; before tax. */
  readonly priceCents: number
  readonly riskTags: readonly RiskTag[]
  readonly minAge?: number
  readonly privateHome: boolean
}

const hourly = (key: ServiceKey, label: string, priceCents: number, privateHome: boolean): Offer => ({
  key,
  label,
  pictogram: key,
  unit: 'hour',
  priceCents,
  riskTags: [],
  privateHome,
})

export const offers: readonly Offer[] = [
  hourly('gardening', 'Jardinage', 1800, true),
  hourly('cleaning', 'Ménage', 1700, true),
  hourly('moving', 'Aide au déménagement, cartons légers', 1900, true),
  hourly('painting', 'Peinture à l’eau', 1950, true),
  hourly('computer', 'Atelier informatique', 1800, false),
  hourly('washing', 'Lavage auto', 1700, false),
  hourly('delivery', 'Distribution de journaux', 1600, false),
  {
    key: 'event',
    label: 'Soutien à une fête de quartier',
    pictogram: 'event',
    unit: 'flat',
    priceCents: 30_000,
    riskTags: [],
    privateHome: false,
  },
  {
    key: 'clearing',
    label: 'Débroussaillage',
    pictogram: 'gardening',
    unit: 'hour',
    priceCents: 2200,
    riskTags: ['cuttingMachine'],
    minAge: 18,
    privateHome: false,
  },
]

/** From the decision of 19 July on. */
export const raisedGardeningCents = 2000

export const offerOf = (key: ServiceKey): Offer => {
  const offer = offers.find((one) => one.key === key)
  if (offer === undefined) throw new Error(`expected a service, got ${key}`)
  return offer
}

/** The nine Mondays of the season. */
export const mondays = [
  '2024-07-01',
  '2024-07-08',
  '2024-07-15',
  '2024-07-22',
  '2024-07-29',
  '2024-08-05',
  '2024-08-12',
  '2024-08-19',
  '2024-08-26',
] as const

/** 15 August is a public holiday; the coop does not open the day after. */
export const closedDays: readonly string[] = ['2024-08-15', '2024-08-16']

export const lastDay = '2024-08-30'
