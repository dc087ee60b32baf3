import type { JSX } from 'solid-js'
import { Icon, type IconPart } from './icon.tsx'

export interface IconButtonProps {
  readonly icon: IconPart
  /** Said by screen readers and shown as a hint on hover; prefer a button with words. */
  readonly label: string
  readonly onClick: () => void
  readonly pressed?: boolean | undefined
  readonly disabled?: boolean | undefined
  /** An arrow: it turns with the direction of reading. */
  readonly turns?: boolean | undefined
}

export function IconButton(props: IconButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class="icon-btn"
      aria-label={props.label}
      title={props.label}
      aria-pressed={props.pressed}
      disabled={props.disabled}
      onClick={() => props.onClick()}
    >
      <Icon of={props.icon} class={props.turns ? 'flip' : ''} />
    </button>
  )
}
