import { type JSX, Show } from 'solid-js'
import type { QuoteView } from '../../../app/quote/read-quotes.ts'
import type { CoopId } from '../../../base/ids.ts'
import type { Client } from '../../../domain/desk/client.schema.ts'
import type { SentQuote } from '../../../domain/desk/quote.schema.ts'
import { PrintSheet } from '../../design/parts/print-sheet.tsx'
import { formatDate, formatDay, formatTime } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { useSheetHead } from '../desk/use-desk.ts'
import { Mentions, SheetLines } from './sheet-lines.tsx'

/** The quote as the client holds it: A4, with its legal words and what was signed. */
export function QuoteSheet(props: {
  readonly coop: CoopId
  readonly sent: SentQuote
  readonly reference: string
  readonly client: Client | undefined
  readonly answer?: QuoteView['answer']
}): JSX.Element {
  const head = useSheetHead(() => props.coop)
  const signed = () => (props.answer?.answer === 'signed' ? props.answer : undefined)
  const when = (): string => {
    const { start, place } = props.sent
    const day = start == null ? '' : `${formatDay(start.slice(0, 10))}, ${formatTime(start.slice(11))}`
    return [day, place ?? ''].filter((part) => part !== '').join(', ')
  }
  return (
    <PrintSheet
      title={t('quote.one')}
      from={<bdi>{head.from()}</bdi>}
      facts={
        <>
          <p>{props.reference}</p>
          <p>{formatDate(props.sent.sentOn)}</p>
        </>
      }
      demoMark={head.demo() ? t('shell.demoBanner') : undefined}
      signatures={[
        { label: t('quote.forCoop') },
        {
          label: signed()
            ? t('quote.signedBy', { name: signed()?.signatory ?? '', day: formatDate(signed()?.day ?? '') })
            : t('quote.signHere'),
          signature: signed()?.signature ?? undefined,
          tickedText: t('quote.ticked'),
        },
      ]}
      footer={
        <Mentions kept={props.sent.mentions} quoteCents={props.sent.quoteCents} hostWords={props.sent.hostWords} />
      }
    >
      <p>
        {t('quote.to')} <bdi>{props.client?.name ?? ''}</bdi>
        <Show when={props.client?.address}>
          {(address) => (
            <>
              {', '}
              <bdi>{address()}</bdi>
            </>
          )}
        </Show>
      </p>
      <Show when={when() !== ''}>
        <p>
          {t('quote.when')} <bdi>{when()}</bdi>
        </p>
      </Show>
      <SheetLines lines={props.sent.lines} caption={t('quote.lines')} />
      <Show when={props.sent.validUntil}>{(day) => <p>{t('quote.goodUntil', { day: formatDate(day()) })}</p>}</Show>
    </PrintSheet>
  )
}
