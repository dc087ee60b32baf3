import { useLocation } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { Icon, type IconPart } from '../design/parts/icon.tsx'
import { currentHref } from './current-href.ts'

export interface NavItem {
  readonly href: string
  readonly label: JSX.Element
  readonly icon: IconPart
  /** How many things wait behind it; `countLabel` says it in words. */
  readonly count?: number | undefined
  readonly countLabel?: string | undefined
  /** A quiet dot, for example a new version; `dotLabel` says what. */
  readonly dotLabel?: string | undefined
}

/** The links, the same in the three frames: the style sheet hangs them at the bottom, in a rail or in a list. */
export function Nav(props: {
  readonly items: readonly NavItem[]
  readonly label: string
  /** The app's name and mark over the list, on desktops. */
  readonly brand?: JSX.Element | undefined
  /** One more entry of the list, for example « Plus ». */
  readonly end?: JSX.Element | undefined
}): JSX.Element {
  const location = useLocation()
  const current = (): string | undefined => currentHref(props.items, location.pathname)
  return (
    <nav class="nav" aria-label={props.label}>
      {props.brand}
      <ul class="nav-list">
        <For each={props.items}>
          {(item) => (
            <li class="nav-item">
              <a class="nav-link" href={item.href} aria-current={current() === item.href ? 'page' : undefined}>
                <Icon of={item.icon} />
                <span>{item.label}</span>
                <Show when={item.count}>
                  <span class="nav-count">
                    <span aria-hidden={item.countLabel ? 'true' : undefined}>{item.count}</span>
                    <Show when={item.countLabel}>
                      <span class="sr-only">{item.countLabel}</span>
                    </Show>
                  </span>
                </Show>
                <Show when={item.dotLabel}>
                  <span class="nav-dot">
                    <span class="sr-only">{item.dotLabel}</span>
                  </span>
                </Show>
              </a>
            </li>
          )}
        </For>
        {props.end}
      </ul>
    </nav>
  )
}
