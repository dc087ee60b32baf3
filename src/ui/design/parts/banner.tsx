import { type JSX, Show } from 'solid-js'
import { Icon, type IconPart } from './icon.tsx'

export interface BannerProps {
  readonly children: JSX.Element
  /** `demo` is the slim band at the top of every page of sample data; `news` offers something quietly. */
  readonly kind: 'demo' | 'news' | 'attention'
  readonly icon?: IconPart | undefined
  readonly actions?: JSX.Element | undefined
}

export function Banner(props: BannerProps): JSX.Element {
  return (
    <div class="banner" data-kind={props.kind} role={props.kind === 'demo' ? undefined : 'status'}>
      <Show when={props.icon}>{(icon) => <Icon of={icon()} />}</Show>
      <p>{props.children}</p>
      <Show when={props.actions}>{(actions) => <div class="banner-actions">{actions()}</div>}</Show>
    </div>
  )
}
