// The way of one person as its records tell it.

import type { PersonId, RecordId } from '../../base/ids.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { Contract, ContractKind } from './contract.schema.ts'
import type { ContractChange } from './contract-change.schema.ts'

/** `id`, who wrote it and when are those of its record; a change not kept yet has none. */
export interface WrittenChange extends ContractChange {
  readonly id?: RecordId
  readonly createdBy?: PersonId
  readonly createdAt?: number
}

export interface ContractRecord {
  readonly id: RecordId
  readonly contract: Contract
  /** Its changes, in any order, withdrawn ones included. */
  readonly changes: readonly WrittenChange[]
}

export type StageKind = 'welcome' | ContractKind | 'alternative' | 'exit'

/** One stage of the way. A stage without an end lasts until the next. */
export interface Stage {
  readonly kind: StageKind
  readonly start: LocalDate
  readonly end?: LocalDate | undefined
  readonly record?: RecordId | undefined
}
