import TriangleAlert from 'lucide-solid/icons/triangle-alert'
import { createMemo, For, type JSX, Show } from 'solid-js'
import { incidentsOf } from '../../../app/safety/tell-incident.ts'
import { useCoop } from '../../coop-param.ts'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { useWayHome } from '../../shell/way-home.ts'
import { useList, useMe } from '../job/use-job.ts'
import { CallCard } from './call-card.tsx'
import { IncidentCard } from './incident-card.tsx'

/** What was told: one's own for a coopérant, all for the team; the latest first, those to follow before the others. */
export function IncidentsScreen(): JSX.Element {
  const coop = useCoop()
  const me = useMe()
  const views = useList(coop, 'incident')
  const incidents = createMemo(() => {
    const known = views()
    return known && incidentsOf(known)
  })
  return (
    <Page
      title={words('safety.list.title')}
      windowTitle={t('safety.list.title')}
      back={useWayHome()}
      action={
        <LinkButton kind="main" icon={TriangleAlert} href={`/c/${coop()}/incidents/nouveau`}>
          {words('safety.tell')}
        </LinkButton>
      }
    >
      <Show when={incidents()} fallback={<Loading label={t('common.loading')} />}>
        {(known) => (
          <For
            each={known()}
            fallback={
              <EmptyState
                picture={TriangleAlert}
                text={me.staff ? t('safety.list.empty') : words('safety.list.emptyOwn')}
              />
            }
          >
            {(incident) => <IncidentCard coop={coop()} incident={incident} />}
          </For>
        )}
      </Show>
      <Show when={!me.staff}>
        <CallCard coop={coop()} />
      </Show>
    </Page>
  )
}
