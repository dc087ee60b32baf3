import { useNavigate, useParams, useSearchParams } from '@solidjs/router'
import type { JSX } from 'solid-js'
import type { QuoteView } from '../../../app/quote/read-quotes.ts'
import type { RecordId } from '../../../base/ids.ts'
import { addDays, type LocalDate } from '../../../domain/time/local-date.ts'
import { useCoop } from '../../coop-param.ts'
import { t } from '../../i18n/t.ts'
import { useQuotes } from '../desk/use-desk.ts'
import { useClock } from '../job/use-job.ts'
import { ChangeKnown } from '../record/known.tsx'
import { type QuoteDraft, QuoteForm } from './quote-form.tsx'

/** How long a quote is good for, unless one says otherwise. */
const validDays = 30

const emptyDraft = (client: string, today: LocalDate): QuoteDraft => ({
  client: client as RecordId | '',
  lines: [{ service: '', quantity: 1 }],
  day: '',
  time: '',
  place: '',
  validUntil: addDays(today, validDays),
  quoteCents: null,
})

export function NewQuoteScreen(): JSX.Element {
  const coop = useCoop()
  const clock = useClock()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const client = (): string => (typeof search.client === 'string' ? search.client : '')
  return (
    <QuoteForm
      title={t('quote.add')}
      draftKey={`quote:${coop()}`}
      initial={emptyDraft(client(), clock.today())}
      back={{ href: `/c/${coop()}/devis`, label: t('quote.title') }}
      onKept={(quote) => navigate(`/c/${coop()}/devis/${quote}`, { replace: true })}
    />
  )
}

const draftOf = ({ quote }: QuoteView, today: LocalDate): QuoteDraft => ({
  client: quote.client,
  lines: quote.lines.map(({ service, quantity }) => ({ service: service ?? '', quantity: quantity / 1000 })),
  day: quote.start?.slice(0, 10) ?? '',
  time: quote.start?.slice(11) ?? '',
  place: quote.place ?? '',
  validUntil: quote.validUntil != null && quote.validUntil >= today ? quote.validUntil : addDays(today, validDays),
  quoteCents: quote.quoteCents ?? null,
})

/** A draft changes; of a quote that was sent, a new version begins from it. */
export function ChangeQuoteScreen(): JSX.Element {
  const coop = useCoop()
  const clock = useClock()
  const navigate = useNavigate()
  const params = useParams()
  const quotes = useQuotes(coop)
  const known = () => quotes()?.find(({ id }) => id === params.record)
  return (
    <ChangeKnown
      of={known()}
      read={quotes() !== undefined}
      title={t('quote.change')}
      windowTitle={t('quote.title')}
      absent={t('quote.absent')}
      back={{ href: `/c/${coop()}/devis`, label: t('quote.title') }}
    >
      {(view) => (
        <QuoteForm
          title={view.sent ? t('quote.amend') : t('quote.change')}
          draftKey={`quote:${view.id}`}
          quote={view.sent ? undefined : view.id}
          amends={view.sent?.id ?? view.quote.amends ?? undefined}
          initial={draftOf(view, clock.today())}
          back={{ href: `/c/${coop()}/devis/${view.id}`, label: t('quote.one') }}
          onKept={(quote) => navigate(`/c/${coop()}/devis/${quote}`, { replace: true })}
        />
      )}
    </ChangeKnown>
  )
}
