// What a sharing gives in hand, on average, a month and a person: an estimate, for the payslip is the CAE's. Never an
// amount for an hour. [D100]

import { dayNumber, type LocalDate } from '../time/local-date.ts'
import { roundedQuotient, whole } from './rounding.ts'

export interface AverageInput {
  readonly poolCents: number
  readonly people: number
  /** Whole months; unknown for a coop that has no end. */
  readonly months: number | undefined
  /** The CAE's rates: without both of them nothing is said of what is left in hand. */
  readonly employerBasisPoints: number | null | undefined
  readonly employeeBasisPoints: number | null | undefined
}

export interface NetAverage {
  /** A person, for a month when the months are known, for all of the time otherwise. */
  readonly netCents: number
  readonly isMonthly: boolean
}

export function netAverage(input: AverageInput): NetAverage | undefined {
  const { poolCents, people, months, employerBasisPoints: employer, employeeBasisPoints: employee } = input
  if (poolCents <= 0 || people <= 0 || employer == null || employee == null) return undefined
  const shares = BigInt(people) * BigInt(months ?? 1) * (whole + BigInt(employer))
  const netCents = roundedQuotient(BigInt(poolCents) * (whole - BigInt(employee)), shares)
  return { netCents, isMonthly: months !== undefined }
}

/** A year has 365.25 days and twelve months: the first of July to the end of August are two months. */
export function wholeMonths(
  start: LocalDate | null | undefined,
  end: LocalDate | null | undefined,
): number | undefined {
  if (start == null || end == null || end < start) return undefined
  const days = dayNumber(end) - dayNumber(start) + 1
  return Math.max(1, Math.round((days * 12) / 365.25))
}
