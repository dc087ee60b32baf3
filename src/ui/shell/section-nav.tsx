import { useLocation } from '@solidjs/router'
import { createEffect, For, type JSX } from 'solid-js'
import { currentHref } from './current-href.ts'
import type { NavItem } from './nav.tsx'

/** The pages of one coop as a notebook's index tabs; the first is the coop itself. */
export function SectionNav(props: { readonly items: readonly NavItem[]; readonly label: string }): JSX.Element {
  const location = useLocation()
  let list: HTMLUListElement | undefined
  const current = (): string | undefined => currentHref(props.items, location.pathname)
  createEffect(() => {
    if (current() === undefined) return
    const tab = list?.querySelector<HTMLElement>('[aria-current]')
    if (list && tab) list.scrollLeft = tab.offsetLeft - list.offsetLeft - (list.clientWidth - tab.offsetWidth) / 2
  })
  return (
    <nav class="section-nav" aria-label={props.label}>
      <ul class="section-tabs" ref={list}>
        <For each={props.items}>
          {(item) => (
            <li>
              <a class="section-tab" href={item.href} aria-current={current() === item.href ? 'page' : undefined}>
                <bdi>{item.label}</bdi>
              </a>
            </li>
          )}
        </For>
      </ul>
    </nav>
  )
}
