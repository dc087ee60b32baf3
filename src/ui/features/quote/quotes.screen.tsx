import FilePlus from 'lucide-solid/icons/file-plus'
import FileText from 'lucide-solid/icons/file-text'
import { type JSX, Show } from 'solid-js'
import type { QuoteView } from '../../../app/quote/read-quotes.ts'
import { totalsOf } from '../../../domain/desk/document-lines.ts'
import { useCoop } from '../../coop-param.ts'
import { Chip } from '../../design/parts/chip.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { ListRow } from '../../design/parts/list.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { LongList } from '../../design/parts/long-list.tsx'
import { Page } from '../../design/parts/page.tsx'
import type { Tone } from '../../design/parts/tile.tsx'
import { formatDate, formatMoney } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { useClientNames, useQuotes } from '../desk/use-desk.ts'

const tones: Record<QuoteView['state'], Tone> = {
  draft: 'plain',
  dropped: 'plain',
  sent: 'sun',
  signed: 'seed',
  aborted: 'clay',
  replaced: 'plain',
}

export function QuoteChip(props: { readonly view: QuoteView }): JSX.Element {
  return <Chip tone={tones[props.view.state]}>{t(`quote.states.${props.view.state}`)}</Chip>
}

/** The quotes of the desk, the latest first. */
export function QuotesScreen(): JSX.Element {
  const coop = useCoop()
  const quotes = useQuotes(coop)
  const clientName = useClientNames(coop)
  return (
    <Page
      title={t('quote.title')}
      windowTitle={t('quote.title')}
      back={{ href: `/c/${coop()}/entreprise`, label: t('desk.title') }}
      action={
        <LinkButton kind="main" icon={FilePlus} href={`/c/${coop()}/devis/nouveau`}>
          {t('quote.add')}
        </LinkButton>
      }
    >
      <Show when={quotes()} fallback={<Loading label={t('common.loading')} />}>
        {(known) => (
          <Show when={known().length > 0} fallback={<EmptyState picture={FileText} text={t('quote.empty')} />}>
            <LongList label={t('quote.title')} items={known()}>
              {(view) => (
                <ListRow
                  href={`/c/${coop()}/devis/${view.id}`}
                  title={<bdi>{clientName(view.quote.client) ?? t('desk.client.title')}</bdi>}
                  text={`${formatDate(view.sent?.sentOn ?? view.quote.day)}, ${formatMoney(
                    totalsOf(view.sent?.lines ?? view.quote.lines).ttcCents,
                  )}`}
                  end={<QuoteChip view={view} />}
                />
              )}
            </LongList>
          </Show>
        )}
      </Show>
    </Page>
  )
}
