import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { answerQuote } from '../../../app/quote/write-quote.ts'
import type { Signature } from '../../../base/signature.ts'
import { quoteReference } from '../../../domain/desk/note.rules.ts'
import { useApp } from '../../app-context.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { t } from '../../i18n/t.ts'
import { useClients, useQuotes } from '../desk/use-desk.ts'
import type { HandedPageProps } from '../handing/handed-pages.tsx'
import { useKeep } from '../record/use-keep.ts'
import { SignHere } from '../workshop/sign-here.tsx'
import '../workshop/workshop.css'
import { QuoteSheet } from './quote-sheet.tsx'

/** Handed to the client: the frozen sheet to read, then a pad. */
export function SignQuotePage(props: HandedPageProps<'quote'>): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const coop = () => props.page.coop
  const quotes = useQuotes(coop)
  const clients = useClients(coop)
  const view = createMemo(() => quotes()?.find(({ sent }) => sent?.id === props.page.sentQuote))
  const client = createMemo(() => clients()?.find((one) => one.client.id === view()?.sent?.client)?.client)
  const [typed, setTyped] = createSignal<string>()
  const signatory = (): string => typed() ?? client()?.contact ?? client()?.name ?? ''
  const sign = async (signature: Signature): Promise<void> => {
    const { sentQuote } = props.page
    const input = { coop: coop(), sentQuote, answer: 'signed' as const, signatory: signatory().trim(), signature }
    await keep.run(() => answerQuote(app.device(), input), t('quote.signedKept'))
  }
  return (
    <Page title={t('quote.one')} windowTitle={t('common.appName')} lead={props.lead}>
      <Show when={view()} fallback={<Loading label={t('common.loading')} />}>
        {(known) => (
          <>
            <Show when={known().sent}>
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
            <Show
              when={known().state === 'sent'}
              fallback={
                <p role="status" class="sign-thanks">
                  <bdi>{t('handing.thanks', { name: known().answer?.signatory ?? '' })}</bdi>
                </p>
              }
            >
              <p>{t('quote.readThenSign')}</p>
              <TextField
                label={t('quote.signatory')}
                value={signatory()}
                maxLength={200}
                capitalize="words"
                onInput={setTyped}
              />
              <SignHere name={signatory()} busy={keep.busy()} onSign={sign} />
            </Show>
          </>
        )}
      </Show>
    </Page>
  )
}
