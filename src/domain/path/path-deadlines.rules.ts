// The days to watch on someone's way: the end of each contract with one, and the day to become an associate.

import type { RecordId } from '../../base/ids.ts'
import type { LocalDate } from '../time/local-date.ts'
import { capeMonths } from './cape.rules.ts'
import { cesaTerms } from './cesa.rules.ts'
import type { HostRules } from './host-rules.ts'
import { capeTermsOf, contractEnd } from './path.rules.ts'
import type { ContractRecord } from './path.types.ts'
import { standingCommitments, standingContracts } from './standing-contracts.rules.ts'

export interface PathDeadline {
  readonly what: 'contractEnd' | 'associateBy' | 'commitment' | 'followUp'
  readonly due: LocalDate
  readonly record: RecordId
  /** Told this many days before, instead of the host's days. */
  readonly warnDays?: readonly number[] | undefined
}

export interface DatedCommitment {
  readonly id: RecordId
  readonly contract?: RecordId | undefined
  readonly due?: LocalDate | null | undefined
  readonly doneOn?: LocalDate | null | undefined
  readonly droppedOn?: LocalDate | null | undefined
}

/** Whole months of every CAPE that began before a day, those withdrawn left out. */
export const capeMonthsBefore = ({
  contracts,
  day,
}: {
  contracts: readonly ContractRecord[]
  day: LocalDate
}): number =>
  standingContracts(contracts)
    .filter(({ contract }) => contract.kind === 'cape' && contract.start < day)
    .reduce((sum, record) => sum + capeMonths(capeTermsOf(record)), 0)

/** A contract that another one of the way followed ended in time: its end is no longer told. */
export function pathDeadlines({
  contracts,
  commitments = [],
  rules,
}: {
  contracts: readonly ContractRecord[]
  commitments?: readonly DatedCommitment[]
  rules: HostRules
}): PathDeadline[] {
  const deadlines: PathDeadline[] = []
  const standing = standingContracts(contracts)
  for (const record of standing) {
    const { contract, changes, id } = record
    const end = contractEnd(record)
    const isFollowed = standing.some((other) => other.id !== id && other.contract.start > contract.start)
    const isEnded = changes.some((change) => change.kind === 'ended' && change.withdrawn !== true)
    if (end !== undefined && !isFollowed && !isEnded) deadlines.push({ what: 'contractEnd', due: end, record: id })
    if (contract.kind === 'cesa' && !isEnded) {
      const before = capeMonthsBefore({ contracts, day: contract.start })
      const { associateBy } = cesaTerms({ start: contract.start, capeMonths: before, rules })
      deadlines.push({ what: 'associateBy', due: associateBy, record: id })
    }
  }
  for (const { id, due, doneOn, droppedOn } of standingCommitments({ commitments, contracts })) {
    if (due != null && doneOn == null && droppedOn == null) deadlines.push({ what: 'commitment', due, record: id })
  }
  return deadlines.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.record < b.record ? -1 : 1))
}
