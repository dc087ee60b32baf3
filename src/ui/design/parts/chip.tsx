import { type JSX, Show } from 'solid-js'
import { Icon, type IconPart } from './icon.tsx'
import type { Tone } from './tile.tsx'

/** A small fact in words. The tone only seconds the words. */
export function Chip(props: {
  readonly children: JSX.Element
  readonly tone?: Tone | undefined
  readonly icon?: IconPart | undefined
}): JSX.Element {
  return (
    <span class="chip" data-tone={props.tone ?? 'seed'}>
      <Show when={props.icon}>{(icon) => <Icon of={icon()} />}</Show>
      {props.children}
    </span>
  )
}
