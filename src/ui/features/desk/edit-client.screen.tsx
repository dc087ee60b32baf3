import { useNavigate, useParams } from '@solidjs/router'
import { createMemo, type JSX, Show } from 'solid-js'
import type { RecordId } from '../../../base/ids.ts'
import { useCoop } from '../../coop-param.ts'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { t } from '../../i18n/t.ts'
import { Absent } from '../record/absent.tsx'
import { type ClientDraft, ClientForm } from './client-form.tsx'
import { useClients } from './use-desk.ts'

const empty: ClientDraft = {
  kind: 'person',
  name: '',
  contact: '',
  phone: '',
  email: '',
  address: '',
  siren: '',
  optOut: false,
}

export function NewClientScreen(): JSX.Element {
  const coop = useCoop()
  const navigate = useNavigate()
  return (
    <ClientForm
      title={t('desk.clients.add')}
      initial={empty}
      back={{ href: `/c/${coop()}/clients`, label: t('desk.clients.title') }}
      onKept={(client) => navigate(`/c/${coop()}/clients/${client}`, { replace: true })}
    />
  )
}

export function ChangeClientScreen(): JSX.Element {
  const coop = useCoop()
  const navigate = useNavigate()
  const params = useParams()
  const id = () => (params.record ?? '') as RecordId
  const clients = useClients(coop)
  const page = (): string => `/c/${coop()}/clients/${id()}`
  // The form starts from what is known when it opens; what others write meanwhile does not move it.
  const known = createMemo(() => clients()?.find(({ client }) => client.id === id())?.client, undefined, {
    equals: (before, after) => before?.id === after?.id,
  })
  return (
    <Show
      when={known()}
      fallback={
        <Page
          title={t('desk.client.change')}
          windowTitle={t('desk.clients.title')}
          back={{ href: `/c/${coop()}/clients`, label: t('desk.clients.title') }}
        >
          <Show when={clients()} fallback={<Loading label={t('common.loading')} />}>
            <Absent
              text={t('desk.client.absent')}
              back={{ href: `/c/${coop()}/clients`, label: t('desk.clients.title') }}
            />
          </Show>
        </Page>
      }
    >
      {(client) => (
        <ClientForm
          title={t('desk.client.change')}
          client={id()}
          initial={{
            kind: client().kind,
            name: client().name,
            contact: client().contact ?? '',
            phone: client().phone ?? '',
            email: client().email ?? '',
            address: client().address ?? '',
            siren: client().siren ?? '',
            optOut: client().optOut ?? false,
          }}
          back={{ href: page(), label: t('desk.client.title') }}
          onKept={() => navigate(page(), { replace: true })}
        />
      )}
    </Show>
  )
}
