import type { JSX } from 'solid-js'
import { Field, type FieldProps } from './field.tsx'

export interface TextFieldProps extends FieldProps {
  readonly value: string
  readonly onInput: (value: string) => void
  readonly onBlur?: (() => void) | undefined
  readonly type?: 'text' | 'tel' | 'email' | 'search' | undefined
  readonly inputMode?: 'text' | 'tel' | 'email' | 'search' | 'numeric' | 'decimal' | undefined
  readonly maxLength?: number | undefined
  /** « words » for names. */
  readonly capitalize?: 'none' | 'words' | 'sentences' | undefined
}

/** One line of text. `autocomplete="off"` on every control: browsers write unsaved text in clear into their session files. */
export function TextField(props: TextFieldProps): JSX.Element {
  return (
    <Field label={props.label} help={props.help} error={props.error} hint={props.hint}>
      {(facts) => (
        <input
          class="control"
          id={facts.id}
          type={props.type ?? 'text'}
          inputMode={props.inputMode}
          value={props.value}
          maxLength={props.maxLength}
          required={props.required}
          disabled={props.disabled}
          autocomplete="off"
          autocapitalize={props.capitalize ?? 'sentences'}
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
