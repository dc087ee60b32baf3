import { For, type JSX } from 'solid-js'
import { FieldGroup, type FieldGroupProps } from './field.tsx'

interface RadioChoicesProps<Value, Choice extends { readonly value: Value }> extends FieldGroupProps {
  readonly value: Value | undefined
  readonly choices: readonly Choice[]
  readonly onChange: (value: Value) => void
  /** How it looks: the class of the box around all answers, and that of each. */
  readonly box: string
  readonly one: string
  /** Pressing the chosen answer again confirms it. */
  readonly confirms?: boolean | undefined
  /** What is seen of an answer. */
  readonly children: (choice: Choice) => JSX.Element
}

/** One answer among several: radio buttons in disguise, so that arrows, screen readers and forms know them. */
export function RadioChoices<Value extends string, Choice extends { readonly value: Value }>(
  props: RadioChoicesProps<Value, Choice>,
): JSX.Element {
  return (
    <FieldGroup {...props}>
      {(facts) => (
        <div class={props.box}>
          <For each={props.choices}>
            {(choice) => (
              <label class={props.one}>
                <input
                  class="sr-only"
                  type="radio"
                  name={facts.id}
                  value={choice.value}
                  checked={props.value === choice.value}
                  autocomplete="off"
                  onChange={() => props.onChange(choice.value)}
                  onClick={() => {
                    if (props.confirms && props.value === choice.value) props.onChange(choice.value)
                  }}
                />
                {props.children(choice)}
              </label>
            )}
          </For>
        </div>
      )}
    </FieldGroup>
  )
}
