import { useParams } from '@solidjs/router'
import CalendarPlus from 'lucide-solid/icons/calendar-plus'
import FileText from 'lucide-solid/icons/file-text'
import PenLine from 'lucide-solid/icons/pen-line'
import Pencil from 'lucide-solid/icons/pencil'
import Printer from 'lucide-solid/icons/printer'
import ReceiptText from 'lucide-solid/icons/receipt-text'
import RotateCcw from 'lucide-solid/icons/rotate-ccw'
import SendIcon from 'lucide-solid/icons/send'
import { createMemo, type JSX, Match, Show, Switch } from 'solid-js'
import type { QuoteView } from '../../../app/quote/read-quotes.ts'
import { answerQuote, dropQuote, sendQuote } from '../../../app/quote/write-quote.ts'
import type { CoopId } from '../../../base/ids.ts'
import { quoteReference } from '../../../domain/desk/note.rules.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Banner } from '../../design/parts/banner.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { useClients, useQuotes } from '../desk/use-desk.ts'
import { useHandOver } from '../handing/use-hand-over.ts'
import { useMe } from '../job/use-job.ts'
import { Absent } from '../record/absent.tsx'
import { useKeep } from '../record/use-keep.ts'
import { QuoteSheet } from './quote-sheet.tsx'
import { QuoteChip } from './quotes.screen.tsx'
import { SheetLines } from './sheet-lines.tsx'

/** One quote: while it is written, once it was sent, and what the client said. */
export function QuoteScreen(): JSX.Element {
  const coop = useCoop()
  const params = useParams()
  const quotes = useQuotes(coop)
  const clients = useClients(coop)
  const view = createMemo(() => quotes()?.find(({ id }) => id === params.record))
  const client = createMemo(() => clients()?.find((one) => one.client.id === view()?.quote.client)?.client)
  const back = () => ({ href: `/c/${coop()}/devis`, label: t('quote.title') })
  return (
    <Page
      title={<bdi>{client()?.name ?? t('quote.one')}</bdi>}
      windowTitle={t('quote.title')}
      lead={<Show when={view()}>{(known) => <QuoteChip view={known()} />}</Show>}
      back={back()}
    >
      <Switch fallback={<Loading label={t('common.loading')} />}>
        <Match when={view()}>
          {(known) => (
            <>
              <QuoteActions coop={coop()} view={known()} name={client()?.name ?? ''} />
              <Versions coop={coop()} view={known()} all={quotes() ?? []} />
              <Show when={known().disputed}>
                <Banner kind="attention">{t('quote.disputed')}</Banner>
              </Show>
              <Show
                when={known().sent}
                fallback={<SheetLines lines={known().quote.lines} caption={t('quote.lines')} />}
              >
                {(sent) => (
                  <QuoteSheet
                    coop={coop()}
                    sent={sent()}
                    reference={quoteReference(sent().id)}
                    client={client()}
                    answer={known().answer}
                  />
                )}
              </Show>
            </>
          )}
        </Match>
        <Match when={quotes()}>
          <Absent text={t('quote.absent')} back={back()} />
        </Match>
      </Switch>
    </Page>
  )
}

/** A new version names the one before, and is named by it: both stay readable. */
function Versions(props: {
  readonly coop: CoopId
  readonly view: QuoteView
  readonly all: readonly QuoteView[]
}): JSX.Element {
  const before = () => props.all.find(({ sent }) => sent !== undefined && sent.id === props.view.quote.amends)
  const after = () =>
    props.all.find(
      ({ quote, state }) => state !== 'dropped' && quote.amends != null && quote.amends === props.view.sent?.id,
    )
  return (
    <Show when={before() || after()}>
      <Actions>
        <Show when={before()}>
          {(one) => (
            <LinkButton kind="quiet" icon={FileText} href={`/c/${props.coop}/devis/${one().id}`}>
              {t('quote.amends', { reference: quoteReference(one().sent?.id ?? one().id) })}
            </LinkButton>
          )}
        </Show>
        <Show when={after()}>
          {(one) => (
            <LinkButton kind="quiet" icon={FileText} href={`/c/${props.coop}/devis/${one().id}`}>
              {one().sent === undefined ? t('quote.amendedDraft') : t('quote.amended')}
            </LinkButton>
          )}
        </Show>
      </Actions>
    </Show>
  )
}

