// The price of an hour (DOMAIN §4.1), from what the person shall get in hand up to what the client pays; and the way
// back down, line by line, for any price.
//
//   price = (net × (1 + employer) ÷ (1 − employee) ÷ billable + material + travel) ÷ (1 − contribution − reserve)

import { err, ok, type Result } from '../../base/result.ts'
import { roundedQuotient, whole } from './rounding.ts'

/** Rates are basis points and parameters of the CAE; the others integer cents for one billed hour. */
export interface PriceParts {
  readonly employerBasisPoints: number
  readonly employeeBasisPoints: number
  /** Part of the hours worked that a client pays for. */
  readonly billableBasisPoints: number
  readonly materialCents: number
  readonly travelCents: number
  readonly contributionBasisPoints: number
  readonly reserveBasisPoints: number
}

/** Where a CAE has not given its own: about 1.41 euro for one in hand, six hours in ten paid for, a tenth kept. */
export const usualRates = {
  employerBasisPoints: 1000,
  employeeBasisPoints: 2200,
  billableBasisPoints: 6000,
  contributionBasisPoints: 1000,
  reserveBasisPoints: 0,
} as const

export type PriceError =
  /** Contribution and reserve together take everything. */
  | { readonly type: 'price.nothing_left' }
  /** No hour is paid for, or the employee's charges take the whole wage. */
  | { readonly type: 'price.rates_invalid' }

export function checkParts(parts: PriceParts): Result<PriceParts, PriceError> {
  if (parts.contributionBasisPoints + parts.reserveBasisPoints >= 10_000) return err({ type: 'price.nothing_left' })
  const { billableBasisPoints, employeeBasisPoints } = parts
  if (billableBasisPoints <= 0 || billableBasisPoints > 10_000 || employeeBasisPoints >= 10_000) {
    return err({ type: 'price.rates_invalid' })
  }
  return ok(parts)
}

/** Before tax, in cents, for a piece or a whole job that takes so many minutes of work. Material and travel are those of the piece. */
export function priceOfPiece({
  netCents,
  minutes,
  ...parts
}: PriceParts & { netCents: number; minutes: number }): Result<number, PriceError> {
  const checked = checkParts(parts)
  if (!checked.ok) return checked
  const { wage, hour, sold } = exact(parts)
  // net × wage.up ÷ wage.down, then the hours that nobody pays, then what the job uses, then what is kept for others.
  const costs = BigInt(parts.materialCents + parts.travelCents)
  const cost = BigInt(netCents * minutes) * wage.up * whole + costs * wage.down * hour * 60n
  return ok(roundedQuotient(cost * whole, wage.down * hour * sold * 60n))
}

export const wayStops = [
  'contribution',
  'reserve',
  'material',
  'travel',
  'unbilledHours',
  'employerCharges',
  'employeeCharges',
] as const
export type WayStop = (typeof wayStops)[number]

export interface WayLine {
  readonly what: WayStop
  /** What this takes, in cents. */
  readonly cents: number
  /** What is left after it. */
  readonly leftCents: number
}

export interface Way {
  readonly priceCents: number
  /** In the order in which the price is used up; those that take nothing are there too. */
  readonly lines: readonly WayLine[]
  /** What is left in hand for the hour or the piece sold. Negative when the price does not cover the costs. */
  readonly netCents: number
}

/** Each line takes the difference of two rounded amounts, so the lines always sum up, to the cent. */
export function wayToNet({ priceCents, ...parts }: PriceParts & { priceCents: number }): Result<Way, PriceError> {
  const checked = checkParts(parts)
  if (!checked.ok) return checked
  const price = BigInt(priceCents) * whole
  const contribution = BigInt(priceCents * parts.contributionBasisPoints)
  const reserve = BigInt(priceCents * parts.reserveBasisPoints)
  const material = BigInt(parts.materialCents) * whole
  const travel = BigInt(parts.travelCents) * whole
  const { wage, hour } = exact(parts)
  const employer = whole + BigInt(parts.employerBasisPoints)
  // Numerators and denominators of what is left after each stop.
  const wageCost = price - contribution - reserve - material - travel
  const worked = wageCost * hour
  const left: readonly (readonly [bigint, bigint])[] = [
    [price - contribution, whole],
    [price - contribution - reserve, whole],
    [price - contribution - reserve - material, whole],
    [wageCost, whole],
    [worked, whole * whole],
    [worked, whole * employer],
    [worked * wage.down, whole * whole * wage.up],
  ]
  let before = priceCents
  const lines = wayStops.map((what, index): WayLine => {
    const [numerator, denominator] = left[index] ?? [0n, 1n]
    const leftCents = roundedQuotient(numerator, denominator)
    const line = { what, cents: before - leftCents, leftCents }
    before = leftCents
    return line
  })
  return ok({ priceCents, lines, netCents: before })
}

const exact = (parts: PriceParts) => ({
  /** One euro in hand costs `up / down` euros. */
  wage: { up: whole + BigInt(parts.employerBasisPoints), down: whole - BigInt(parts.employeeBasisPoints) },
  hour: BigInt(parts.billableBasisPoints),
  sold: whole - BigInt(parts.contributionBasisPoints) - BigInt(parts.reserveBasisPoints),
})

/** Quantities are integer thousandths: 1 500 = one and a half. */
export interface Material {
  readonly quantity: number
  readonly unitCents: number
}

/** What one piece costs in materials, each rounded to the cent as it is shown. */
export const materialCost = (materials: Iterable<Material>): number => {
  let sum = 0
  for (const { quantity, unitCents } of materials) sum += amountOf({ quantity, unitCents })
  return sum
}

/** What a piece costs as far as its prices are known; a missing one is told, never taken for zero. */
export function productCost(
  materials: Iterable<{ readonly quantity: number; readonly unitCents?: number | null | undefined }>,
): { readonly cents: number; readonly missing: number } {
  const known: Material[] = []
  let missing = 0
  for (const { quantity, unitCents } of materials) {
    if (unitCents == null) missing++
    else known.push({ quantity, unitCents })
  }
  return { cents: materialCost(known), missing }
}

/** One line of a quote, a note or a bill of materials. */
export const amountOf = ({ quantity, unitCents }: Material): number =>
  roundedQuotient(BigInt(quantity) * BigInt(unitCents), 1000n)
