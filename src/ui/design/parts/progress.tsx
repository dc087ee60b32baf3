import { For, type JSX } from 'solid-js'
import { Icon } from './icon.tsx'
import { Check } from './lucide.ts'

export interface ProgressProps {
  readonly label: string
  readonly value: number
  readonly max: number
  /** The same in words, for example « semaine 5 sur 8 ». */
  readonly text: string
}

/** Long work with a known end. `text` says the step in words. */
export function Progress(props: ProgressProps): JSX.Element {
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

/** How much of a whole there is, as a ring with its words beside: hours of a season, steps of a path. */
export function ProgressRing(props: ProgressProps): JSX.Element {
  const part = (): number => (props.max > 0 ? Math.min(1, Math.max(0, props.value / props.max)) : 0)
  return (
    <div
      class="ring"
      role="progressbar"
      aria-label={props.label}
      aria-valuemin={0}
      aria-valuemax={props.max}
      aria-valuenow={props.value}
      aria-valuetext={props.text}
    >
      <svg viewBox="0 0 44 44" aria-hidden="true">
        <circle class="ring-track" cx="22" cy="22" r="18" />
        <circle class="ring-part" cx="22" cy="22" r="18" pathLength="100" stroke-dasharray={`${100 * part()} 100`} />
      </svg>
      <div>
        <p class="ring-label">{props.label}</p>
        <p class="row-text">{props.text}</p>
      </div>
    </div>
  )
}

/** Where one is on a way of a few steps. `doneLabel` is said after the name of a step that is behind. */
export function Steps(props: {
  readonly label: string
  readonly steps: readonly string[]
  /** From 0; the number of steps when all are done. */
  readonly current: number
  readonly doneLabel: string
}): JSX.Element {
  return (
    <ol class="steps" aria-label={props.label}>
      <For each={props.steps}>
        {(step, index) => (
          <li
            class="step"
            aria-current={index() === props.current ? 'step' : undefined}
            data-done={index() < props.current ? '' : undefined}
          >
            <span class="step-mark" aria-hidden="true">
              {index() < props.current ? <Icon of={Check} /> : index() + 1}
            </span>
            <span>
              {step}
              {index() < props.current ? <span class="sr-only"> {props.doneLabel}</span> : undefined}
            </span>
          </li>
        )}
      </For>
    </ol>
  )
}
