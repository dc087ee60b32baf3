import { type JSX, Show } from 'solid-js'
import { Icon, type IconPart } from './icon.tsx'

export interface LinkButtonProps {
  /** A path of the app; the router takes the click. */
  readonly href: string
  readonly children: JSX.Element
  readonly kind?: 'main' | 'plain' | 'quiet' | undefined
  readonly icon?: IconPart | undefined
  readonly wide?: boolean | undefined
}

/** Looks like a button, goes to a page. */
export function LinkButton(props: LinkButtonProps): JSX.Element {
  return (
    <a class="btn" href={props.href} data-kind={props.kind ?? 'plain'} data-wide={props.wide ? '' : undefined}>
      <Show when={props.icon}>{(icon) => <Icon of={icon()} />}</Show>
      <span class="btn-words">{props.children}</span>
    </a>
  )
}
