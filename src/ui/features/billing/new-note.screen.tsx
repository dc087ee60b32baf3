import { useNavigate, useSearchParams } from '@solidjs/router'
import Check from 'lucide-solid/icons/check'
import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { writeNote } from '../../../app/billing/write-note.ts'
import type { RecordId } from '../../../base/ids.ts'
import { type DocumentLine, totalsOf } from '../../../domain/desk/document-lines.ts'
import { noteFromCents } from '../../../domain/desk/note.rules.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { Form } from '../../design/parts/form.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { SelectField } from '../../design/parts/select-field.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { createDraft } from '../../draft.ts'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { formatDate, formatMoney } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { useClients, usePriced, useQuotes } from '../desk/use-desk.ts'
import { AmountField } from '../job/amount-field.tsx'
import { type LineDraft, linesOfDraft } from '../quote/line-draft.ts'
import { LinesEditor } from '../quote/lines-editor.tsx'
import { TotalsList } from '../quote/sheet-lines.tsx'
import { useKeep } from '../record/use-keep.ts'

const ways = ['agreed', 'services', 'quote'] as const

interface NoteDraft {
  client: RecordId | ''
  way: (typeof ways)[number]
  quote: RecordId | ''
  lines: LineDraft[]
  label: string
  cents: number | null
}

/** A note before it is paid: the amount agreed on the spot, services at their price, or a signed quote. */
export function NewNoteScreen(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const keep = useKeep()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const asked = (name: 'client' | 'devis'): RecordId | '' =>
    (typeof search[name] === 'string' ? search[name] : '') as RecordId | ''
  const clients = useClients(coop)
  const quotes = useQuotes(coop)
  const services = usePriced(coop)
  // One draft for each page that one comes from: a quote's never holds another client's words.
  const key = `note:${asked('devis') || asked('client') || coop()}`
  const draft = createDraft<NoteDraft>(key, {
    client: asked('client'),
    way: asked('devis') === '' ? 'agreed' : 'quote',
    quote: asked('devis'),
    lines: [{ service: '', quantity: 1 }],
    label: '',
    cents: null,
  })
  const [tried, setTried] = createSignal(false)
  const [unreadable, setUnreadable] = createSignal(false)
  const signed = createMemo(() => (quotes() ?? []).filter(({ state }) => state === 'signed'))
  const quote = () => signed().find(({ id }) => id === draft.value.quote)
  const lines = createMemo((): readonly DocumentLine[] => {
    const { way, label, cents } = draft.value
    if (way === 'quote') return quote()?.sent?.lines ?? []
    if (way === 'services') return linesOfDraft(draft.value.lines, services() ?? [])
    if (cents === null || label.trim() === '') return []
    return [{ label: label.trim(), quantity: 1000, unit: 'flat', unitCents: cents, vatBasisPoints: 0 }]
  })
  const clientName = (id: RecordId): string =>
    (clients() ?? []).find(({ client }) => client.id === id)?.client.name ?? t('desk.client.title')
  const submit = onePress(async (): Promise<void> => {
    setTried(true)
    if (keep.busy() || lines().length === 0 || unreadable()) return
    await draft.settle()
    const { way, client } = draft.value
    const saved = await keep.run(
      () =>
        writeNote(app.device(), {
          coop: coop(),
          client: client || undefined,
          ...(way === 'quote' ? { quote: quote()?.sent?.id } : { lines: lines() }),
          draft: key,
        }),
      t('billing.kept'),
    )
    const [id] = saved?.ids ?? []
    if (id) navigate(`/c/${coop()}/notes/${id}`, { replace: true })
  })
  return (
    <Page
      title={t('billing.add')}
      windowTitle={t('billing.title')}
      back={{ href: `/c/${coop()}/notes`, label: t('billing.title') }}
      action={
        <Button kind="main" type="submit" form="note" icon={Check} busy={keep.busy()}>
          {t('common.save')}
        </Button>
      }
    >
      <Show
        when={draft.ready() && clients() && quotes() && services()}
        fallback={<Loading label={t('common.loading')} />}
      >
        <Form id="note" onSubmit={() => void submit()}>
          <SegmentedChoice
            label={t('billing.way')}
            value={draft.value.way}
            choices={ways.map((way) => ({ value: way, label: t(`billing.ways.${way}`) }))}
            onChange={(way) => draft.set({ way })}
          />
          <Show when={draft.value.way === 'quote'}>
            <SelectField<NoteDraft['quote']>
              label={t('billing.signedQuote')}
              value={draft.value.quote}
              emptyLabel={signed().length === 0 ? t('billing.noSignedQuote') : t('billing.chooseQuote')}
              choices={signed().map(({ id, quote: known, sent }) => ({
                value: id,
                label: `${clientName(known.client)}, ${formatDate(sent?.sentOn ?? known.day)}`,
              }))}
              onChange={(chosen) => draft.set({ quote: chosen })}
            />
          </Show>
          <Show when={draft.value.way !== 'quote'}>
            <SelectField<NoteDraft['client']>
              label={t('quote.client')}
              hint={t('common.optional')}
              help={t('billing.clientHelp')}
              value={draft.value.client}
              emptyLabel={t('billing.noClient')}
              choices={(clients() ?? []).map(({ client }) => ({ value: client.id, label: client.name }))}
              onChange={(client) => draft.set({ client })}
            />
          </Show>
          <Show when={draft.value.way === 'services'}>
            <Show
              when={(services() ?? []).length > 0}
              fallback={
                <p>
                  {t('quote.noPrice')}{' '}
                  <LinkButton kind="quiet" href={`/c/${coop()}/services`}>
                    {t('job.services.title')}
                  </LinkButton>
                </p>
              }
            >
              <LinesEditor
                lines={draft.value.lines}
                services={services() ?? []}
                onChange={(changed) => draft.set('lines', changed)}
              />
            </Show>
          </Show>
          <Show when={draft.value.way === 'agreed'}>
            <TextField
              label={t('billing.label')}
              value={draft.value.label}
              maxLength={200}
              onInput={(label) => draft.set({ label })}
            />
            <AmountField
              label={t('billing.amount')}
              cents={draft.value.cents}
              onInput={(cents, wrong) => {
                setUnreadable(wrong)
                draft.set({ cents })
              }}
            />
          </Show>
          <div role="status">
            <Show when={tried() && lines().length === 0}>
              <p class="field-error">{errorSentence({ type: 'note.line_missing' })}</p>
            </Show>
          </div>
          <Show when={lines().length > 0}>
            <TotalsList lines={lines()} />
          </Show>
          <p class="field-help">
            {totalsOf(lines()).ttcCents >= noteFromCents
              ? t('billing.before', { amount: formatMoney(noteFromCents) })
              : t('billing.issuer')}
          </p>
        </Form>
      </Show>
    </Page>
  )
}
