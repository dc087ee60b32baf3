import { type JSX, Show } from 'solid-js'
import { Icon, type IconPart } from './icon.tsx'

export interface StatusChipProps {
  readonly icon: IconPart
  readonly text: string
  /** `calm` in grey for everything that needs nothing from the person; `ask` when one action is wanted. Never red. */
  readonly tone?: 'calm' | 'done' | 'ask' | undefined
  /** Opens the list of what waits. */
  readonly href?: string | undefined
}

/** Where what one wrote is now. Announced politely when its words change. */
export function StatusChip(props: StatusChipProps): JSX.Element {
  const inside = (): JSX.Element => (
    <>
      <Icon of={props.icon} />
      <span>{props.text}</span>
    </>
  )
  return (
    <div class="status-holder" role="status">
      <Show
        when={props.href}
        fallback={
          <span class="status" data-tone={props.tone ?? 'calm'}>
            {inside()}
          </span>
        }
      >
        {(href) => (
          <a class="status" data-tone={props.tone ?? 'calm'} href={href()}>
            {inside()}
          </a>
        )}
      </Show>
    </div>
  )
}