function QuoteActions(props: { readonly coop: CoopId; readonly view: QuoteView; readonly name: string }): JSX.Element {
  const app = useApp()
  const me = useMe()
  const keep = useKeep()
  const handOver = useHandOver()
  const is = (state: QuoteView['state']): boolean => props.view.state === state
  const page = (): string => `/c/${props.coop}/devis/${props.view.id}`
  const send = () =>
    keep.run(() => sendQuote(app.device(), { coop: props.coop, quote: props.view.id }), t('quote.sentKept'))
  const refuse = () => {
    const sent = props.view.sent
    if (sent)
      void keep.run(
        () => answerQuote(app.device(), { coop: props.coop, sentQuote: sent.id, answer: 'aborted' }),
        t('quote.refusedKept'),
      )
  }
  const drop = (dropped: boolean): void => {
    const set = (to: boolean) => () => dropQuote(app.device(), { coop: props.coop, quote: props.view.id, dropped: to })
    void keep.run(set(dropped), t(dropped ? 'quote.droppedKept' : 'quote.takenUpKept'), set(!dropped))
  }
  const sign = () => {
    const sent = props.view.sent
    if (sent) handOver({ to: props.name, page: { name: 'quote', coop: props.coop, sentQuote: sent.id } })
  }
  return (
    <>
      <Show when={is('draft')}>
        <p>{me.staff ? t('quote.draftHelp') : t('quote.draftWaits')}</p>
      </Show>
      <Show when={is('dropped')}>
        <p>{t('quote.droppedHelp')}</p>
      </Show>
      <Show when={props.view.sent}>
        {(sent) => <p class="soft">{t('quote.frozen', { day: formatDate(sent().sentOn) })}</p>}
      </Show>
      <Actions>
        <Show when={is('draft') && me.staff}>
          <Button kind="main" icon={SendIcon} busy={keep.busy()} onClick={() => void send()}>
            {t('quote.send')}
          </Button>
        </Show>
        <Show when={is('sent')}>
          <Button kind="main" icon={PenLine} onClick={sign}>
            {t('quote.sign')}
          </Button>
        </Show>
        <Show when={is('signed')}>
          <LinkButton
            kind="main"
            icon={ReceiptText}
            href={`/c/${props.coop}/notes/nouvelle?devis=${encodeURIComponent(props.view.id)}`}
          >
            {t('billing.add')}
          </LinkButton>
          <Show when={me.staff}>
            <LinkButton
              icon={CalendarPlus}
              href={`/c/${props.coop}/missions/prevoir?devis=${encodeURIComponent(props.view.id)}`}
            >
              {t('quote.plan')}
            </LinkButton>
          </Show>
        </Show>
        <Show when={props.view.sent}>
          <Button icon={Printer} onClick={() => window.print()}>
            {t('common.print')}
          </Button>
        </Show>
        <Show when={!is('dropped') && !is('replaced')}>
          <LinkButton kind="quiet" icon={Pencil} href={`${page()}/changer`}>
            {props.view.sent ? t('quote.amend') : t('common.change')}
          </LinkButton>
        </Show>
        <Show when={is('draft')}>
          <Button kind="quiet" busy={keep.busy()} onClick={() => drop(true)}>
            {t('quote.drop')}
          </Button>
        </Show>
        <Show when={is('dropped')}>
          <Button kind="main" icon={RotateCcw} busy={keep.busy()} onClick={() => drop(false)}>
            {t('quote.takeUp')}
          </Button>
        </Show>
        <Show when={is('sent')}>
          <Button kind="quiet" busy={keep.busy()} onClick={refuse}>
            {t('quote.refused')}
          </Button>
        </Show>
      </Actions>
    </>
  )
}
