// Contracts that count [D150]. One that was written by mistake is withdrawn by a change of its own, which may be undone: what
// reads contracts asks here.

import type { RecordId } from '../../base/ids.ts'
import type { ContractRecord, WrittenChange } from './path.types.ts'

/** The withdrawal in force of a contract, the first one when several people withdrew it; undefined while it counts. */
export const withdrawalOf = ({ changes }: Pick<ContractRecord, 'changes'>): WrittenChange | undefined =>
  withdrawalsOf({ changes })[0]

/** Every withdrawal in force: two people may write one each without network. */
export const withdrawalsOf = ({ changes }: Pick<ContractRecord, 'changes'>): WrittenChange[] =>
  changes
    .filter(({ kind, withdrawn }) => kind === 'withdrawal' && withdrawn !== true)
    .sort((a, b) => (a.createdAt ?? 0) - (b.createdAt ?? 0))

export const standingContracts = <Contract extends Pick<ContractRecord, 'changes'>>(
  contracts: readonly Contract[],
): Contract[] => contracts.filter((contract) => withdrawalOf(contract) === undefined)

export const withdrawnContracts = <Contract extends Pick<ContractRecord, 'changes'>>(
  contracts: readonly Contract[],
): Contract[] => contracts.filter((contract) => withdrawalOf(contract) !== undefined)

/** Promises go with their contract; one whose contract has not arrived counts. */
export function standingCommitments<One extends { readonly contract?: RecordId | undefined }>({
  commitments,
  contracts,
}: {
  commitments: readonly One[]
  contracts: readonly Pick<ContractRecord, 'id' | 'changes'>[]
}): One[] {
  const withdrawn = new Set<RecordId | undefined>(withdrawnContracts(contracts).map(({ id }) => id))
  return commitments.filter(({ contract }) => !withdrawn.has(contract))
}

/** Whether something was written on the contract after it: it is then amended or ended, no longer corrected. */
export const isFollowedByChanges = ({ changes }: Pick<ContractRecord, 'changes'>): boolean =>
  changes.some(({ kind, withdrawn }) => kind !== 'withdrawal' && withdrawn !== true)
