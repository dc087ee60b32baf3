import type { JSX } from 'solid-js'

/** A form that never leaves the page. `autocomplete="off"` here too: browsers also look at the form. */
export function Form(props: {
  readonly children: JSX.Element
  readonly onSubmit: () => void
  readonly id?: string | undefined
}): JSX.Element {
  return (
    <form
      class="form"
      id={props.id}
      autocomplete="off"
      novalidate
      onSubmit={(event) => {
        event.preventDefault()
        props.onSubmit()
      }}
    >
      {props.children}
    </form>
  )
}

/** Things side by side when there is room. */
export function Columns(props: { readonly children: JSX.Element }): JSX.Element {
  return <div class="columns">{props.children}</div>
}

/** Things one under the other. */
export function Stack(props: { readonly children: JSX.Element }): JSX.Element {
  return <div class="stack">{props.children}</div>
}

/** Buttons in a row that wraps. */
export function Actions(props: { readonly children: JSX.Element }): JSX.Element {
  return <div class="actions">{props.children}</div>
}
