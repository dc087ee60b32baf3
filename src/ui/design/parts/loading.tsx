import type { JSX } from 'solid-js'

/** Waiting: three seeds and words. Shown only after a moment, so that quick things do not blink. */
export function Loading(props: { readonly label: string }): JSX.Element {
  return (
    <div class="loading" role="status">
      <span class="loading-seeds" aria-hidden="true">
        <span />
        <span />
        <span />
      </span>
      <span>{props.label}</span>
    </div>
  )
}
