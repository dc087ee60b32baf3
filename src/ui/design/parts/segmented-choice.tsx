import { For, type JSX } from 'solid-js'
import { FieldGroup, type FieldProps } from './field.tsx'

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

/** Two to five short words side by side, one of them chosen: radio buttons in disguise. */
export function SegmentedChoice<Value extends string>(props: SegmentedChoiceProps<Value>): JSX.Element {
  return (
    <FieldGroup {...props}>
      {(facts) => (
        <div class="segments">
          <For each={props.choices}>
            {(choice) => (
              <label class="segment">
                <input
                  class="sr-only"
                  type="radio"
                  name={facts.id}
                  value={choice.value}
                  checked={props.value === choice.value}
                  autocomplete="off"
                  onChange={() => props.onChange(choice.value)}
                />
                <span>{choice.label}</span>
              </label>
            )}
          </For>
        </div>
      )}
    </FieldGroup>
  )
}
