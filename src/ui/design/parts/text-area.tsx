import type { JSX } from 'solid-js'
import { Field, type FieldProps } from './field.tsx'

export interface TextAreaProps extends FieldProps {
  readonly value: string
  readonly onInput: (value: string) => void
  readonly onBlur?: (() => void) | undefined
  /** Lines shown when empty; the field grows with its text. */
  readonly rows?: number | undefined
  readonly maxLength?: number | undefined
  /** For a screen that binds the element itself (a shared text). */
  readonly ref?: ((element: HTMLTextAreaElement) => void) | undefined
}

export function TextArea(props: TextAreaProps): JSX.Element {
  return (
    <Field label={props.label} help={props.help} error={props.error} hint={props.hint}>
      {(facts) => (
        <textarea
          class="control"
          id={facts.id}
          ref={(element) => props.ref?.(element)}
          rows={props.rows ?? 3}
          value={props.value}
          maxLength={props.maxLength}
          required={props.required}
          disabled={props.disabled}
          autocomplete="off"
          dir="auto"
          aria-describedby={facts.describedBy()}
          aria-invalid={facts.invalid()}
          onInput={(event) => props.onInput(event.currentTarget.value)}
          onBlur={() => props.onBlur?.()}
        />
      )}
    </Field>
  )
}
