import { type JSX, Show } from 'solid-js'
import { Icon, type IconPart } from './icon.tsx'

export interface ButtonProps {
  readonly children: JSX.Element
  readonly onClick?: ((event: MouseEvent) => void) | undefined
  /** `main` is the one action of a page; `quiet` has no border; `danger` always comes with words that say what it does. */
  readonly kind?: 'main' | 'plain' | 'quiet' | 'danger' | undefined
  readonly icon?: IconPart | undefined
  readonly type?: 'button' | 'submit' | undefined
  readonly disabled?: boolean | undefined
  /** Work in progress: the button keeps its focus and its words, and ignores presses. */
  readonly busy?: boolean | undefined
  /** Fills the width. */
  readonly wide?: boolean | undefined
  readonly form?: string | undefined
  readonly describedBy?: string | undefined
  /** The keys that do the same, as `aria-keyshortcuts` writes them. */
  readonly keys?: string | undefined
}

export function Button(props: ButtonProps): JSX.Element {
  return (
    <button
      type={props.type ?? 'button'}
      class="btn"
      data-kind={props.kind ?? 'plain'}
      data-wide={props.wide ? '' : undefined}
      disabled={props.disabled}
      aria-disabled={props.busy ? 'true' : undefined}
      aria-busy={props.busy ? 'true' : undefined}
      aria-describedby={props.describedBy}
      aria-keyshortcuts={props.keys}
      form={props.form}
      onClick={(event) => {
        if (props.busy) event.preventDefault()
        else props.onClick?.(event)
      }}
    >
      <Show when={props.icon}>{(icon) => <Icon of={icon()} />}</Show>
      <span class="btn-words">{props.children}</span>
    </button>
  )
}
