// What a contract and its changes say on one line of the way.

import type { Contract } from '../../../domain/path/contract.schema.ts'
import type { ContractChange } from '../../../domain/path/contract-change.schema.ts'
import type { StageKind } from '../../../domain/path/path.types.ts'
import type { Tone } from '../../design/parts/tile.tsx'
import { formatDate, formatDuration, formatMoney, formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'

export const entryTone = (kind: StageKind): Tone =>
  kind === 'welcome' ? 'sun' : kind === 'exit' || kind === 'alternative' ? 'clay' : 'seed'

interface Terms {
  readonly minutesPerMonth?: number | null | undefined
  readonly fixedMonthlyCents?: number | null | undefined
  readonly variableBasisPoints?: number | null | undefined
}

/** « 10 h par mois, 100 € par mois, 50 % de la marge » */
export function termsText({ minutesPerMonth, fixedMonthlyCents, variableBasisPoints }: Terms): string {
  return [
    minutesPerMonth == null ? '' : t('way.hoursPerMonth', { hours: formatDuration(minutesPerMonth) }),
    fixedMonthlyCents == null ? '' : t('way.paidPerMonth', { amount: formatMoney(fixedMonthlyCents) }),
    variableBasisPoints == null ? '' : t('way.shareOfMargin', { part: formatNumber(variableBasisPoints / 100) }),
  ]
    .filter((part) => part !== '')
    .join(', ')
}

const signed = (signedOn: string | null | undefined): string =>
  signedOn == null ? '' : t('way.signedOn', { day: formatDate(signedOn) })

const joined = (...parts: readonly (string | null | undefined)[]): string => parts.filter((part) => part).join(', ')

export const contractText = (contract: Contract): string =>
  joined(
    contract.project,
    contract.kind === 'cape' && contract.months != null ? t('way.months', { n: contract.months }) : '',
    termsText(contract),
    contract.payTerms,
    signed(contract.signedOn),
  )

export function changeText(contract: Contract, change: ContractChange): string {
  const months = change.kind === 'renewal' && change.months != null ? t('way.months', { n: change.months }) : ''
  return (
    joined(months, termsText(change), change.terms, signed(change.signedOn ?? undefined)) || (contract.project ?? '')
  )
}
