import { For, type JSX, Show } from 'solid-js'
import { skillFamilies } from '../../../domain/skills/skills-framework.schema.ts'
import { Button } from '../../design/parts/button.tsx'
import { Dialog } from '../../design/parts/dialog.tsx'
import { FieldGroup } from '../../design/parts/field.tsx'
import { Stack } from '../../design/parts/form.tsx'
import { Icon } from '../../design/parts/icon.tsx'
import { Check } from '../../design/parts/lucide.ts'
import { SegmentedChoice } from '../../design/parts/segmented-choice.tsx'
import { type Choice, SelectField } from '../../design/parts/select-field.tsx'
import { TextField } from '../../design/parts/text-field.tsx'
import type { Draft } from '../../draft.ts'
import { t, tMaybe } from '../../i18n/t.ts'
import { type DraftSkill, type FrameworkDraft, ownWords } from './framework-draft.ts'
import { pictureNames, pictureOf } from './skill-words.tsx'

/** One skill of a list that is written. What is typed is in the list's draft at once: closing loses nothing. */
export function SkillDialog(props: {
  readonly draft: Draft<FrameworkDraft>
  /** Its place in the draft; closed without. */
  readonly index: number | undefined
  readonly themes: readonly Choice<string>[]
  readonly onClose: () => void
}): JSX.Element {
  const skill = (): DraftSkill | undefined =>
    props.index === undefined ? undefined : props.draft.value.skills[props.index]
  const set = (change: Partial<DraftSkill>): void => {
    if (props.index !== undefined) props.draft.set('skills', props.index, change)
  }
  return (
    <Dialog
      open={skill() !== undefined}
      onClose={() => props.onClose()}
      title={t('frameworks.skill')}
      closeLabel={t('common.close')}
      actions={
        <Button kind="main" icon={Check} onClick={() => props.onClose()}>
          {t('frameworks.done')}
        </Button>
      }
    >
      <Show when={skill()}>
        {(of) => (
          <Stack>
            <TextField
              label={t('frameworks.skillName')}
              value={of().label || ownWords(of().id).name}
              maxLength={80}
              onInput={(label) => set({ label: label === ownWords(of().id).name ? '' : label })}
            />
            <TextField
              label={t('frameworks.skillText')}
              help={t('frameworks.skillTextHelp')}
              hint={t('common.optional')}
              value={of().text || ownWords(of().id).text}
              maxLength={160}
              onInput={(text) => set({ text: text === ownWords(of().id).text ? '' : text })}
            />
            <SegmentedChoice
              label={t('frameworks.family')}
              value={of().family}
              choices={skillFamilies.map((value) => ({ value, label: t(`frameworks.families.${value}`) }))}
              onChange={(family) => set({ family })}
            />
            <SelectField
              label={t('frameworks.inTheme')}
              value={of().theme}
              choices={props.themes}
              onChange={(theme) => set({ theme })}
            />
            <PictureChoice value={of().pictogram} onChange={(pictogram) => set({ pictogram })} />
          </Stack>
        )}
      </Show>
    </Dialog>
  )
}

const pictureWords = (name: string): string =>
  tMaybe(`job.pictograms.${name}`) ?? tMaybe(`skills.names.${name}`) ?? name

/** Every picture of the application, small, with its word under it. */
function PictureChoice(props: { readonly value: string; readonly onChange: (name: string) => void }): JSX.Element {
  return (
    <FieldGroup label={t('frameworks.picture')}>
      {(facts) => (
        <div class="picture-choice">
          <For each={pictureNames}>
            {(name) => (
              <label class="picture-tile">
                <input
                  class="sr-only"
                  type="radio"
                  name={facts.id}
                  value={name}
                  checked={props.value === name}
                  autocomplete="off"
                  onChange={() => props.onChange(name)}
                />
                <span class="pic" data-tone="seed">
                  <Icon of={pictureOf(name)} />
                </span>
                <span>{pictureWords(name)}</span>
              </label>
            )}
          </For>
        </div>
      )}
    </FieldGroup>
  )
}
