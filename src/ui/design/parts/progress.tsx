import type { JSX } from 'solid-js'

/** Long work with a known end. `text` says the step in words. */
export function Progress(props: {
  readonly label: string
  readonly value: number
  readonly max: number
  readonly text: string
}): JSX.Element {
  return (
    <div class="progress">
      <div class="progress-words">
        <span>{props.label}</span>
        <span class="progress-text">{props.text}</span>
      </div>
      <progress value={props.value} max={props.max} aria-label={props.label} aria-valuetext={props.text} />
    </div>
  )
}
