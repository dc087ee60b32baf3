import type { JSX } from 'solid-js'
import { Field, type FieldProps } from './field.tsx'

export interface TimeFieldProps extends FieldProps {
  /** 'HH:MM', or empty. */
  readonly value: string
  readonly onInput: (value: string) => void
  readonly min?: string | undefined
  readonly max?: string | undefined
}

export function TimeField(props: TimeFieldProps): JSX.Element {
  return (
    <Field label={props.label} help={props.help} error={props.error} hint={props.hint}>
      {(facts) => (
        <input
          class="control"
          id={facts.id}
          type="time"
          value={props.value}
          min={props.min}
          max={props.max}
          required={props.required}
          disabled={props.disabled}
          autocomplete="off"
          aria-describedby={facts.describedBy()}
          aria-invalid={facts.invalid()}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
