import ArrowDown from 'lucide-solid/icons/arrow-down'
import ArrowUp from 'lucide-solid/icons/arrow-up'
import type { JSX } from 'solid-js'
import { IconButton } from './icon-button.tsx'

/** Up and down for one thing of an ordered list. The focus goes with what moved; at an end, to the way back. */
export function MoveButtons(props: {
  readonly up: string
  readonly down: string
  readonly first: boolean
  readonly last: boolean
  readonly class?: string | undefined
  readonly onMove: (by: -1 | 1) => unknown
}): JSX.Element {
  let place: HTMLSpanElement | undefined
  const move = async (by: -1 | 1): Promise<void> => {
    await props.onMove(by)
    // Moving the row takes the focus from its button.
    const [up, down] = place?.querySelectorAll('button') ?? []
    const [pressed, back] = by === -1 ? [up, down] : [down, up]
    if (pressed?.disabled) back?.focus()
    else pressed?.focus()
  }
  return (
    <span class={`move-buttons ${props.class ?? ''}`} ref={place}>
      <IconButton icon={ArrowUp} label={props.up} disabled={props.first} onClick={() => void move(-1)} />
      <IconButton icon={ArrowDown} label={props.down} disabled={props.last} onClick={() => void move(1)} />
    </span>
  )
}
