import { type JSX, Show } from 'solid-js'
import type { FieldGroupProps } from './field.tsx'
import { Icon, type IconPart } from './icon.tsx'
import { Check } from './lucide.ts'
import { RadioChoices } from './radio-choices.tsx'
import type { Tone } from './tile.tsx'

export interface ChoiceTile<Value extends string> {
  readonly value: Value
  readonly label: JSX.Element
  readonly text?: JSX.Element | undefined
  readonly picture?: IconPart | undefined
  readonly tone?: Tone | undefined
}

export interface ChoiceTilesProps<Value extends string> extends FieldGroupProps {
  readonly value: Value | undefined
  readonly choices: readonly ChoiceTile<Value>[]
  readonly onChange: (value: Value) => void
}

/** One answer among big tiles, each with its picture or its big word. Pressing the chosen tile again confirms it. */
export function ChoiceTiles<Value extends string>(props: ChoiceTilesProps<Value>): JSX.Element {
  return (
    <RadioChoices {...props} box="choice-tiles" one="choice-tile" confirms={true}>
      {(choice) => (
        <>
          <Show when={choice.picture}>
            {(picture) => (
              <span class="pic" data-tone={choice.tone ?? 'seed'} data-big="">
                <Icon of={picture()} />
              </span>
            )}
          </Show>
          <span class="choice-words">
            <span class="choice-label">{choice.label}</span>
            <Show when={choice.text}>
              <span class="choice-text">{choice.text}</span>
            </Show>
          </span>
          <span class="choice-mark">
            <Icon of={Check} />
          </span>
        </>
      )}
    </RadioChoices>
  )
}
