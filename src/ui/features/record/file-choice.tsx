import { createUniqueId, type JSX, Show } from 'solid-js'

/** A file of this device. `field` is emptied by who wants the same file to be chosen again. */
export function FileChoice(props: {
  readonly label: string
  readonly help?: string | undefined
  readonly accept: string
  readonly onChoose: (file: File, field: HTMLInputElement) => void
}): JSX.Element {
  const id = createUniqueId()
  const choose = (field: HTMLInputElement): void => {
    const file = field.files?.[0]
    if (file !== undefined) props.onChoose(file, field)
  }
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {props.label}
      </label>
      <input
        class="control"
        id={id}
        type="file"
        accept={props.accept}
        aria-describedby={props.help === undefined ? undefined : `${id}-help`}
        onChange={(event) => choose(event.currentTarget)}
      />
      <Show when={props.help}>
        <p class="field-help" id={`${id}-help`}>
          {props.help}
        </p>
      </Show>
    </div>
  )
}
