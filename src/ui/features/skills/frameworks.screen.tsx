import ListChecks from 'lucide-solid/icons/list-checks'
import { For, type JSX, Show } from 'solid-js'
import { frameworkInUse, readVersions } from '../../../app/skills/frameworks.ts'
import { latestVersions } from '../../../domain/skills/framework.rules.ts'
import { defaultFrameworkId } from '../../../domain/skills/framework.ts'
import { defaultSkills } from '../../../domain/skills/ready-skills.ts'
import { useApp } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { SectionTitle } from '../../design/parts/card.tsx'
import { Chip } from '../../design/parts/chip.tsx'
import { Icon } from '../../design/parts/icon.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Check, Plus } from '../../design/parts/lucide.ts'
import { Page } from '../../design/parts/page.tsx'
import { t } from '../../i18n/t.ts'
import { mayWriteFrameworks } from './framework-rights.ts'
import { useFrameworks } from './use-framework.ts'

/** « Listes de compétences »: which one new checks follow, the others, and the way to write one. */
export function FrameworksScreen(): JSX.Element {
  const app = useApp()
  const coop = useCoop()
  const reads = useFrameworks(coop)
  const mayWrite = mayWriteFrameworks(app.device().me)
  const to = (path: string): string => `/c/${coop()}/listes-competences/${path}`
  const latest = () => {
    const known = reads()
    return known === undefined
      ? []
      : latestVersions(readVersions(known, coop())).sort((a, b) => a.name.localeCompare(b.name, 'fr'))
  }
  const inUse = (): string => {
    const known = reads()
    return known === undefined ? '' : frameworkInUse(known, coop()).id
  }
  const kept = () => latest().filter(({ retired }) => retired !== true)
  const away = () => latest().filter(({ retired }) => retired === true)
  return (
    <Page
      title={t('frameworks.title')}
      windowTitle={t('frameworks.title')}
      lead={t('frameworks.lead')}
      back={{ href: `/c/${coop()}`, label: t('frameworks.coop') }}
      action={
        <Show when={mayWrite}>
          <LinkButton kind="main" icon={Plus} href={to('nouvelle')}>
            {t('frameworks.new')}
          </LinkButton>
        </Show>
      }
    >
      <Show when={reads()} fallback={<Loading label={t('common.loading')} />}>
        <List label={t('frameworks.title')}>
          <For each={kept()}>
            {(list) => (
              <Row
                href={to(list.id)}
                name={list.name}
                text={t('frameworks.rowText', {
                  version: t('frameworks.version', { n: list.version }),
                  count: t('frameworks.count', { n: list.skills.length }),
                })}
                followed={inUse() === list.id}
              />
            )}
          </For>
          <Row
            href={to(defaultFrameworkId)}
            name={t('skills.defaultList')}
            text={t('frameworks.shipped', { count: t('frameworks.count', { n: defaultSkills.length }) })}
            followed={inUse() === defaultFrameworkId}
          />
        </List>
        <Show when={away().length > 0}>
          <SectionTitle>{t('frameworks.awayTitle')}</SectionTitle>
          <List label={t('frameworks.awayTitle')}>
            <For each={away()}>
              {(list) => (
                <Row
                  href={to(list.id)}
                  name={list.name}
                  text={t('frameworks.version', { n: list.version })}
                  followed={false}
                />
              )}
            </For>
          </List>
        </Show>
      </Show>
    </Page>
  )
}

function Row(props: {
  readonly href: string
  readonly name: string
  readonly text: string
  readonly followed: boolean
}): JSX.Element {
  return (
    <ListRow
      href={props.href}
      start={
        <span class="pic" data-tone={props.followed ? 'seed' : 'plain'}>
          <Icon of={ListChecks} />
        </span>
      }
      title={<bdi>{props.name}</bdi>}
      text={props.text}
      end={
        <Show when={props.followed}>
          <Chip icon={Check}>{t('frameworks.followed')}</Chip>
        </Show>
      }
    />
  )
}
