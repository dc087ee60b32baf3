import { For, type JSX } from 'solid-js'
import { Field, type FieldProps } from './field.tsx'

export interface CodeInputProps extends FieldProps {
  readonly value: string
  readonly onInput: (value: string) => void
  /** Called once when the last digit is typed. */
  readonly onComplete?: ((value: string) => void) | undefined
  readonly length?: number | undefined
  /** Shows the digits: for a spoken code, never for someone's own code. */
  readonly visible?: boolean | undefined
  readonly autofocus?: boolean | undefined
}

/**
 * Digits in boxes over one real input, so that keyboards, paste and screen readers behave.
 * Not a password input: browsers would offer to keep it.
 */
export function CodeInput(props: CodeInputProps): JSX.Element {
  const length = (): number => props.length ?? 6
  const boxes = (): number[] => Array.from({ length: length() }, (_, index) => index)
  const shown = (index: number): string => {
    const digit = props.value[index]
    return digit === undefined ? '' : props.visible ? digit : '•'
  }
  return (
    <Field {...props}>
      {(facts) => (
        <div class="code">
          <input
            class="code-input"
            id={facts.id}
            type="text"
            inputMode="numeric"
            pattern="[0-9]*"
            autocomplete="off"
            spellcheck={false}
            autofocus={props.autofocus}
            value={props.value}
            maxLength={length()}
            disabled={props.disabled}
            aria-describedby={facts.describedBy()}
            aria-invalid={facts.invalid()}
            onInput={(event) => {
              const digits = event.currentTarget.value.replace(/\D/g, '').slice(0, length())
              event.currentTarget.value = digits
              const complete = digits.length === length() && digits !== props.value
              props.onInput(digits)
              if (complete) props.onComplete?.(digits)
            }}
          />
          <div class="code-boxes" aria-hidden="true" data-at={props.value.length}>
            <For each={boxes()}>
              {(index) => (
                <span class="code-box" data-next={index === props.value.length ? '' : undefined}>
                  {shown(index)}
                </span>
              )}
            </For>
          </div>
        </div>
      )}
    </Field>
  )
}
