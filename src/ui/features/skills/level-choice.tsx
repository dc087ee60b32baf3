import { For, type JSX } from 'solid-js'
import { type SkillLevel, skillLevels } from '../../../domain/skills/framework.ts'
import { t } from '../../i18n/t.ts'

/** Four steps, one pressed at most; pressing it again takes the mark back to « pas vu ». */
export function LevelChoice(props: {
  readonly label: string
  readonly value: SkillLevel | null
  readonly onChange: (level: SkillLevel | null) => void
  readonly disabled?: boolean | undefined
}): JSX.Element {
  return (
    <fieldset class="levels">
      <legend class="levels-label">{props.label}</legend>
      <div class="levels-row">
        <For each={skillLevels}>
          {(level) => (
            <button
              type="button"
              class="level"
              data-level={level}
              aria-pressed={props.value === level}
              disabled={props.disabled}
              onClick={() => props.onChange(props.value === level ? null : level)}
            >
              <LevelBars level={level} />
              <span>{t(`skills.levels.${level}`)}</span>
            </button>
          )}
        </For>
      </div>
    </fieldset>
  )
}

/** A little staircase, as many steps filled as the level. */
export function LevelBars(props: { readonly level: SkillLevel | null }): JSX.Element {
  return (
    <span class="level-bars" aria-hidden="true">
      <For each={skillLevels}>
        {(step) => <span data-step={step} data-on={props.level !== null && step <= props.level ? '' : undefined} />}
      </For>
    </span>
  )
}
