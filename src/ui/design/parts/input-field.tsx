import { createEffect, createSignal, type JSX, Show } from 'solid-js'
import { Field, type FieldProps } from './field.tsx'

export interface InputFieldProps extends FieldProps {
  readonly value: string
  readonly onInput: (value: string) => void
  readonly onBlur?: (() => void) | undefined
  readonly type?: 'text' | 'tel' | 'email' | 'search' | 'date' | 'time' | undefined
  readonly inputMode?: 'text' | 'tel' | 'email' | 'search' | 'numeric' | 'decimal' | undefined
  readonly maxLength?: number | undefined
  readonly min?: string | undefined
  readonly max?: string | undefined
  /** « words » for names. */
  readonly capitalize?: 'none' | 'words' | 'sentences' | undefined
  /** Shown after the control, for example « h ». */
  readonly unit?: string | undefined
  /** Figures need little width and are aligned. */
  readonly figures?: boolean | undefined
  /** For a screen that puts the caret in it. */
  readonly ref?: ((element: HTMLInputElement) => void) | undefined
}

/**
 * One line to fill in: what text, date, time, number and money fields have in common.
 * `autocomplete="off"` on every control: browsers write unsaved text in clear into their session files.
 */
export function InputField(props: InputFieldProps): JSX.Element {
  return (
    <Field {...props}>
      {(facts) => (
        <span class="control-row">
          <input
            class="control"
            classList={{ number: props.figures === true }}
            id={facts.id}
            ref={(element) => props.ref?.(element)}
            type={props.type ?? 'text'}
            inputMode={props.inputMode}
            value={props.value}
            maxLength={props.maxLength}
            min={props.min}
            max={props.max}
            required={props.required}
            disabled={props.disabled}
            autocomplete="off"
            autocapitalize={props.capitalize ?? 'sentences'}
            dir={props.type === undefined || props.type === 'text' ? 'auto' : undefined}
            aria-describedby={facts.describedBy()}
            aria-invalid={facts.invalid()}
            onInput={(event) => props.onInput(event.currentTarget.value)}
            onBlur={() => props.onBlur?.()}
          />
          <Show when={props.unit}>
            <span class="control-unit">{props.unit}</span>
          </Show>
        </span>
      )}
    </Field>
  )
}

export interface TypedFigure {
  readonly text: () => string
  readonly type: (text: string) => void
  readonly leave: () => void
}

/**
 * The text of a figure while it is typed: « 12, » stays as typed until one leaves the field, then it is written in full.
 * What cannot be read is kept as typed, so that one can correct it.
 */
export function createTypedFigure(input: {
  readonly value: () => number | undefined
  readonly read: (text: string) => number | undefined
  readonly show: (value: number) => string
  readonly onInput: (value: number | undefined, text: string) => void
}): TypedFigure {
  const shown = (value: number | undefined): string => (value === undefined ? '' : input.show(value))
  const [text, setText] = createSignal('')
  createEffect(() => {
    const outside = input.value()
    setText((typed) => (input.read(typed) === outside ? typed || shown(outside) : shown(outside)))
  })
  return {
    text,
    type(typed) {
      setText(typed)
      input.onInput(input.read(typed), typed)
    },
    leave() {
      const value = input.read(text())
      if (value !== undefined) setText(input.show(value))
    },
  }
}
