import Pencil from 'lucide-solid/icons/pencil'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { mostSkills } from '../../../domain/skills/framework.ts'
import type { FrameworkSkill } from '../../../domain/skills/skills-framework.schema.ts'
import { Button } from '../../design/parts/button.tsx'
import { Card } from '../../design/parts/card.tsx'
import { Chip } from '../../design/parts/chip.tsx'
import { Actions } from '../../design/parts/form.tsx'
import { Icon } from '../../design/parts/icon.tsx'
import { IconButton } from '../../design/parts/icon-button.tsx'
import { Plus, X } from '../../design/parts/lucide.ts'
import { MoveButtons } from '../../design/parts/move-buttons.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import type { Draft } from '../../draft.ts'
import { t } from '../../i18n/t.ts'
import { useToasts } from '../../shell/toast-context.tsx'
import { AddSkillSheet } from './add-skill-sheet.tsx'
import {
  type DraftSkill,
  draftSkill,
  type FrameworkDraft,
  moveSkill,
  moveTheme,
  ownWords,
  poleOf,
  type Step,
} from './framework-draft.ts'
import { SkillDialog } from './skill-dialog.tsx'
import { pictureOf, poleName } from './skill-words.tsx'

export const draftName = ({ label, id }: DraftSkill): string =>
  label.trim() || ownWords(id).name || t('frameworks.unnamed')

