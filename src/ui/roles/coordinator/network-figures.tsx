import type { JSX } from 'solid-js'
import { Figure } from '../../design/parts/table.tsx'
import { KnownFigure } from '../../features/organisation/known-figure.tsx'
import { formatDuration, formatMoney, formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import type { NetworkTotal, NetworkTotals } from './network-totals.ts'

/** The sums of the network; one that some coops do not know says of how many it is. */
export function NetworkFigures(props: { readonly totals: NetworkTotals }): JSX.Element {
  const coverage = ({ known }: NetworkTotal): string[] =>
    known === 0 || known === props.totals.coops
      ? []
      : [t('report.sheet.knownOf', { n: known, coops: props.totals.coops })]
  const beside = (total: NetworkTotal, words: readonly string[]): string => [...coverage(total), ...words].join(', ')
  const members = () => props.totals.members
  const missions = () => props.totals.missions
  const turnover = () => props.totals.turnover
  const turnoverWords = (): string[] => {
    const { settled, lackingAmounts } = props.totals
    return [
      ...(settled.value === null ? [] : [t('organisation.settled', { amount: formatMoney(settled.value) })]),
      ...(lackingAmounts > 0 ? [t('report.sheet.lacking', { n: lackingAmounts })] : []),
    ]
  }
  return (
    <div class="figures">
      <Figure
        value={<KnownFigure value={members().value} say={formatNumber} />}
        label={t('organisation.members', { n: members().value ?? 0 })}
        text={coverage(members())[0] ?? t('organisation.onCoops', { n: props.totals.coops })}
      />
      <Figure
        value={<KnownFigure value={missions().value} say={formatNumber} />}
        label={t('organisation.missions', { n: missions().value ?? 0 })}
        text={beside(
          missions(),
          missions().value === null ? [] : [t('organisation.thisWeek', { n: props.totals.missionsThisWeek })],
        )}
      />
      <Figure
        value={<KnownFigure value={props.totals.minutes.value} say={formatDuration} />}
        label={t('organisation.hoursNoted')}
        text={beside(
          props.totals.minutes,
          props.totals.minutes.value === null
            ? []
            : [t('organisation.toConfirm', { hours: formatDuration(props.totals.minutesToConfirm) })],
        )}
      />
      <Figure
        value={<KnownFigure value={turnover().value} say={formatMoney} />}
        label={t('organisation.turnover')}
        text={beside(turnover(), turnoverWords())}
      />
    </div>
  )
}
