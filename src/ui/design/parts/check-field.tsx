import { type JSX, Show } from 'solid-js'
import { FieldError, type FieldProps, fieldFacts } from './field.tsx'

export interface CheckFieldProps extends FieldProps {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

/** One box with its sentence; the whole line is the target. */
export function CheckField(props: CheckFieldProps): JSX.Element {
  const facts = fieldFacts(props)
  return (
    <div class="field check" data-error={props.error ? '' : undefined}>
      <label class="check-line">
        <input
          class="check-box"
          type="checkbox"
          checked={props.checked}
          required={props.required}
          disabled={props.disabled}
          autocomplete="off"
          aria-describedby={facts.describedBy()}
          aria-invalid={facts.invalid()}
          onChange={(event) => props.onChange(event.currentTarget.checked)}
        />
        <span class="check-words">
          {props.label}
          <Show when={props.help}>
            <span class="field-help" id={`${facts.id}-help`} data-stays={props.helpStays ? '' : undefined}>
              {props.help}
            </span>
          </Show>
        </span>
      </label>
      <FieldError id={`${facts.id}-error`} error={props.error} />
    </div>
  )
}
