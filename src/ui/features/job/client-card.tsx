import Clock from 'lucide-solid/icons/clock'
import Contact from 'lucide-solid/icons/contact'
import MapPin from 'lucide-solid/icons/map-pin'
import Phone from 'lucide-solid/icons/phone'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { type HeldDetails, heldDetails, shareClient, withdrawClient } from '../../../app/job/share-client.ts'
import type { Read } from '../../../app/meeting/read-records.ts'
import type { CoopId, RecordId } from '../../../base/ids.ts'
import type { Prestation } from '../../../domain/job/prestation.schema.ts'
import { useApp } from '../../app-context.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Card, CardLine } from '../../design/parts/card.tsx'
import { Actions, Form } from '../../design/parts/form.tsx'
import { Icon } from '../../design/parts/icon.tsx'
import { SelectField } from '../../design/parts/select-field.tsx'
import { formatList, formatTime } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { useClients } from '../desk/use-desk.ts'
import { useKeep } from '../record/use-keep.ts'
import { useList, useMe, useNames } from './use-job.ts'

interface ClientCardProps {
  readonly coop: CoopId
  readonly mission: Read<Prestation>
}

/** The client of a planned mission: given to its people by staff, « pas disponible » for all others. */
export function ClientCard(props: ClientCardProps): JSX.Element {
  const me = useMe()
  const views = useList(() => props.coop, 'jobDetails')
  const held = createMemo(() => heldDetails(views() ?? []).filter(({ prestation }) => prestation === props.mission.id))
  const mine = () => held().find(({ person }) => person === me.person)
  return (
    <Show when={props.mission.status === 'planned' && views()}>
      <Card title={words('desk.jobClient.title')}>
        <Show when={me.staff} fallback={<OwnCopy details={mine()} />}>
          <GiveClient {...props} held={held()} />
        </Show>
      </Card>
    </Show>
  )
}

function OwnCopy(props: { readonly details: HeldDetails | undefined }): JSX.Element {
  return (
    <Show when={props.details} fallback={<p class="soft">{words('desk.jobClient.notAvailable')}</p>}>
      {(details) => (
        <>
          <p>
            <bdi>{details().firstName}</bdi>
          </p>
          <Show when={details().street}>
            <CardLine icon={<Icon of={MapPin} />}>
              <bdi>{details().street}</bdi>
            </CardLine>
          </Show>
          <Show when={details().phone}>
            {(phone) => (
              <CardLine icon={<Icon of={Phone} />}>
                <a href={`tel:${phone().replace(/[^\d+]/g, '')}`}>
                  <bdi>{phone()}</bdi>
                </a>
              </CardLine>
            )}
          </Show>
          <Show when={details().start}>
            {(start) => <CardLine icon={<Icon of={Clock} />}>{formatTime(start().slice(11))}</CardLine>}
          </Show>
          <p class="field-help">{words('desk.jobClient.forYou')}</p>
        </>
      )}
    </Show>
  )
}

function GiveClient(props: ClientCardProps & { readonly held: readonly HeldDetails[] }): JSX.Element {
  const app = useApp()
  const keep = useKeep()
  const nameOf = useNames(() => props.coop)
  const clients = useClients(() => props.coop)
  const [chosen, setChosen] = createSignal<RecordId | ''>('')
  const give = async (): Promise<void> => {
    const client = chosen()
    if (client === '' || keep.busy()) return
    const { coop, mission } = props
    const input = { coop, prestation: mission.id, client }
    if (await keep.run(() => shareClient(app.device(), input), t('desk.jobClient.given'))) setChosen('')
  }
  const withdraw = () =>
    void keep.run(
      () => withdrawClient(app.device(), { coop: props.coop, prestation: props.mission.id }),
      t('desk.jobClient.withdrawn'),
    )
  return (
    <>
      <For each={[...new Set(props.held.map(({ firstName }) => firstName))]}>
        {(name) => (
          <p>
            <bdi>
              {t('desk.jobClient.heldBy', {
                client: name ?? '',
                names: formatList(
                  props.held.filter(({ firstName }) => firstName === name).map(({ person }) => nameOf(person)),
                ),
              })}
            </bdi>
          </p>
        )}
      </For>
      <Form onSubmit={() => void give()}>
        <SelectField<RecordId>
          label={t('quote.client')}
          help={t('desk.jobClient.help')}
          value={chosen()}
          emptyLabel={t('quote.chooseClient')}
          choices={(clients() ?? []).map(({ client }) => ({ value: client.id, label: client.name }))}
          onChange={setChosen}
        />
        <Actions>
          <Button type="submit" icon={Contact} busy={keep.busy()} disabled={chosen() === ''}>
            {t('desk.jobClient.give')}
          </Button>
          <Show when={props.held.length > 0}>
            <Button kind="quiet" busy={keep.busy()} onClick={withdraw}>
              {t('desk.jobClient.withdraw')}
            </Button>
          </Show>
        </Actions>
      </Form>
    </>
  )
}
