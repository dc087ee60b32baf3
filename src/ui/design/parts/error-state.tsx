import { type JSX, Show } from 'solid-js'
import { Icon } from './icon.tsx'
import { TriangleAlert } from './lucide.ts'

/** Something failed: what, what to do, one action. */
export function ErrorState(props: {
  readonly title?: string | undefined
  readonly text: string
  readonly action?: JSX.Element | undefined
}): JSX.Element {
  return (
    <div class="error-state" role="alert">
      <Icon of={TriangleAlert} />
      <div>
        <Show when={props.title}>{(title) => <p class="error-title">{title()}</p>}</Show>
        <p>{props.text}</p>
        <Show when={props.action}>{(action) => action()}</Show>
      </div>
    </div>
  )
}
