import BookOpenText from 'lucide-solid/icons/book-open-text'
import Pencil from 'lucide-solid/icons/pencil'
import Printer from 'lucide-solid/icons/printer'
import { createMemo, For, type JSX, Show } from 'solid-js'
import type { Read } from '../../../app/meeting/read-records.ts'
import { readRuleVersions } from '../../../app/rules/write-house-rules.ts'
import { changesOf, houseRulesOn } from '../../../domain/rules/house-rules.rules.ts'
import type { HouseRules } from '../../../domain/rules/house-rules.schema.ts'
import { useCoop } from '../../coop-param.ts'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { EmptyState } from '../../design/parts/empty-state.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { LinkButton } from '../../design/parts/link-button.tsx'
import { Loading } from '../../design/parts/loading.tsx'
import { Page } from '../../design/parts/page.tsx'
import { formatDate, formatList } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { words } from '../../i18n/words.tsx'
import { useClock, useList } from '../job/use-job.ts'

/** The house rules in force, what their last version changed, and those before. */
export function HouseRulesScreen(): JSX.Element {
  const coop = useCoop()
  const clock = useClock()
  const views = useList(coop, 'houseRules')
  const versions = createMemo(() => readRuleVersions(views() ?? []))
  const current = createMemo(() => {
    const found = houseRulesOn({ versions: versions(), day: clock.today() })
    return versions().find(({ id }) => id === found?.id)
  })
  const older = () =>
    versions()
      .filter(({ id }) => id !== current()?.id)
      .sort((a, b) => b.version - a.version)
  return (
    <Page
      title={words('group.rules.title')}
      windowTitle={t('group.rules.title')}
      back={{ href: `/c/${coop()}/vie`, label: words('group.title') }}
      action={
        <LinkButton kind="main" icon={Pencil} href={`/c/${coop()}/reglement/changer`}>
          {words(current() ? 'group.rules.change' : 'group.rules.write')}
        </LinkButton>
      }
    >
      <Show when={views()} fallback={<Loading label={t('common.loading')} />}>
        <Show when={current()} fallback={<EmptyState picture={BookOpenText} text={words('group.rules.none')} />}>
          {(rules) => (
            <>
              <Rules coop={coop()} rules={rules()} before={versions().find(({ id }) => id === rules().replaces)} />
              <Actions>
                <Button icon={Printer} onClick={() => window.print()}>
                  {t('group.rules.print')}
                </Button>
              </Actions>
            </>
          )}
        </Show>
        <Show when={older().length > 0}>
          <details class="more">
            <summary>{words('group.rules.older')}</summary>
            <For each={older()}>
              {(rules) => (
                <Rules coop={coop()} rules={rules} before={versions().find(({ id }) => id === rules.replaces)} />
              )}
            </For>
          </details>
        </Show>
      </Show>
    </Page>
  )
}

function Rules(props: {
  readonly coop: string
  readonly rules: Read<HouseRules>
  readonly before: Read<HouseRules> | undefined
}): JSX.Element {
  const changes = createMemo(() =>
    props.before === undefined ? undefined : changesOf({ before: props.before, after: props.rules }),
  )
  const note = (index: number): string | undefined => {
    const found = changes()?.articles[index]
    if (found === 'added') return t('group.rules.added')
    return found === 'changed' ? t('group.rules.changed') : undefined
  }
  return (
    <Card
      kicker={t('group.rules.version', { n: props.rules.version, day: formatDate(props.rules.effective) })}
      end={
        <Show when={props.rules.decision} fallback={<span class="row-text">{words('group.rules.undecided')}</span>}>
          {(decision) => (
            <LinkButton kind="quiet" href={`/c/${props.coop}/decisions/${decision()}`}>
              {words('group.rules.decidedBy')}
            </LinkButton>
          )}
        </Show>
      }
    >
      <For each={props.rules.articles}>
        {(article, index) => (
          <section>
            <h3>
              <bdi>{article.title || t('group.rules.article', { n: index() + 1 })}</bdi>
            </h3>
            <Show when={note(index())}>{(words) => <p class="field-help">{words()}</p>}</Show>
            <p dir="auto">{article.text}</p>
          </section>
        )}
      </For>
      <Show when={(changes()?.removed.length ?? 0) > 0}>
        <p class="field-help">
          <bdi>{t('group.rules.taken', { titles: formatList(changes()?.removed ?? []) })}</bdi>
        </p>
      </Show>
    </Card>
  )
}
