import { createUniqueId, type JSX, Show } from 'solid-js'
import { Icon } from './icon.tsx'
import { TriangleAlert } from './lucide.ts'

/** What every field tells about itself. Strings come from the screen; an error says the reason and what to do. */
export interface FieldProps {
  readonly label: string
  readonly help?: string | undefined
  readonly error?: string | undefined
  /** Shown after the label, for example « facultatif ». */
  readonly hint?: string | undefined
  readonly required?: boolean | undefined
  readonly disabled?: boolean | undefined
}

export interface ControlFacts {
  readonly id: string
  readonly describedBy: () => string | undefined
  readonly invalid: () => 'true' | undefined
}

/** Label, help and error around one control, wired for screen readers. */
export function Field(props: FieldProps & { readonly children: (facts: ControlFacts) => JSX.Element }): JSX.Element {
  const id = createUniqueId()
  const helpId = `${id}-help`
  const errorId = `${id}-error`
  const facts: ControlFacts = {
    id,
    describedBy: () => {
      const ids = [props.help ? helpId : '', props.error ? errorId : ''].filter((part) => part !== '')
      return ids.length > 0 ? ids.join(' ') : undefined
    },
    invalid: () => (props.error ? 'true' : undefined),
  }
  return (
    <div class="field" data-error={props.error ? '' : undefined}>
      <label class="field-label" for={id}>
        {props.label}
        <Show when={props.hint}>
          <span class="field-hint"> {props.hint}</span>
        </Show>
      </label>
      <Show when={props.help}>
        <p class="field-help" id={helpId}>
          {props.help}
        </p>
      </Show>
      {props.children(facts)}
      <FieldError id={errorId} error={props.error} />
    </div>
  )
}

/** The live region stays in the page, so that an error that arrives is announced. */
export function FieldError(props: { id: string; error: string | undefined }): JSX.Element {
  return (
    <div class="field-error" id={props.id} role="status">
      <Show when={props.error}>
        <Icon of={TriangleAlert} />
        <span>{props.error}</span>
      </Show>
    </div>
  )
}
