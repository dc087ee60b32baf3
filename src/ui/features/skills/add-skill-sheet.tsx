import Pencil from 'lucide-solid/icons/pencil'
import { createMemo, For, type JSX, Show } from 'solid-js'
import type { FrameworkSkill } from '../../../domain/skills/skills-framework.schema.ts'
import { Chip } from '../../design/parts/chip.tsx'
import { BottomSheet } from '../../design/parts/dialog.tsx'
import { Icon } from '../../design/parts/icon.tsx'
import { List, ListRow } from '../../design/parts/list.tsx'
import { t } from '../../i18n/t.ts'
import { absentSkills, type FrameworkDraft } from './framework-draft.ts'
import { skillName, skillPicture, skillText } from './skill-words.tsx'

/** What to add to a theme: one's own words, a skill that the list had before, or one that is ready. */
export function AddSkillSheet(props: {
  readonly draft: FrameworkDraft
  readonly earlier: readonly FrameworkSkill[]
  /** Its name; closed without. */
  readonly theme: string | undefined
  readonly onAdd: (skill: FrameworkSkill | undefined) => void
  readonly onClose: () => void
}): JSX.Element {
  const offered = createMemo(() => absentSkills(props.draft, props.earlier))
  return (
    <BottomSheet
      open={props.theme !== undefined}
      onClose={() => props.onClose()}
      title={t('frameworks.addTo', { name: props.theme ?? '' })}
      closeLabel={t('common.close')}
    >
      <List>
        <ListRow
          start={
            <span class="pic" data-tone="plain">
              <Icon of={Pencil} />
            </span>
          }
          title={t('frameworks.ownWords')}
          text={t('frameworks.ownWordsText')}
          onClick={() => props.onAdd(undefined)}
        />
      </List>
      <Offered title={t('frameworks.before')} skills={offered().before} onAdd={props.onAdd} />
      <Offered title={t('frameworks.ready')} skills={offered().ready} onAdd={props.onAdd} />
    </BottomSheet>
  )
}

function Offered(props: {
  readonly title: string
  readonly skills: readonly FrameworkSkill[]
  readonly onAdd: (skill: FrameworkSkill) => void
}): JSX.Element {
  return (
    <Show when={props.skills.length > 0}>
      <h3 class="skill-offered">{props.title}</h3>
      <List label={props.title}>
        <For each={props.skills}>
          {(skill) => (
            <ListRow
              start={
                <span class="pic" data-tone="seed">
                  <Icon of={skillPicture(skill)} />
                </span>
              }
              title={<bdi>{skillName(skill)}</bdi>}
              text={<bdi>{skillText(skill)}</bdi>}
              end={<Chip tone="plain">{t(`frameworks.families.${skill.family}`)}</Chip>}
              onClick={() => props.onAdd(skill)}
            />
          )}
        </For>
      </List>
    </Show>
  )
}
