import type { JSX } from 'solid-js'
import type { IconPart } from '../parts/icon.tsx'

/** One flat fill under a round line, on a 48 × 48 grid: 2.5 px large, 2 px at the size of words. */
export interface Drawing {
  readonly fill: string
  readonly line: string
}

function drawn(drawing: Drawing): IconPart {
  return (props): JSX.Element => (
    <svg class={`pictogram ${props.class ?? ''}`} viewBox="0 0 48 48" aria-hidden="true">
      <path class="pictogram-fill" d={drawing.fill} />
      <path class="pictogram-line" d={drawing.line} />
    </svg>
  )
}

/** A family of pictograms, each under its name. */
export const pictograms = <Name extends string>(
  drawings: Readonly<Record<Name, Drawing>>,
): Readonly<Record<Name, IconPart>> =>
  Object.fromEntries(Object.entries<Drawing>(drawings).map(([name, drawing]) => [name, drawn(drawing)])) as Readonly<
    Record<Name, IconPart>
  >
