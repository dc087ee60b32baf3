// Money is in integer cents, a rate in integer basis points (10 000 = 1). What a formula divides stays an exact quotient
// of two big integers until the one rounding at its end: no floating point touches money.

/** 100 %, in basis points. */
export const whole = 10_000n

/** `numerator / denominator` (> 0), to the nearest integer; halves go away from zero, as on an invoice. */
export function roundedQuotient(numerator: bigint, denominator: bigint): number {
  const sign = numerator < 0n ? -1n : 1n
  return Number((sign * (2n * sign * numerator + denominator)) / (2n * denominator))
}

/** A rate of an amount: `shareOf(45_000_00, 1_000)` is 10 % of 45 000 €. */
export const shareOf = (cents: number, basisPoints: number): number =>
  roundedQuotient(BigInt(cents) * BigInt(basisPoints), whole)

export const sumOf = (amounts: Iterable<number>): number => {
  let sum = 0
  for (const amount of amounts) sum += amount
  return sum
}
