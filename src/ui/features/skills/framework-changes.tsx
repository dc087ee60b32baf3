import { For, type JSX, Show } from 'solid-js'
import { type FrameworkChanges, hasChanges } from '../../../domain/skills/framework.rules.ts'
import type { FrameworkSkill } from '../../../domain/skills/skills-framework.schema.ts'
import { formatList } from '../../i18n/format.ts'
import { t } from '../../i18n/t.ts'
import { skillName } from './skill-words.tsx'

/** What one version does to the one before, in sentences. */
export function FrameworkChangesView(props: { readonly changes: FrameworkChanges }): JSX.Element {
  const namesOf = (skills: readonly FrameworkSkill[]): string =>
    formatList(skills.map((skill) => skillName(skill).trim() || t('frameworks.unnamed')))
  return (
    <Show when={hasChanges(props.changes)} fallback={<p>{t('frameworks.changes.none')}</p>}>
      <Line skills={props.changes.added} text={(names) => t('frameworks.changes.added', { names })} of={namesOf} />
      <Line skills={props.changes.retired} text={(names) => t('frameworks.changes.retired', { names })} of={namesOf} />
      <For each={props.changes.renamed}>
        {({ before, after }) => (
          <p>
            <bdi>{t('frameworks.changes.renamed', { before: skillName(before), after: skillName(after) })}</bdi>
          </p>
        )}
      </For>
      <Line skills={props.changes.changed} text={(names) => t('frameworks.changes.changed', { names })} of={namesOf} />
      <Line skills={props.changes.moved} text={(names) => t('frameworks.changes.moved', { names })} of={namesOf} />
    </Show>
  )
}

function Line(props: {
  readonly skills: readonly FrameworkSkill[]
  readonly text: (names: string) => string
  readonly of: (skills: readonly FrameworkSkill[]) => string
}): JSX.Element {
  return (
    <Show when={props.skills.length > 0}>
      <p>
        <bdi>{props.text(props.of(props.skills))}</bdi>
      </p>
    </Show>
  )
}
