import { type JSX, Show } from 'solid-js'
import type { CohortFunnel, TradeCount } from '../../../domain/cohort/funnel.rules.ts'
import { FunnelChart } from '../../design/parts/funnel-chart.tsx'
import { Table } from '../../design/parts/table.tsx'
import { formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { stageName } from '../path/way-words.ts'
import { funnelSteps } from './funnel-steps.ts'

/** The funnel drawn, with its table. */
export function CohortFunnelPart(props: { readonly funnel: CohortFunnel }): JSX.Element {
  const all = () => funnelSteps(props.funnel)
  return (
    <FunnelChart
      label={t('cohort.funnel')}
      text={t('cohort.funnelHelp')}
      axisTitle={t('cohort.step')}
      axes={all().map(({ stage }) => (stage === 'joined' ? t('cohort.maturation') : stageName(stage)))}
      series={[{ label: t('cohort.people'), tone: 'seed', values: all().map(({ people }) => people) }]}
      words={(value) => (value === null ? t('cohort.unknown') : formatNumber(value))}
      tableLabel={t('cohort.table')}
      tableOpen={true}
    />
  )
}

/** Trades of the promotion. What is not known yet is a line of its own, never left out nor zero. */
export function TradeTable(props: { readonly trades: readonly TradeCount[] }): JSX.Element {
  return (
    <Show when={props.trades.length > 0}>
      <Table
        caption={t('cohort.byTrade')}
        rows={props.trades}
        columns={[
          { title: t('cohort.trade'), cell: ({ trade }) => trade ?? t('cohort.tradeUnknown') },
          { title: t('cohort.people'), figures: true, cell: ({ people }) => formatNumber(people) },
          { title: t('cohort.testing'), figures: true, cell: ({ testing }) => formatNumber(testing) },
        ]}
      />
    </Show>
  )
}
