import { useNavigate, useParams } from '@solidjs/router'
import type { JSX } from 'solid-js'
import type { RecordId } from '../../../base/ids.ts'
import { useCoop } from '../../coop-param.ts'
import { t } from '../../i18n/t.ts'
import { ChangeKnown } from '../record/known.tsx'
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
  const known = () => clients()?.find(({ client }) => client.id === id())?.client
  return (
    <ChangeKnown
      of={known()}
      read={clients() !== undefined}
      title={t('desk.client.change')}
      windowTitle={t('desk.clients.title')}
      absent={t('desk.client.absent')}
      back={{ href: `/c/${coop()}/clients`, label: t('desk.clients.title') }}
    >
      {(client) => (
        <ClientForm
          title={t('desk.client.change')}
          client={client.id}
          initial={{
            kind: client.kind,
            name: client.name,
            contact: client.contact ?? '',
            phone: client.phone ?? '',
            email: client.email ?? '',
            address: client.address ?? '',
            siren: client.siren ?? '',
            optOut: client.optOut ?? false,
          }}
          back={{ href: page(), label: t('desk.client.title') }}
          onKept={() => navigate(page(), { replace: true })}
        />
      )}
    </ChangeKnown>
  )
}
