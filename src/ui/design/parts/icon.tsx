import { type Component, createRoot, type JSX } from 'solid-js'
import { Dynamic } from 'solid-js/web'

/** Any drawing that accepts a class: a Lucide icon or one of ours. */
export type IconPart = Component<{ class?: string; 'aria-hidden'?: 'true' }>

/** Each drawing as it was first made: a copy costs a tenth of making it again, and lists have hundreds. */
const made = new WeakMap<IconPart, SVGElement>()

function draw(part: IconPart, name = ''): JSX.Element {
  const first = made.get(part) ?? make(part)
  // A drawing that is more than one element is made anew each time.
  if (!(first instanceof SVGElement)) return <Dynamic component={part} class={`icon ${name}`} aria-hidden="true" />
  made.set(part, first)
  const copy = first.cloneNode(true) as SVGElement
  if (name !== '') copy.classList.add(...name.split(' '))
  return copy
}

function make(part: IconPart): JSX.Element {
  return createRoot((dispose) => {
    const drawing = part({ class: 'icon', 'aria-hidden': 'true' })
    dispose()
    return drawing
  })
}

/** A drawing beside words: always hidden from screen readers, since the words say it. */
export function Icon(props: { of: IconPart; class?: string }): JSX.Element {
  return <>{draw(props.of, props.class)}</>
}