/** The themes of a list that is written, each with its skills: rename, add, change, move, retire. */
export function FrameworkThemes(props: {
  readonly draft: Draft<FrameworkDraft>
  /** Skills of all its versions, the latest first. */
  readonly earlier: readonly FrameworkSkill[]
}): JSX.Element {
  const toasts = useToasts()
  const value = () => props.draft.value
  const [adding, setAdding] = createSignal<string>()
  const [editing, setEditing] = createSignal<number>()
  const isFull = (): boolean => value().skills.length >= mostSkills
  const themeName = (key: string): string => {
    const at = value().themes.findIndex((theme) => theme.key === key)
    return poleName(value().themes[at]?.pole ?? '') || t('frameworks.theme', { n: at + 1 })
  }
  const skillsIn = (theme: string): DraftSkill[] => value().skills.filter((skill) => skill.theme === theme)
  const add = (skill: FrameworkSkill | undefined): void => {
    const theme = adding()
    setAdding(undefined)
    if (theme === undefined || isFull()) return
    const blank: DraftSkill = { id: '', label: '', text: '', pictogram: 'other', family: 'technical', theme }
    props.draft.set('skills', (all) => [...all, skill === undefined ? blank : draftSkill(skill, theme)])
    if (skill === undefined) setEditing(value().skills.length - 1)
  }
  const retire = (index: number): void => props.draft.set('skills', (all) => all.filter((_, at) => at !== index))
  const closeEditor = (): void => {
    const index = editing()
    setEditing(undefined)
    const skill = index === undefined ? undefined : value().skills[index]
    // Opened by mistake: nothing was said of it.
    if (index !== undefined && skill?.id === '' && skill.label.trim() === '' && skill.text.trim() === '') retire(index)
  }
  const addTheme = (): void => {
    const keys = new Set(value().themes.map(({ key }) => key))
    let n = keys.size
    while (keys.has(`t${n}`)) n++
    props.draft.set('themes', (all) => [...all, { key: `t${n}`, pole: '' }])
  }
  /** Says where it is now, and takes it back on « Annuler », whatever else was changed meanwhile. */
  const move = (step: (by: Step) => void, by: Step, place: () => { name: string; n: number; all: number }): void => {
    step(by)
    const goBack = (): void => {
      step(by === 1 ? -1 : 1)
      toasts.show({ text: t('states.undone') })
    }
    toasts.show({ text: t('frameworks.movedTo', place()), action: { label: t('common.cancel'), onClick: goBack } })
  }
  const moveOneSkill = (skill: DraftSkill, by: Step): void =>
    move(
      (to) => props.draft.set('skills', moveSkill(value().skills, skill, to)),
      by,
      () => {
        const among = skillsIn(skill.theme)
        return { name: draftName(skill), n: among.indexOf(skill) + 1, all: among.length }
      },
    )
  const moveOneTheme = (theme: FrameworkDraft['themes'][number], by: Step): void =>
    move(
      (to) => props.draft.set('themes', moveTheme(value().themes, theme, to)),
      by,
      () => ({ name: themeName(theme.key), n: value().themes.indexOf(theme) + 1, all: value().themes.length }),
    )
  const removeTheme = (key: string): void =>
    props.draft.set('themes', (all) => all.filter((theme) => theme.key !== key))
  return (
    <>
      <div class="framework-themes">
        <For each={value().themes}>
          {(theme, at) => (
            <Card
              title={<bdi>{themeName(theme.key)}</bdi>}
              end={
                <Show when={value().themes.length > 1}>
                  <span class="theme-buttons">
                    <MoveButtons
                      up={t('frameworks.themeUp', { name: themeName(theme.key) })}
                      down={t('frameworks.themeDown', { name: themeName(theme.key) })}
                      first={at() === 0}
                      last={at() === value().themes.length - 1}
                      onMove={(by) => moveOneTheme(theme, by)}
                    />
                    <Show when={skillsIn(theme.key).length === 0}>
                      <IconButton
                        icon={X}
                        label={t('frameworks.removeTheme', { name: themeName(theme.key) })}
                        onClick={() => removeTheme(theme.key)}
                      />
                    </Show>
                  </span>
                </Show>
              }
            >
              <TextField
                label={t('frameworks.themeName')}
                value={poleName(theme.pole)}
                maxLength={60}
                onInput={(name) => props.draft.set('themes', at(), { pole: poleOf(name) })}
              />
              <Show
                when={skillsIn(theme.key).length > 0}
                fallback={<p class="field-help">{t('frameworks.noSkill')}</p>}
              >
                <ul class="framework-skills">
                  <For each={skillsIn(theme.key)}>
                    {(skill, place) => (
                      <SkillLine
                        skill={skill}
                        first={place() === 0}
                        last={place() === skillsIn(theme.key).length - 1}
                        onMove={(by) => moveOneSkill(skill, by)}
                        onEdit={() => setEditing(value().skills.indexOf(skill))}
                        onRetire={() => retire(value().skills.indexOf(skill))}
                      />
                    )}
                  </For>
                </ul>
              </Show>
              <Actions>
                <Button icon={Plus} disabled={isFull()} onClick={() => setAdding(theme.key)}>
                  {t('frameworks.add')}
                  <span class="sr-only"> {themeName(theme.key)}</span>
                </Button>
              </Actions>
            </Card>
          )}
        </For>
      </div>
      <Show when={isFull()}>
        <p role="status">{t('frameworks.full')}</p>
      </Show>
      <Actions>
        <Button kind="quiet" icon={Plus} onClick={addTheme}>
          {t('frameworks.addTheme')}
        </Button>
      </Actions>
      <AddSkillSheet
        draft={value()}
        earlier={props.earlier}
        theme={adding() === undefined ? undefined : themeName(adding() ?? '')}
        onAdd={add}
        onClose={() => setAdding(undefined)}
      />
      <SkillDialog
        draft={props.draft}
        index={editing()}
        themes={value().themes.map(({ key }) => ({ value: key, label: themeName(key) }))}
        onClose={closeEditor}
      />
    </>
  )
}

function SkillLine(props: {
  readonly skill: DraftSkill
  readonly first: boolean
  readonly last: boolean
  readonly onMove: (by: Step) => void
  readonly onEdit: () => void
  readonly onRetire: () => void
}): JSX.Element {
  const name = (): string => draftName(props.skill)
  return (
    <li class="framework-skill">
      <span class="pic" data-tone="seed">
        <Icon of={pictureOf(props.skill.pictogram)} />
      </span>
      <span class="framework-skill-words">
        <span class="row-title">
          <bdi>{name()}</bdi>
        </span>
        <Chip tone="plain">{t(`frameworks.families.${props.skill.family}`)}</Chip>
      </span>
      <span class="framework-skill-buttons">
        <MoveButtons
          up={t('frameworks.up', { name: name() })}
          down={t('frameworks.down', { name: name() })}
          first={props.first}
          last={props.last}
          onMove={props.onMove}
        />
        <IconButton icon={Pencil} label={t('frameworks.edit', { name: name() })} onClick={() => props.onEdit()} />
        <IconButton icon={X} label={t('frameworks.retire', { name: name() })} onClick={() => props.onRetire()} />
      </span>
    </li>
  )
}
