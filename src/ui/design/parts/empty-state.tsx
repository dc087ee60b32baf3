import { type JSX, Show } from 'solid-js'
import { Icon, type IconPart } from './icon.tsx'

export interface EmptyStateProps {
  readonly picture: IconPart
  readonly text: JSX.Element
  /** The first action, as a button. */
  readonly action?: JSX.Element | undefined
}

/** Nothing here yet: says so in one sentence and teaches the first action. */
export function EmptyState(props: EmptyStateProps): JSX.Element {
  return (
    <div class="empty">
      <span class="pic" data-tone="plain" data-big="">
        <Icon of={props.picture} />
      </span>
      <p>{props.text}</p>
      <Show when={props.action}>{(action) => action()}</Show>
    </div>
  )
}
