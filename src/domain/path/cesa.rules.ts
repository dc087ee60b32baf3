// The contrat d'entrepreneur salarié associé (DOMAIN §4.7): when its holder becomes an associate at the latest, and how
// long a trial may last. The months already spent in a CAPE count for both. The law takes off « tout autre contrat » of
// the two parties too (L7331-3, L7332-1): which ones, a lawyer says; the caller gives the months.

import { addMonths, type LocalDate } from '../time/local-date.ts'
import type { HostRules } from './host-rules.ts'

export interface CesaTerms {
  readonly associateBy: LocalDate
  /** Zero: no trial may be agreed. */
  readonly trialMonths: number
}

/** `capeMonths`: whole months of every CAPE before, see `capeMonths`. */
export const cesaTerms = ({
  start,
  capeMonths,
  rules,
}: {
  start: LocalDate
  capeMonths: number
  rules: Pick<HostRules, 'cesaAssociateMonths' | 'cesaTrialMonths'>
}): CesaTerms => ({
  associateBy: addMonths(start, Math.max(0, rules.cesaAssociateMonths - capeMonths)),
  trialMonths: Math.max(0, rules.cesaTrialMonths - capeMonths),
})
