import { createUniqueId, For, type JSX, Show } from 'solid-js'
import { FieldError, type FieldProps } from './field.tsx'
import { Icon, type IconPart } from './icon.tsx'
import { Check } from './lucide.ts'
import type { Tone } from './tile.tsx'

export interface ChoiceTile<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly text?: string | undefined
  readonly picture?: IconPart | undefined
  readonly tone?: Tone | undefined
}

export interface ChoiceTilesProps<Value extends string> extends FieldProps {
  readonly value: Value | undefined
  readonly choices: readonly ChoiceTile<Value>[]
  readonly onChange: (value: Value) => void
  /** The label stays for screen readers when the page's title already asks the question. */
  readonly labelHidden?: boolean | undefined
}

/** One answer among big tiles, each with its picture or its big word. Pressing the chosen tile again confirms it. */
export function ChoiceTiles<Value extends string>(props: ChoiceTilesProps<Value>): JSX.Element {
  const name = createUniqueId()
  return (
    <fieldset class="field" aria-describedby={props.error ? `${name}-error` : undefined}>
      <legend class={props.labelHidden ? 'sr-only' : 'field-label'}>{props.label}</legend>
      {props.help ? <p class="field-help">{props.help}</p> : undefined}
      <div class="choice-tiles">
        <For each={props.choices}>
          {(choice) => (
            <label class="choice-tile">
              <input
                class="sr-only"
                type="radio"
                name={name}
                value={choice.value}
                checked={props.value === choice.value}
                disabled={props.disabled}
                autocomplete="off"
                onChange={() => props.onChange(choice.value)}
                onClick={() => {
                  if (props.value === choice.value) props.onChange(choice.value)
                }}
              />
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
            </label>
          )}
        </For>
      </div>
      <FieldError id={`${name}-error`} error={props.error} />
    </fieldset>
  )
}
