import { For, type JSX, Show } from 'solid-js'
import { FieldGroup, type FieldProps } from './field.tsx'
import { Icon, type IconPart } from './icon.tsx'
import { Check } from './lucide.ts'
import type { Choice } from './select-field.tsx'

export interface ChipsProps<Value extends string> extends FieldProps {
  readonly values: readonly Value[]
  readonly choices: readonly (Choice<Value> & { readonly picture?: IconPart | undefined })[]
  readonly onChange: (values: readonly Value[]) => void
}

/** Several answers at once: each chip is a box to tick. */
export function Chips<Value extends string>(props: ChipsProps<Value>): JSX.Element {
  const toggle = (value: Value): void =>
    props.onChange(
      props.values.includes(value) ? props.values.filter((kept) => kept !== value) : [...props.values, value],
    )
  return (
    <FieldGroup {...props}>
      {() => (
        <div class="chips">
          <For each={props.choices}>
            {(choice) => (
              <label class="chip-choice">
                <input
                  class="sr-only"
                  type="checkbox"
                  checked={props.values.includes(choice.value)}
                  autocomplete="off"
                  onChange={() => toggle(choice.value)}
                />
                <span class="chip-mark">
                  <Icon of={Check} />
                </span>
                <Show when={choice.picture}>{(picture) => <Icon of={picture()} />}</Show>
                <span>{choice.label}</span>
              </label>
            )}
          </For>
        </div>
      )}
    </FieldGroup>
  )
}
