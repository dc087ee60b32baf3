// What a contract leads to, told while one types it: its last day, the day to become an associate.

import type { Way } from '../../../app/path/read-way.ts'
import type { RecordId } from '../../../base/ids.ts'
import { isShorterThanHostBand } from '../../../domain/path/cape.rules.ts'
import { cesaTerms } from '../../../domain/path/cesa.rules.ts'
import type { Contract } from '../../../domain/path/contract.schema.ts'
import { capeTermsOf, contractEnd } from '../../../domain/path/path.rules.ts'
import { capeMonthsBefore } from '../../../domain/path/path-deadlines.rules.ts'
import type { LocalDate } from '../../../domain/time/local-date.ts'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'

/** @param record the contract that it corrects: what rests on it is told too */
export function leadsToWords({
  contract,
  way,
  record,
}: {
  readonly contract: Contract
  readonly way: Pick<Way, 'contracts' | 'rules'>
  readonly record?: RecordId
}): string {
  const { rules } = way
  const written = { contract, changes: [] }
  const contracts = way.contracts.map((one) => (one.id === record ? { ...one, contract } : one))
  const termsOf = (start: LocalDate) =>
    cesaTerms({ start, capeMonths: capeMonthsBefore({ contracts, day: start }), rules })
  const end = contractEnd(written)
  const parts = [end === undefined ? '' : t('way.form.until', { day: formatDate(end) })]
  if (contract.kind === 'cape' && isShorterThanHostBand({ terms: capeTermsOf(written), rules }))
    parts.push(t('way.form.shorter', { n: rules.capeLeastMonths ?? 0 }))
  const cesa =
    contract.kind === 'cesa'
      ? contract
      : record && contract.kind === 'cape'
        ? cesaAfter(contracts, contract)
        : undefined
  if (cesa !== undefined) parts.push(t('way.form.associateBy', { day: formatDate(termsOf(cesa.start).associateBy) }))
  if (contract.kind === 'cesa') parts.push(t('way.form.trial', { n: termsOf(contract.start).trialMonths }))
  return parts.filter((part) => part !== '').join(' ')
}

const cesaAfter = (contracts: Way['contracts'], { start }: Contract): Contract | undefined =>
  contracts.find(({ contract }) => contract.kind === 'cesa' && contract.start > start)?.contract
