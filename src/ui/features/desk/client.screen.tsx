import { useParams } from '@solidjs/router'
import BellRing from 'lucide-solid/icons/bell-ring'
import FileText from 'lucide-solid/icons/file-text'
import MapPin from 'lucide-solid/icons/map-pin'
import Pencil from 'lucide-solid/icons/pencil'
import Phone from 'lucide-solid/icons/phone'
import PhoneOutgoing from 'lucide-solid/icons/phone-outgoing'
import ReceiptText from 'lucide-solid/icons/receipt-text'
import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import type { ClientView } from '../../../app/client/client-views.ts'
import type { CoopId } from '../../../base/ids.ts'
import { useCoop } from '../../coop-param.ts'
import { Banner } from '../../design/parts/banner.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Card, CardLine, SectionTitle } from '../../design/parts/card.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { Icon } from '../../design/parts/icon.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { ListRow } from '../../design/parts/list.tsx'
import { LongList } from '../../design/parts/long-list.tsx'
import { Page } from '../../design/parts/page.tsx'
import { formatDate, formatDay } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { Known } from '../record/known.tsx'
import { ClientMissions } from '../satisfaction/client-missions.tsx'
import { FollowUpSheet } from './follow-up-sheet.tsx'
import { useClients } from './use-desk.ts'

/** One client: how to reach them, what was said, what to do next. */
export function ClientScreen(): JSX.Element {
  const coop = useCoop()
  const params = useParams()
  const clients = useClients(coop)
  const known = createMemo(() => clients()?.find(({ client }) => client.id === params.record))
  const back = () => ({ href: `/c/${coop()}/clients`, label: t('desk.clients.title') })
  return (
    <Page
      title={<bdi>{known()?.client.name ?? t('desk.client.title')}</bdi>}
      windowTitle={t('desk.clients.title')}
      lead={known() && t(`desk.client.kinds.${known()?.client.kind ?? 'person'}`)}
      back={back()}
      action={
        <Show when={known()}>
          {(view) => (
            <LinkButton icon={Pencil} href={`/c/${coop()}/clients/${view().client.id}/changer`}>
              {t('common.change')}
            </LinkButton>
          )}
        </Show>
      }
    >
      <Known of={known()} read={clients() !== undefined} absent={t('desk.client.absent')} back={back()}>
        {(view) => <ClientParts coop={coop()} view={view()} />}
      </Known>
    </Page>
  )
}

function ClientParts(props: { readonly coop: CoopId; readonly view: ClientView }): JSX.Element {
  const [noting, setNoting] = createSignal(false)
  const client = () => props.view.client
  const to = (page: string): string => `/c/${props.coop}/${page}?client=${encodeURIComponent(client().id)}`
  const has = (): boolean => Boolean(client().phone || client().email || client().address || client().contact)
  return (
    <>
      <Show when={client().optOut === true}>
        <Banner kind="attention">{t('desk.client.optOutHelp')}</Banner>
      </Show>
      <Card title={t('desk.client.reach')}>
        <Show when={has()} fallback={<p class="soft">{t('desk.client.noContact')}</p>}>
          <Show when={client().contact}>
            <p>
              <bdi>{client().contact}</bdi>
            </p>
          </Show>
          <Show when={client().phone}>
            {(phone) => (
              <CardLine icon={<Icon of={Phone} />}>
                <a href={`tel:${phone().replace(/[^\d+]/g, '')}`}>
                  <bdi>{phone()}</bdi>
                </a>
              </CardLine>
            )}
          </Show>
          <Show when={client().email}>
            {(email) => (
              <p>
                <a href={`mailto:${encodeURIComponent(email())}`}>
                  <bdi>{email()}</bdi>
                </a>
              </p>
            )}
          </Show>
          <Show when={client().address}>
            {(address) => (
              <CardLine icon={<Icon of={MapPin} />}>
                <bdi>{address()}</bdi>
              </CardLine>
            )}
          </Show>
        </Show>
        <p class="field-help">{t('desk.client.privacy')}</p>
      </Card>
      <Actions>
        <LinkButton kind="main" icon={FileText} href={to('devis/nouveau')}>
          {t('quote.add')}
        </LinkButton>
        <LinkButton icon={ReceiptText} href={to('notes/nouvelle')}>
          {t('billing.add')}
        </LinkButton>
        <Button icon={PhoneOutgoing} onClick={() => setNoting(true)}>
          {t('desk.followUp.add')}
        </Button>
      </Actions>
      <Show when={props.view.callOn}>
        {(day) => (
          <CardLine icon={<Icon of={BellRing} />}>{t('desk.followUp.callAgain', { day: formatDay(day()) })}</CardLine>
        )}
      </Show>
      <ClientMissions coop={props.coop} client={client().id} />
      <SectionTitle>{t('desk.followUp.title')}</SectionTitle>
      <Show
        when={props.view.followUps.length > 0}
        fallback={<EmptyState picture={PhoneOutgoing} text={t('desk.followUp.empty')} />}
      >
        <LongList label={t('desk.followUp.title')} items={props.view.followUps}>
          {({ day, channel, wording }) => (
            <ListRow
              title={<bdi>{wording || t(`desk.followUp.channels.${channel}`)}</bdi>}
              text={[formatDate(day), wording ? t(`desk.followUp.channels.${channel}`) : '']
                .filter((part) => part !== '')
                .join(', ')}
            />
          )}
        </LongList>
      </Show>
      <Show when={noting()}>
        <FollowUpSheet coop={props.coop} client={client()} onDone={() => setNoting(false)} />
      </Show>
    </>
  )
}
