import { formatMoney } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'

/** « dit par l’équipe », « payé : 120 € »: what stands beside a turnover, when there is anything to say. */
export function turnoverText(counts: {
  readonly settledCents: number | null
  readonly lackingAmounts: number
  readonly said: readonly string[]
}): string {
  const { settledCents, lackingAmounts, said } = counts
  return [
    ...(said.includes('turnoverCents') ? [t('organisation.saidByTeam')] : []),
    ...(settledCents === null ? [] : [t('organisation.settled', { amount: formatMoney(settledCents) })]),
    ...(lackingAmounts > 0 ? [t('report.sheet.lacking', { n: lackingAmounts })] : []),
  ].join(', ')
}
