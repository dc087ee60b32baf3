import BellRing from 'lucide-solid/icons/bell-ring'
import Contact from 'lucide-solid/icons/contact'
import UserPlus from 'lucide-solid/icons/user-plus'
import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { useCoop } from '../../coop-param.ts'
import { Chip } from '../../design/parts/chip.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { ListRow } from '../../design/parts/list.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { LongList } from '../../design/parts/long-list.tsx'
import { Page } from '../../design/parts/page.tsx'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { formatDayShort } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { useClock } from '../job/use-job.ts'
import { useClients } from './use-desk.ts'

const views = ['all', 'toCall'] as const

/** Who buys, or may buy: whom to call first. */
export function ClientsScreen(): JSX.Element {
  const coop = useCoop()
  const clock = useClock()
  const clients = useClients(coop)
  const [view, setView] = createSignal<(typeof views)[number]>('all')
  const shown = createMemo(() =>
    (clients() ?? []).filter(({ callOn }) => view() === 'all' || (callOn !== undefined && callOn <= clock.today())),
  )
  return (
    <Page
      title={t('desk.clients.title')}
      windowTitle={t('desk.clients.title')}
      back={{ href: `/c/${coop()}/entreprise`, label: t('desk.title') }}
      action={
        <LinkButton kind="main" icon={UserPlus} href={`/c/${coop()}/clients/nouveau`}>
          {t('desk.clients.add')}
        </LinkButton>
      }
    >
      <Show when={clients()} fallback={<Loading label={t('common.loading')} />}>
        <SegmentedChoice
          label={t('desk.clients.view')}
          value={view()}
          choices={views.map((value) => ({ value, label: t(`desk.clients.views.${value}`) }))}
          onChange={setView}
        />
        <Show
          when={shown().length > 0}
          fallback={
            <EmptyState
              picture={Contact}
              text={view() === 'all' ? t('desk.clients.empty') : t('desk.clients.nobodyToCall')}
            />
          }
        >
          <LongList label={t('desk.clients.title')} items={shown()}>
            {({ client, callOn }) => (
              <ListRow
                href={`/c/${coop()}/clients/${client.id}`}
                title={<bdi>{client.name}</bdi>}
                text={[t(`desk.client.kinds.${client.kind}`), client.contact ?? '']
                  .filter((part) => part !== '')
                  .join(', ')}
                end={
                  <Show when={client.optOut !== true} fallback={<Chip tone="plain">{t('desk.client.optedOut')}</Chip>}>
                    <Show when={callOn}>
                      {(day) => (
                        <Chip tone={day() <= clock.today() ? 'sun' : 'plain'} icon={BellRing}>
                          {t('desk.clients.callOn', { day: formatDayShort(day()) })}
                        </Chip>
                      )}
                    </Show>
                  </Show>
                }
              />
            )}
          </LongList>
        </Show>
      </Show>
    </Page>
  )
}
