import type { JSX } from 'solid-js'
import type { FieldProps } from './field.tsx'
import { RadioChoices } from './radio-choices.tsx'

/** Words of one answer: a string, or the same in two languages. */
export interface Segment<Value extends string> {
  readonly value: Value
  readonly label: JSX.Element
}

export interface SegmentedChoiceProps<Value extends string> extends FieldProps {
  readonly value: Value | undefined
  readonly choices: readonly Segment<Value>[]
  readonly onChange: (value: Value) => void
}

/** More answers than this stand in even columns. */
const mostInALine = 5

/** Short words side by side, one of them chosen. Two to five share a line, more stand in even columns. */
export function SegmentedChoice<Value extends string>(props: SegmentedChoiceProps<Value>): JSX.Element {
  return (
    <RadioChoices
      {...props}
      box={props.choices.length > mostInALine ? 'segments segments-even' : 'segments'}
      one="segment"
    >
      {(choice) => <span>{choice.label}</span>}
    </RadioChoices>
  )
}
