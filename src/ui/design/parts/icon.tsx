import type { Component, JSX } from 'solid-js'
import { Dynamic } from 'solid-js/web'

/** Any drawing that accepts a class: a Lucide icon or one of ours. */
export type IconPart = Component<{ class?: string; 'aria-hidden'?: 'true' }>

/** A drawing beside words: always hidden from screen readers, since the words say it. */
export function Icon(props: { of: IconPart; class?: string }): JSX.Element {
  return (
    <Dynamic
      component={props.of}
      class={props.class === undefined ? 'icon' : `icon ${props.class}`}
      aria-hidden="true"
    />
  )
}
