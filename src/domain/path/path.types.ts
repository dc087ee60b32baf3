// The way of one person as its records tell it.

import type { RecordId } from '../../base/ids.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { Contract, ContractKind } from './contract.schema.ts'
import type { ContractChange } from './contract-change.schema.ts'

export interface ContractRecord {
  readonly id: RecordId
  readonly contract: Contract
  /** Its changes, in any order, withdrawn ones included. */
  readonly changes: readonly ContractChange[]
}

export type StageKind = 'welcome' | ContractKind | 'alternative' | 'exit'

/** One stage of the way. A stage without an end lasts until the next. */
export interface Stage {
  readonly kind: StageKind
  readonly start: LocalDate
  readonly end?: LocalDate | undefined
  readonly record?: RecordId | undefined
}
