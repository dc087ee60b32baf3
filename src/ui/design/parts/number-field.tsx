import { createEffect, createSignal, type JSX, Show } from 'solid-js'
import { Field, type FieldProps } from './field.tsx'

export interface NumberFieldProps extends FieldProps {
  readonly value: number | undefined
  /** A finite number, or nothing while the field is empty or unreadable. */
  readonly onInput: (value: number | undefined) => void
  /** Shown after the number, for example « € » or « h ». */
  readonly unit?: string | undefined
  /** Whole numbers only: shows the keyboard without a comma. */
  readonly whole?: boolean | undefined
}

const readNumber = (text: string): number | undefined => {
  const tidy = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.')
  const value = tidy === '' ? Number.NaN : Number(tidy)
  return Number.isFinite(value) ? value : undefined
}
const showNumber = (value: number | undefined): string => (value === undefined ? '' : String(value).replace('.', ','))

/** A number typed as text, with a comma or a point: number inputs lose what they cannot read, and scroll by accident. */
export function NumberField(props: NumberFieldProps): JSX.Element {
  const [text, setText] = createSignal('')
  createEffect(() => {
    const outside = props.value
    setText((current) => (readNumber(current) === outside ? current : showNumber(outside)))
  })
  return (
    <Field label={props.label} help={props.help} error={props.error} hint={props.hint}>
      {(facts) => (
        <span class="control-row">
          <input
            class="control number"
            id={facts.id}
            type="text"
            inputMode={props.whole ? 'numeric' : 'decimal'}
            value={text()}
            required={props.required}
            disabled={props.disabled}
            autocomplete="off"
            aria-describedby={facts.describedBy()}
            aria-invalid={facts.invalid()}
            onInput={(event) => {
              setText(event.currentTarget.value)
              props.onInput(readNumber(event.currentTarget.value))
            }}
          />
          <Show when={props.unit}>
            <span class="control-unit">{props.unit}</span>
          </Show>
        </span>
      )}
    </Field>
  )
}
