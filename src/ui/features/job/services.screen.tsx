import Plus from 'lucide-solid/icons/plus'
import Tag from 'lucide-solid/icons/tag'
import { createMemo, For, type JSX, Show } from 'solid-js'
import { serviceList } from '../../../app/job/mission-view.ts'
import { useCoop } from '../../coop-param.ts'
import { servicePictogram } from '../../design/icons/service-pictograms.ts'
import { Chip } from '../../design/parts/chip.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { Icon } from '../../design/parts/icon.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { formatMoney } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { priceOf } from './job-words.ts'
import { useList } from './use-job.ts'

/** What the coop sells: picture, name, price. */
export function ServicesScreen(): JSX.Element {
  const coop = useCoop()
  const records = useList(coop, 'service')
  const services = createMemo(() => serviceList(records() ?? []))
  const to = (path: string): string => `/c/${coop()}/services/${path}`
  return (
    <Page
      title={t('job.services.title')}
      windowTitle={t('job.services.title')}
      back={{ href: `/c/${coop()}/missions`, label: t('job.mission.back') }}
      action={
        <LinkButton kind="main" icon={Plus} href={to('nouveau')}>
          {t('job.services.add')}
        </LinkButton>
      }
    >
      <Show when={records()} fallback={<Loading label={t('common.loading')} />}>
        <Show when={services().length > 0} fallback={<EmptyState picture={Tag} text={t('job.services.empty')} />}>
          <List label={t('job.services.title')}>
            <For each={services()}>
              {(service) => (
                <ListRow
                  href={to(service.id)}
                  start={
                    <span class="pic" data-tone={service.retired ? 'plain' : 'seed'}>
                      <Icon of={servicePictogram(service.pictogram ?? 'other')} />
                    </span>
                  }
                  title={service.label}
                  text={
                    service.proposedCents == null
                      ? priceOf(service)
                      : `${priceOf(service)}, ${t('price.proposedShort', { amount: formatMoney(service.proposedCents) })}`
                  }
                  end={
                    <Show
                      when={service.retired}
                      fallback={
                        <Show when={(service.riskTags ?? []).length > 0}>
                          <Chip tone="sun">{t('job.services.risky')}</Chip>
                        </Show>
                      }
                    >
                      <Chip tone="plain">{t('job.services.retiredChip')}</Chip>
                    </Show>
                  }
                />
              )}
            </For>
          </List>
        </Show>
      </Show>
    </Page>
  )
}
