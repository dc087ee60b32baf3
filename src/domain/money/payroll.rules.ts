// What the CAE needs of a confirmed sharing to make payslips: for each person what they get of the pool, and what it is
// before and after charges where the CAE's rates are known [D100]. Estimates: the payslip is the CAE's. [D171]

import type { PersonId } from '../../base/ids.ts'
import { roundedQuotient, sumOf, whole } from './rounding.ts'

export interface PayRates {
  readonly employerBasisPoints?: number | null | undefined
  readonly employeeBasisPoints?: number | null | undefined
}

export interface PayAmounts {
  /** Only where the sharing was computed from hours. */
  readonly minutes: number | undefined
  readonly cents: number
  /** Unknown while the CAE has not given both its rates. */
  readonly grossCents: number | undefined
  readonly netCents: number | undefined
}

export interface PayrollRow extends PayAmounts {
  readonly person: PersonId
}

export interface Payroll {
  /** In the order of the sharing's own lines. */
  readonly rows: readonly PayrollRow[]
  /** What the rows above add up to, to the cent. */
  readonly total: PayAmounts
}

export function payrollOf(sharing: {
  readonly lines: readonly { readonly person: PersonId; readonly cents: number }[]
  readonly sharers: readonly { readonly person: PersonId; readonly minutes?: number | null | undefined }[]
  readonly rates: PayRates | undefined
}): Payroll {
  const minutes = new Map(sharing.sharers.map((one) => [one.person, one.minutes ?? undefined]))
  const rows = sharing.lines.map(({ person, cents }) => ({
    person,
    minutes: minutes.get(person),
    cents,
    ...estimateOf(cents, sharing.rates),
  }))
  const total = {
    minutes: sumKnown(rows.map((row) => row.minutes)),
    cents: sumOf(rows.map((row) => row.cents)),
    grossCents: sumKnown(rows.map((row) => row.grossCents)),
    netCents: sumKnown(rows.map((row) => row.netCents)),
  }
  return { rows, total }
}

/** What is shared pays the employer's charges too: gross = share ÷ (1 + employer), net = gross × (1 − employee). */
function estimateOf(cents: number, rates: PayRates | undefined): Pick<PayAmounts, 'grossCents' | 'netCents'> {
  const { employerBasisPoints: employer, employeeBasisPoints: employee } = rates ?? {}
  if (employer == null || employee == null) return { grossCents: undefined, netCents: undefined }
  const cost = whole + BigInt(employer)
  return {
    grossCents: roundedQuotient(BigInt(cents) * whole, cost),
    netCents: roundedQuotient(BigInt(cents) * (whole - BigInt(employee)), cost),
  }
}

/** Known only if all are: a sum that leaves somebody out would say less than the truth. */
const sumKnown = (values: readonly (number | undefined)[]): number | undefined =>
  values.some((value) => value === undefined) ? undefined : sumOf(values.map((value) => value ?? 0))
