// The contrat d'appui au projet d'entreprise (DOMAIN §4.6; code de commerce L127-1 and following): written, periods of
// at most twelve months, renewed at most twice, and not for someone employed full time.
//
// The end of a period is its first day + n months − 1 day, the month's last day standing for one that does not exist.
// Renewals are counted from the first day of the contract: a 31st does not drift to a 28th by being renewed.

import { err, ok, type Result } from '../../base/result.ts'
import { addDays, addMonths, ageOn, type LocalDate, partsOfDate } from '../time/local-date.ts'
import type { HostRules } from './host-rules.ts'

/** First day, months of the first period and of each renewal, and the last day when it ended before its time. */
export interface CapeTerms {
  readonly start: LocalDate
  readonly months: readonly number[]
  readonly endedOn?: LocalDate | undefined
}

export interface CapePeriod {
  readonly start: LocalDate
  readonly end: LocalDate
  readonly months: number
}

/** The last day of `months` months that begin on `start`. */
export const lastDayOf = (start: LocalDate, months: number): LocalDate => addDays(addMonths(start, months), -1)

export function capePeriods({ start, months }: Pick<CapeTerms, 'start' | 'months'>): CapePeriod[] {
  let total = 0
  return months.map((length) => {
    const from = addMonths(start, total)
    total += length
    return { start: from, end: lastDayOf(start, total), months: length }
  })
}

/** The last day: of the last period, or the day it ended before. */
export function capeEnd({ start, months, endedOn }: CapeTerms): LocalDate {
  const planned = lastDayOf(
    start,
    months.reduce((sum, length) => sum + length, 0),
  )
  return endedOn !== undefined && endedOn < planned ? endedOn : planned
}

/** Whole months of the CAPE: what a CESA takes off. One that ended before its time counts the whole months it lasted. */
export function capeMonths(terms: CapeTerms): number {
  const planned = terms.months.reduce((sum, length) => sum + length, 0)
  const { endedOn, start } = terms
  if (endedOn === undefined || endedOn >= lastDayOf(start, planned)) return planned
  const after = partsOfDate(addDays(endedOn, 1))
  const first = partsOfDate(start)
  const most = Math.max(0, (after.year - first.year) * 12 + after.month - first.month)
  return lastDayOf(start, most) <= endedOn ? most : Math.max(0, most - 1)
}

export type CapeError =
  | { readonly type: 'cape.not_signed'; readonly source: 'L127-2' }
  | { readonly type: 'cape.period_missing'; readonly source: 'L127-2' }
  | {
      readonly type: 'cape.period_too_long'
      readonly source: 'L127-2'
      readonly months: number
      readonly limit: number
    }
  | {
      readonly type: 'cape.too_many_renewals'
      readonly source: 'L127-2'
      readonly renewals: number
      readonly limit: number
    }
  | { readonly type: 'cape.full_time_employee'; readonly source: 'L127-1' }
  | { readonly type: 'cape.too_young'; readonly source: 'host'; readonly age: number; readonly minAge: number }
  | { readonly type: 'cape.too_long'; readonly source: 'host'; readonly months: number; readonly limit: number }

/**
 * Whether a CAPE, with its renewals so far, keeps to the law and the host's figures. The host's least length is a habit
 * and never an error: see `isShorterThanHostBand`.
 */
export function checkCape({
  terms,
  signedOn,
  fullTimeEmployee,
  birthDate,
  rules,
}: {
  terms: CapeTerms
  signedOn: LocalDate | null | undefined
  fullTimeEmployee: boolean
  birthDate?: LocalDate | null | undefined
  rules: HostRules
}): Result<CapePeriod[], CapeError> {
  const { start, months } = terms
  if (fullTimeEmployee) return err({ type: 'cape.full_time_employee', source: 'L127-1' })
  if (signedOn == null || signedOn > start) return err({ type: 'cape.not_signed', source: 'L127-2' })
  if (months.length === 0) return err({ type: 'cape.period_missing', source: 'L127-2' })
  const longest = Math.max(...months)
  if (longest > rules.capePeriodMonths) {
    return err({ type: 'cape.period_too_long', source: 'L127-2', months: longest, limit: rules.capePeriodMonths })
  }
  const renewals = months.length - 1
  if (renewals > rules.capeRenewals) {
    return err({ type: 'cape.too_many_renewals', source: 'L127-2', renewals, limit: rules.capeRenewals })
  }
  const age = birthDate == null ? undefined : ageOn(birthDate, start)
  if (age !== undefined && age < rules.capeLeastAge) {
    return err({ type: 'cape.too_young', source: 'host', age, minAge: rules.capeLeastAge })
  }
  const total = months.reduce((sum, length) => sum + length, 0)
  if (rules.capeMostMonths !== null && total > rules.capeMostMonths) {
    return err({ type: 'cape.too_long', source: 'host', months: total, limit: rules.capeMostMonths })
  }
  return ok(capePeriods(terms))
}

/** Cités Coop's test phase lasts six to fifteen months (S0): a shorter one is told, not refused. */
export const isShorterThanHostBand = ({ terms, rules }: { terms: CapeTerms; rules: HostRules }): boolean =>
  rules.capeLeastMonths !== null && terms.months.reduce((sum, length) => sum + length, 0) < rules.capeLeastMonths
