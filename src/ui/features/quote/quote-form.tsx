import Check from 'lucide-solid/icons/check'
import FileText from 'lucide-solid/icons/file-text'
import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { writeQuote } from '../../../app/quote/write-quote.ts'
import type { RecordId } from '../../../base/ids.ts'
import { isLocalDate } from '../../../domain/time/local-date.ts'
import { isLocalDateTime } from '../../../domain/time/local-time.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { DateField } from '../../design/parts/date-field.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { Columns, Form } from '../../design/parts/form.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { SelectField } from '../../design/parts/select-field.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { TimeField } from '../../design/parts/time-field.tsx'
import { createDraft } from '../../draft.ts'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { useClients, usePriced } from '../desk/use-desk.ts'
import { AmountField } from '../job/amount-field.tsx'
import { useKeep } from '../record/use-keep.ts'
import { type LineDraft, linesOfDraft, thousandths } from './line-draft.ts'
import { LinesEditor } from './lines-editor.tsx'
import { TotalsList } from './sheet-lines.tsx'

export interface QuoteDraft {
  client: RecordId | ''
  lines: LineDraft[]
  day: string
  time: string
  place: string
  validUntil: string
  quoteCents: number | null
}

/** A quote while it is written, with its totals as one types. */
export function QuoteForm(props: {
  readonly title: string
  readonly draftKey: string
  readonly initial: QuoteDraft
  readonly quote?: RecordId | undefined
  readonly amends?: RecordId | undefined
  readonly back: { readonly href: string; readonly label: string }
  readonly onKept: (quote: RecordId) => void
}): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const keep = useKeep()
  const clients = useClients(coop)
  const services = usePriced(coop)
  const draft = createDraft<QuoteDraft>(props.draftKey, props.initial)
  const [tried, setTried] = createSignal(false)
  const [unreadable, setUnreadable] = createSignal(false)
  const lines = createMemo(() => linesOfDraft(draft.value.lines, services() ?? []))
  const clientError = () => (tried() && draft.value.client === '' ? t('quote.clientMissing') : undefined)
  const submit = onePress(async (): Promise<void> => {
    setTried(true)
    const { client, day, time, place, validUntil, quoteCents } = draft.value
    if (keep.busy() || client === '' || lines().length === 0 || unreadable()) return
    await draft.settle()
    const start = `${day}T${time}`
    const items = draft.value.lines.flatMap(({ service, quantity }) =>
      service === '' || thousandths(quantity) <= 0 ? [] : [{ service, quantity: thousandths(quantity) }],
    )
    const saved = await keep.run(
      () =>
        writeQuote(app.device(), {
          coop: coop(),
          quote: props.quote,
          client,
          items,
          start: isLocalDateTime(start) ? start : undefined,
          place: place.trim() || undefined,
          validUntil: isLocalDate(validUntil) ? validUntil : undefined,
          quoteCents: quoteCents ?? undefined,
          amends: props.amends,
          draft: props.draftKey,
        }),
      t('quote.kept'),
    )
    const id = props.quote ?? saved?.ids[0]
    if (saved && id) props.onKept(id)
  })
  return (
    <Page
      title={props.title}
      windowTitle={t('quote.title')}
      back={props.back}
      action={
        <Button kind="main" type="submit" form="quote" icon={Check} busy={keep.busy()}>
          {t('common.save')}
        </Button>
      }
    >
      <Show when={draft.ready() && clients() && services()} fallback={<Loading label={t('common.loading')} />}>
        <Show
          when={(services() ?? []).length > 0}
          fallback={
            <EmptyState
              picture={FileText}
              text={t('quote.noPrice')}
              action={<LinkButton href={`/c/${coop()}/services`}>{t('job.services.title')}</LinkButton>}
            />
          }
        >
          <Form id="quote" onSubmit={() => void submit()}>
            <SelectField<QuoteDraft['client']>
              label={t('quote.client')}
              value={draft.value.client}
              emptyLabel={t('quote.chooseClient')}
              error={clientError()}
              choices={(clients() ?? []).map(({ client }) => ({ value: client.id, label: client.name }))}
              onChange={(client) => draft.set({ client })}
            />
            <LinkButton kind="quiet" href={`/c/${coop()}/clients/nouveau`}>
              {t('desk.clients.add')}
            </LinkButton>
            <LinesEditor
              lines={draft.value.lines}
              services={services() ?? []}
              onChange={(changed) => draft.set('lines', changed)}
            />
            <div role="status">
              <Show when={tried() && lines().length === 0}>
                <p class="field-error">{errorSentence({ type: 'quote.line_missing' })}</p>
              </Show>
            </div>
            <TotalsList lines={lines()} />
            <Columns>
              <DateField
                label={t('quote.day')}
                hint={t('common.optional')}
                value={draft.value.day}
                onInput={(day) => draft.set({ day })}
              />
              <TimeField
                label={t('quote.time')}
                hint={t('common.optional')}
                value={draft.value.time}
                onInput={(time) => draft.set({ time })}
              />
              <DateField
                label={t('quote.validUntil')}
                value={draft.value.validUntil}
                onInput={(validUntil) => draft.set({ validUntil })}
              />
            </Columns>
            <TextField
              label={t('quote.place')}
              hint={t('common.optional')}
              value={draft.value.place}
              maxLength={200}
              onInput={(place) => draft.set({ place })}
            />
            <AmountField
              label={t('quote.quotePrice')}
              hint={t('common.optional')}
              help={t('quote.quotePriceHelp')}
              cents={draft.value.quoteCents}
              onInput={(quoteCents, wrong) => {
                setUnreadable(wrong)
                draft.set({ quoteCents })
              }}
            />
          </Form>
        </Show>
      </Show>
    </Page>
  )
}
