import Check from 'lucide-solid/icons/check'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { likelyClients } from '../../../app/client/client-views.ts'
import { saveClient } from '../../../app/client/save-client.ts'
import type { RecordId } from '../../../base/ids.ts'
import { hasDoorCode, isSiren } from '../../../domain/desk/client.rules.ts'
import { type Client, clientKinds } from '../../../domain/desk/client.schema.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { CheckField } from '../../design/parts/check-field.tsx'
import { Columns, Form } from '../../design/parts/form.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import { createDraft } from '../../draft.ts'
import { errorSentence } from '../../i18n/error-sentence.ts'
import { t } from '../../i18n/t.ts'
import { onePress } from '../../shell/one-press.ts'
import { useKeep } from '../record/use-keep.ts'
import { useClients } from './use-desk.ts'

export interface ClientDraft {
  kind: Client['kind']
  name: string
  contact: string
  phone: string
  email: string
  address: string
  siren: string
  optOut: boolean
}

/** A client of the desk; those who may be the same show while one types. */
export function ClientForm(props: {
  readonly title: string
  readonly initial: ClientDraft
  readonly client?: RecordId | undefined
  readonly back: { readonly href: string; readonly label: string }
  readonly onKept: (client: RecordId) => void
}): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const keep = useKeep()
  const clients = useClients(coop)
  const key = `client:${props.client ?? coop()}`
  const draft = createDraft<ClientDraft>(key, props.initial)
  const [tried, setTried] = createSignal(false)
  const likely = createMemo(() =>
    likelyClients({
      name: draft.value.name,
      phone: draft.value.phone,
      clients: (clients() ?? []).map(({ client }) => client),
      except: props.client,
    }).slice(0, 3),
  )
  const professional = (): boolean => draft.value.kind !== 'person'
  const siren = (): string => draft.value.siren.replace(/\s/g, '')
  const nameError = () =>
    tried() && draft.value.name.trim() === '' ? errorSentence({ type: 'client.name_missing' }) : undefined
  const addressError = () =>
    hasDoorCode(draft.value.address) ? errorSentence({ type: 'client.door_code' }) : undefined
  const sirenError = () =>
    tried() && professional() && siren() !== '' && !isSiren(siren())
      ? errorSentence({ type: 'client.siren_invalid' })
      : undefined
  const submit = onePress(async (): Promise<void> => {
    setTried(true)
    if (keep.busy() || nameError() || addressError() || sirenError()) return
    await draft.settle()
    const values = { ...draft.value, siren: professional() ? siren() : '' }
    const saved = await keep.run(
      () => saveClient(app.device(), { coop: coop(), client: props.client, values, draft: key }),
      t('desk.client.kept', { name: values.name.trim() }),
    )
    const id = props.client ?? saved?.ids[0]
    if (saved && id) props.onKept(id)
  })
  return (
    <Page
      title={props.title}
      windowTitle={t('desk.clients.title')}
      back={props.back}
      action={
        <Button kind="main" type="submit" form="client" icon={Check} busy={keep.busy()}>
          {t('common.save')}
        </Button>
      }
    >
      <Show when={draft.ready()} fallback={<Loading label={t('common.loading')} />}>
        <Form id="client" onSubmit={() => void submit()}>
          <SegmentedChoice
            label={t('desk.client.kind')}
            value={draft.value.kind}
            choices={clientKinds.map((kind) => ({ value: kind, label: t(`desk.client.kinds.${kind}`) }))}
            onChange={(kind) => draft.set({ kind })}
          />
          <TextField
            label={t('desk.client.name')}
            value={draft.value.name}
            maxLength={200}
            capitalize="words"
            required
            error={nameError()}
            onInput={(name) => draft.set({ name })}
          />
          <div class="similar" role="status">
            <Show when={likely().length > 0}>
              <p class="field-help">{t('desk.client.similar')}</p>
              <List label={t('desk.client.similar')}>
                <For each={likely()}>
                  {({ id, name, address, phone }) => (
                    <ListRow
                      href={`/c/${coop()}/clients/${id}`}
                      title={<bdi>{name}</bdi>}
                      text={[phone ?? '', address ?? ''].filter((part) => part !== '').join(', ')}
                    />
                  )}
                </For>
              </List>
            </Show>
          </div>
          <Columns>
            <TextField
              type="tel"
              label={t('desk.client.phone')}
              hint={t('common.optional')}
              value={draft.value.phone}
              maxLength={40}
              onInput={(phone) => draft.set({ phone })}
            />
            <TextField
              type="email"
              label={t('desk.client.email')}
              hint={t('common.optional')}
              value={draft.value.email}
              maxLength={200}
              onInput={(email) => draft.set({ email })}
            />
          </Columns>
          <TextField
            label={t('desk.client.address')}
            hint={t('common.optional')}
            help={t('desk.client.addressHelp')}
            helpStays
            value={draft.value.address}
            maxLength={200}
            error={addressError()}
            onInput={(address) => draft.set({ address })}
          />
          <Show when={professional()}>
            <Columns>
              <TextField
                label={t('desk.client.contact')}
                hint={t('common.optional')}
                value={draft.value.contact}
                maxLength={200}
                capitalize="words"
                onInput={(contact) => draft.set({ contact })}
              />
              <TextField
                label={t('desk.client.siren')}
                hint={t('common.optional')}
                value={draft.value.siren}
                maxLength={20}
                error={sirenError()}
                onInput={(typed) => draft.set({ siren: typed })}
              />
            </Columns>
          </Show>
          <CheckField
            label={t('desk.client.optOut')}
            help={t('desk.client.optOutHelp')}
            helpStays
            checked={draft.value.optOut}
            onChange={(optOut) => draft.set({ optOut })}
          />
        </Form>
      </Show>
    </Page>
  )
}
