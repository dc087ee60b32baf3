// The figures by which a host accompanies: the law's and the founding documents' unless its record says otherwise.

import type * as v from 'valibot'
import type { CoopModel } from '../coop/coop.schema.ts'
import { type ContractKind, contractKinds } from './contract.schema.ts'
import type { hostRulesSchema } from './host-rules.schema.ts'

export interface HostRules {
  readonly contracts: readonly ContractKind[]
  /** Most months of one period of a CAPE, and how many times it is renewed. */
  readonly capePeriodMonths: number
  readonly capeRenewals: number
  /** The band of the whole test phase: a host's habit, not the law. Null: none. */
  readonly capeLeastMonths: number | null
  readonly capeMostMonths: number | null
  readonly capeLeastAge: number
  /** Months from the CESA to becoming an associate, and of trial, CAPE months taken off. */
  readonly cesaAssociateMonths: number
  readonly cesaTrialMonths: number
  readonly warnDays: readonly number[]
  /** Months without a contact from the person: the file goes, and before that it is told. */
  readonly keepMonths: number
  readonly noticeMonths: number
  /** Months after which an application that was refused goes. */
  readonly refusedMonths: number
}

export const defaultHostRules: HostRules = {
  contracts: contractKinds,
  capePeriodMonths: 12, // code de commerce L127-2: twelve months
  capeRenewals: 2, // L127-2: twice
  capeLeastMonths: null,
  capeMostMonths: null,
  capeLeastAge: 18, // DOMAIN §7: a CAPE is for adults
  cesaAssociateMonths: 36, // code du travail L7331-3
  cesaTrialMonths: 8, // code du travail L7332-1
  warnDays: [90, 30], // DOMAIN §4.7
  keepMonths: 24, // CNIL 2023-095, social support
  noticeMonths: 23,
  refusedMonths: 6, // DOMAIN §4.10, open to the data-protection officer
}

// S0: « une durée de six à quinze mois maximum ».
const ofModel: Partial<Record<CoopModel, Partial<HostRules>>> = {
  citesCoop: { capeLeastMonths: 6, capeMostMonths: 15 },
}

/** The host's own figures over those of its model, over the law's. */
export const hostRulesOf = ({
  model,
  own = {},
}: {
  model: CoopModel
  own?: v.InferOutput<typeof hostRulesSchema>
}): HostRules => ({
  ...defaultHostRules,
  ...ofModel[model],
  ...Object.fromEntries(Object.entries(own).filter(([, figure]) => figure != null)),
})
