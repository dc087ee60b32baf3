import type { JSX } from 'solid-js'
import { Field, type FieldProps } from './field.tsx'

export interface DateFieldProps extends FieldProps {
  /** 'YYYY-MM-DD', or empty. */
  readonly value: string
  readonly onInput: (value: string) => void
  readonly min?: string | undefined
  readonly max?: string | undefined
}

export function DateField(props: DateFieldProps): JSX.Element {
  return (
    <Field label={props.label} help={props.help} error={props.error} hint={props.hint}>
      {(facts) => (
        <input
          class="control"
          id={facts.id}
          type="date"
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
