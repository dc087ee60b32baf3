import type { JSX } from 'solid-js'
import type { FieldProps } from './field.tsx'
import { createTypedFigure, InputField } from './input-field.tsx'
import { readNumber, showNumber } from './read-figures.ts'

export interface NumberFieldProps extends FieldProps {
  readonly value: number | undefined
  /** A finite number, or nothing while the field is empty or unreadable. */
  readonly onInput: (value: number | undefined) => void
  /** Shown after the number, for example « € » or « h ». */
  readonly unit?: string | undefined
  /** Whole numbers only: shows the keyboard without a comma. */
  readonly whole?: boolean | undefined
}

/** A number typed as text, with a comma or a point: number inputs lose what they cannot read, and scroll by accident. */
export function NumberField(props: NumberFieldProps): JSX.Element {
  const figure = createTypedFigure({
    value: () => props.value,
    read: readNumber,
    show: showNumber,
    onInput: (value) => props.onInput(value),
  })
  return (
    <InputField
      {...props}
      figures={true}
      inputMode={props.whole ? 'numeric' : 'decimal'}
      value={figure.text()}
      onInput={figure.type}
    />
  )
}
