import type { JSX } from 'solid-js'
import type { IconPart } from '../parts/icon.tsx'

/** One flat fill under a round 2.5 px line, on a 48 × 48 grid. */
export interface Drawing {
  readonly fill: string
  readonly line: string
}

export function drawn(drawing: Drawing): IconPart {
  return (props): JSX.Element => (
    <svg class={`pictogram ${props.class ?? ''}`} viewBox="0 0 48 48" aria-hidden="true">
      <path class="pictogram-fill" d={drawing.fill} />
      <path class="pictogram-line" d={drawing.line} />
    </svg>
  )
}
