import { createUniqueId, For, type JSX } from 'solid-js'
import { FieldError, type FieldProps } from './field.tsx'
import type { Choice } from './select-field.tsx'

export interface SegmentedChoiceProps<Value extends string> extends FieldProps {
  readonly value: Value | undefined
  readonly choices: readonly Choice<Value>[]
  readonly onChange: (value: Value) => void
}

/** Two to five short words side by side, one of them chosen: radio buttons in disguise. */
export function SegmentedChoice<Value extends string>(props: SegmentedChoiceProps<Value>): JSX.Element {
  const name = createUniqueId()
  return (
    <fieldset class="field" aria-describedby={props.error ? `${name}-error` : undefined}>
      <legend class="field-label">{props.label}</legend>
      {props.help ? <p class="field-help">{props.help}</p> : undefined}
      <div class="segments">
        <For each={props.choices}>
          {(choice) => (
            <label class="segment">
              <input
                class="sr-only"
                type="radio"
                name={name}
                value={choice.value}
                checked={props.value === choice.value}
                disabled={props.disabled}
                autocomplete="off"
                onChange={() => props.onChange(choice.value)}
              />
              <span>{choice.label}</span>
            </label>
          )}
        </For>
      </div>
      <FieldError id={`${name}-error`} error={props.error} />
    </fieldset>
  )
}
