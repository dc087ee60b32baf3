import { useParams } from '@solidjs/router'
import Archive from 'lucide-solid/icons/archive'
import Pencil from 'lucide-solid/icons/pencil'
import { For, type JSX, Match, Show, Switch } from 'solid-js'
import { type Framework, frameworkInUse, readFramework, readVersions } from '../../../app/skills/frameworks.ts'
import { chooseFramework, putFrameworkAway } from '../../../app/skills/write-framework.ts'
import type { RecordId } from '../../../base/ids.ts'
import { changesBetween, polesOf, versionsOf } from '../../../domain/skills/framework.rules.ts'
import { useApp, useLive } from '../../app-context.tsx'
import { useCoop } from '../../coop-param.ts'
import { Banner } from '../../design/parts/banner.tsx'
import { Button } from '../../design/parts/button.tsx'
import { Card, SectionTitle } from '../../design/parts/card.tsx'
import { Chip } from '../../design/parts/chip.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { Icon } from '../../design/parts/icon.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Check } from '../../design/parts/lucide.ts'
import { Page } from '../../design/parts/page.tsx'
import { t } from '../../i18n/t.ts'
import { writtenOn } from '../../i18n/written-time.ts'
import { Absent } from '../record/absent.tsx'
import { useKeep } from '../record/use-keep.ts'
import { FrameworkChangesView } from './framework-changes.tsx'
import { mayWriteFrameworks } from './framework-rights.ts'
import { frameworkName, poleName, skillPicture, skillText, skillTitle, toneOf } from './skill-words.tsx'
import { useFrameworks } from './use-framework.ts'
import './skills.css'

/** One version of a list: its skills by theme, whether new checks follow it, and what each version changed. */
export function FrameworkScreen(): JSX.Element {
  const params = useParams()
  const app = useApp()
  const coop = useCoop()
  const keep = useKeep()
  const reads = useFrameworks(coop)
  const board = useLive(() => app.reads().board(coop()))
  const mayWrite = mayWriteFrameworks(app.device().me)
  const to = (path: string): string => `/c/${coop()}/listes-competences/${path}`
  const id = (): string => params.record ?? ''
  const shown = (): Framework | undefined => {
    const known = reads()
    return known && readFramework(known, id())
  }
  const versions = () => {
    const known = reads()
    return known === undefined ? [] : versionsOf(readVersions(known, coop()), id())
  }
  const latest = () => versions()[0]
  const isLatest = (): boolean => latest() === undefined || latest()?.id === id()
  const isAway = (): boolean => latest()?.retired === true
  const followed = (): boolean => {
    const known = reads()
    return known !== undefined && frameworkInUse(known, coop()).id === id()
  }
  const follow = (): void => {
    const known = reads()
    const before = known && frameworkInUse(known, coop()).id
    const choose = (framework: string) => chooseFramework(app.device(), { coop: coop(), framework })
    void keep.run(
      () => choose(id()),
      t('frameworks.followedNow'),
      before === undefined ? undefined : () => choose(before),
    )
  }
  const putAway = (away: boolean): void => {
    const write = (value: boolean) =>
      putFrameworkAway(app.device(), { coop: coop(), framework: id() as RecordId, away: value })
    void keep.run(
      () => write(away),
      t(away ? 'frameworks.putAwayDone' : 'frameworks.takeOutDone'),
      () => write(!away),
    )
  }
  return (
    <Page
      title={<bdi>{shown() === undefined ? t('frameworks.title') : frameworkName(shown() as Framework)}</bdi>}
      windowTitle={t('frameworks.title')}
      lead={shown()?.written === undefined ? undefined : t('frameworks.version', { n: shown()?.version ?? 1 })}
      back={{ href: to('').slice(0, -1), label: t('frameworks.back') }}
      wide
      action={
        <Show when={mayWrite && isLatest() && shown()}>
          <LinkButton kind="main" icon={Pencil} href={to(`${id()}/changer`)}>
            {t(shown()?.written === undefined ? 'frameworks.from' : 'frameworks.change')}
          </LinkButton>
        </Show>
      }
    >
      <Switch fallback={<Loading label={t('common.loading')} />}>
        <Match when={reads() && shown() === undefined}>
          <Absent text={t('skills.listMissing')} back={{ href: to('').slice(0, -1), label: t('frameworks.back') }} />
        </Match>
        <Match when={board() && shown()}>
          {(list) => (
            <>
              <Show when={isLatest()} fallback={<Older href={to(latest()?.id ?? '')} />}>
                <Show
                  when={followed()}
                  fallback={
                    <Show when={mayWrite && !isAway()}>
                      <p class="field-help">{t('frameworks.followText')}</p>
                      <Actions>
                        <Button icon={Check} busy={keep.busy()} onClick={follow}>
                          {t('frameworks.follow')}
                        </Button>
                      </Actions>
                    </Show>
                  }
                >
                  <p>
                    <Chip icon={Check}>{t('frameworks.followed')}</Chip> {t('frameworks.followedText')}
                  </p>
                </Show>
              </Show>
              <Skills list={list()} />
              <Show when={versions().length > 0}>
                <SectionTitle>{t('frameworks.versions')}</SectionTitle>
                <For each={versions()}>
                  {(version) => {
                    const before = versions().find((one) => one.id === version.replaces)
                    return (
                      <Card
                        level={3}
                        title={t('frameworks.versionRow', {
                          n: version.version,
                          day: writtenOn(version.createdAt),
                        })}
                        end={
                          <Show when={version.id !== id()}>
                            <LinkButton kind="quiet" href={to(version.id)}>
                              {t('common.see')}
                              <span class="sr-only"> {t('frameworks.version', { n: version.version })}</span>
                            </LinkButton>
                          </Show>
                        }
                      >
                        <Show when={before} fallback={<p>{t('frameworks.changes.first')}</p>}>
                          {(known) => <FrameworkChangesView changes={changesBetween(known().skills, version.skills)} />}
                        </Show>
                      </Card>
                    )
                  }}
                </For>
              </Show>
              <Show when={mayWrite && isLatest() && list().written && !followed()}>
                <Actions>
                  <Button kind="quiet" icon={Archive} busy={keep.busy()} onClick={() => putAway(!isAway())}>
                    {t(isAway() ? 'frameworks.takeOut' : 'frameworks.putAway')}
                  </Button>
                </Actions>
              </Show>
            </>
          )}
        </Match>
      </Switch>
    </Page>
  )
}

function Older(props: { readonly href: string }): JSX.Element {
  return (
    <Banner kind="attention">
      {t('frameworks.older')} <a href={props.href}>{t('frameworks.latest')}</a>
    </Banner>
  )
}

function Skills(props: { readonly list: Framework }): JSX.Element {
  return (
    <div class="framework-themes">
      <For each={polesOf(props.list.skills)}>
        {({ pole, skills }) => (
          <section>
            <SectionTitle>
              <bdi>{poleName(pole)}</bdi>
            </SectionTitle>
            <List label={poleName(pole)}>
              <For each={skills}>
                {(skill) => (
                  <ListRow
                    start={
                      <span class="pic" data-tone={toneOf(props.list.skills, pole)}>
                        <Icon of={skillPicture(skill)} />
                      </span>
                    }
                    title={skillTitle(skill)}
                    text={<bdi>{skillText(skill)}</bdi>}
                    end={<Chip tone="plain">{t(`frameworks.families.${skill.family}`)}</Chip>}
                  />
                )}
              </For>
            </List>
          </section>
        )}
      </For>
    </div>
  )
}
