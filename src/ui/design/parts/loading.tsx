import type { JSX } from 'solid-js'

/** The shape of what comes, after a moment only, so that quick things do not blink; the words are for those who listen. */
export function Loading(props: { readonly label: string }): JSX.Element {
  return (
    <div class="skeleton" role="status">
      <span class="sr-only">{props.label}</span>
      <span />
      <span />
      <span />
    </div>
  )
}

/** Work that someone started and waits for: three seeds, and words. */
export function Working(props: { readonly label: string }): JSX.Element {
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
