import type { JSX } from 'solid-js'
import type { FieldProps } from './field.tsx'
import { createTypedFigure, InputField } from './input-field.tsx'
import { type DecimalMark, readCents, showCents } from './read-figures.ts'

export interface MoneyFieldProps extends FieldProps {
  /** Whole cents, never negative. */
  readonly cents: number | undefined
  /**
   * The cents, or nothing while the field is empty or unreadable; `text` is what is typed, so that the caller may tell
   * « il manque » from « on ne peut pas le lire ».
   */
  readonly onInput: (cents: number | undefined, text: string) => void
  /** The comma of French unless told. Both are read. */
  readonly decimalMark?: DecimalMark | undefined
}

/** An amount in euros, kept in cents: « 12,5 » is written « 12,50 » when one leaves the field, with « € » after it. */
export function MoneyField(props: MoneyFieldProps): JSX.Element {
  const figure = createTypedFigure({
    value: () => props.cents,
    read: readCents,
    show: (cents) => showCents(cents, props.decimalMark),
    onInput: (cents, text) => props.onInput(cents, text),
  })
  return (
    <InputField
      {...props}
      figures={true}
      unit="€"
      inputMode="decimal"
      value={figure.text()}
      onInput={figure.type}
      onBlur={figure.leave}
    />
  )
}
