import { For, type JSX, Show } from 'solid-js'
import { Field, type FieldProps } from './field.tsx'

export interface Choice<Value extends string> {
  readonly value: Value
  readonly label: string
}

export interface SelectFieldProps<Value extends string> extends FieldProps {
  readonly value: Value | ''
  readonly choices: readonly Choice<Value>[]
  readonly onChange: (value: Value | '') => void
  /** Shown while nothing is chosen. */
  readonly emptyLabel?: string | undefined
}

export function SelectField<Value extends string>(props: SelectFieldProps<Value>): JSX.Element {
  return (
    <Field label={props.label} help={props.help} error={props.error} hint={props.hint}>
      {(facts) => (
        <select
          class="control"
          id={facts.id}
          required={props.required}
          disabled={props.disabled}
          autocomplete="off"
          aria-describedby={facts.describedBy()}
          aria-invalid={facts.invalid()}
          onChange={(event) => {
            const chosen = event.currentTarget.value
            props.onChange(props.choices.find((choice) => choice.value === chosen)?.value ?? '')
          }}
        >
          <Show when={props.emptyLabel !== undefined}>
            <option value="" selected={props.value === ''}>
              {props.emptyLabel}
            </option>
          </Show>
          <For each={props.choices}>
            {(choice) => (
              <option value={choice.value} selected={props.value === choice.value}>
                {choice.label}
              </option>
            )}
          </For>
        </select>
      )}
    </Field>
  )
}
