import { createUniqueId, type JSX, Show } from 'solid-js'
import { Icon } from './icon.tsx'
import { TriangleAlert } from './lucide.ts'

/** What every field tells about itself. Strings come from the screen; an error says the reason and what to do. */
export interface FieldProps {
  readonly label: JSX.Element
  readonly help?: string | undefined
  /** The help protects someone (« toute la coop lit cette note »): it stays in easy reading, which hides the others. */
  readonly helpStays?: boolean | undefined
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

/** The ids that tie a control to its help and its error. */
export function fieldFacts(props: FieldProps): ControlFacts {
  const id = createUniqueId()
  return {
    id,
    describedBy: () => {
      const ids = [props.help ? `${id}-help` : '', props.error ? `${id}-error` : ''].filter((part) => part !== '')
      return ids.length > 0 ? ids.join(' ') : undefined
    },
    invalid: () => (props.error ? 'true' : undefined),
  }
}

/** Label, help and error around one control, wired for screen readers. */
export function Field(props: FieldProps & { readonly children: (facts: ControlFacts) => JSX.Element }): JSX.Element {
  const facts = fieldFacts(props)
  return (
    <div class="field" data-error={props.error ? '' : undefined}>
      <label class="field-label" for={facts.id}>
        <LabelWords {...props} />
      </label>
      <FieldHelp id={`${facts.id}-help`} help={props.help} stays={props.helpStays} />
      {props.children(facts)}
      <FieldError id={`${facts.id}-error`} error={props.error} />
    </div>
  )
}

export interface FieldGroupProps extends FieldProps {
  /** The label stays for screen readers when the page's title already asks the question. */
  readonly labelHidden?: boolean | undefined
}

/** The same around several controls that answer one question: boxes to tick, buttons, a pad. */
export function FieldGroup(
  props: FieldGroupProps & { readonly children: (facts: ControlFacts) => JSX.Element },
): JSX.Element {
  const facts = fieldFacts(props)
  return (
    <fieldset
      class="field"
      data-error={props.error ? '' : undefined}
      disabled={props.disabled}
      aria-describedby={facts.describedBy()}
    >
      <legend class={props.labelHidden ? 'sr-only' : 'field-label'} id={`${facts.id}-label`}>
        <LabelWords {...props} />
      </legend>
      <FieldHelp id={`${facts.id}-help`} help={props.help} stays={props.helpStays} />
      {props.children(facts)}
      <FieldError id={`${facts.id}-error`} error={props.error} />
    </fieldset>
  )
}

function LabelWords(props: FieldProps): JSX.Element {
  return (
    <>
      {props.label}
      <Show when={props.hint}>
        <span class="field-hint"> {props.hint}</span>
      </Show>
    </>
  )
}

function FieldHelp(props: { id: string; help: string | undefined; stays: boolean | undefined }): JSX.Element {
  return (
    <Show when={props.help}>
      <p class="field-help" id={props.id} data-stays={props.stays ? '' : undefined}>
        {props.help}
      </p>
    </Show>
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
