import { For, type JSX, Show } from 'solid-js'
import { type DocumentLine, totalsOf } from '../../../domain/desk/document-lines.ts'
import { readMentions } from '../../../domain/desk/mentions.ts'
import { amountOf } from '../../../domain/money/price.rules.ts'
import { Table } from '../../design/parts/table.tsx'
import { formatMoney, formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import './quote.css'

/** The lines of a quote or a note, as the sheet shows them. */
export function SheetLines(props: { readonly lines: readonly DocumentLine[]; readonly caption: string }): JSX.Element {
  return (
    <>
      <Table
        caption={props.caption}
        captionHidden
        rows={props.lines}
        columns={[
          { title: t('quote.what'), cell: ({ label }) => <bdi>{label}</bdi> },
          {
            title: t('quote.quantity'),
            figures: true,
            cell: ({ quantity, unit }) => `${formatNumber(quantity / 1000)} ${t(`quote.unitShort.${unit}`)}`,
          },
          { title: t('quote.unitPrice'), figures: true, cell: ({ unitCents }) => formatMoney(unitCents) },
          { title: t('quote.amount'), figures: true, cell: (line) => formatMoney(amountOf(line)) },
        ]}
      />
      <TotalsList lines={props.lines} />
    </>
  )
}

/** Before tax, each rate's tax, and what is paid. */
export function TotalsList(props: { readonly lines: readonly DocumentLine[] }): JSX.Element {
  const totals = () => totalsOf(props.lines)
  return (
    <dl class="totals">
      <div>
        <dt>{t('quote.beforeTax')}</dt>
        <dd>{formatMoney(totals().htCents)}</dd>
      </div>
      <For each={totals().vat.filter(({ basisPoints }) => basisPoints > 0)}>
        {({ basisPoints, cents }) => (
          <div>
            <dt>{t('quote.vat', { rate: formatNumber(basisPoints / 100) })}</dt>
            <dd>{formatMoney(cents)}</dd>
          </div>
        )}
      </For>
      <div>
        <dt>{t('quote.toPay')}</dt>
        <dd>{formatMoney(totals().ttcCents)}</dd>
      </div>
    </dl>
  )
}

/** The legal words that the sheet was given with. */
export function Mentions(props: {
  readonly kept: string | null | undefined
  readonly quoteCents?: number | null | undefined
  /** What the host said on its sheets that day. */
  readonly hostWords?: string | null | undefined
}): JSX.Element {
  return (
    <>
      <For each={(props.hostWords ?? '').split('\n').filter((line) => line.trim() !== '')}>
        {(line) => (
          <p>
            <bdi>{line}</bdi>
          </p>
        )}
      </For>
      <For each={readMentions(props.kept)}>
        {(code) => (
          <p>
            <Show
              when={code === 'paidQuote'}
              fallback={t(`quote.mentions.${code === 'paidQuote' ? 'freeQuote' : code}`)}
            >
              {t('quote.mentions.paidQuote', { amount: formatMoney(props.quoteCents ?? 0) })}
            </Show>
          </p>
        )}
      </For>
    </>
  )
}
