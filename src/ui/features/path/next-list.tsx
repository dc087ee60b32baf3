import { createMemo, For, type JSX, Show } from 'solid-js'
import type { Way } from '../../../app/path/read-way.ts'
import { type NextStage, nextStages } from '../../../domain/path/next-stages.rules.ts'
import type { StageKind } from '../../../domain/path/path.types.ts'
import type { LocalDate } from '../../../domain/time/local-date.ts'
import { SectionTitle } from '../../design/parts/card.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { formatDate } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { refusal, stageName } from './way-words.ts'

/** What may come next, one press away; what may not, with its reason and the rule behind it. */
export function NextList(props: {
  readonly way: Way
  readonly today: LocalDate
  readonly onChoose: (kind: StageKind, from: LocalDate) => void
}): JSX.Element {
  const all = createMemo(() => nextStages({ stages: props.way.stages, day: props.today, rules: props.way.rules }))
  const refused = () => all().flatMap(({ kind, may }) => (may.ok ? [] : [{ kind, why: refusal(may.error) }]))
  const possible = () => all().flatMap(({ kind, may }: NextStage) => (may.ok ? [{ kind, from: may.value }] : []))
  return (
    <>
      <SectionTitle>{t('way.next')}</SectionTitle>
      <Show when={possible().length > 0} fallback={<p>{t('way.nothingNext')}</p>}>
        <List label={t('way.next')}>
          <For each={possible()}>
            {({ kind, from }) => (
              <ListRow
                title={stageName(kind)}
                text={from > props.today ? t('way.mayFrom', { day: formatDate(from) }) : t(`way.stageHelp.${kind}`)}
                onClick={() => props.onChoose(kind, from)}
              />
            )}
          </For>
        </List>
      </Show>
      <Show when={refused().length > 0}>
        <details class="way-refused">
          <summary>{t('way.notNow')}</summary>
          <List label={t('way.notNow')}>
            <For each={refused()}>{({ kind, why }) => <ListRow title={stageName(kind)} text={why} />}</For>
          </List>
        </details>
      </Show>
    </>
  )
}
