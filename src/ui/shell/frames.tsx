// The three frames around the pages. They differ by what stands beside the links; the page in the middle is never
// rebuilt when a tablet turns or a window narrows, so that nothing being typed moves.

import { useLocation } from '@solidjs/router'
import Ellipsis from 'lucide-solid/icons/ellipsis'
import { createEffect, createSignal, For, type JSX, on, Show } from 'solid-js'
import { Mark } from '../design/icons/mark.tsx'
import { BottomSheet } from '../design/parts/dialog.tsx'
import { Icon } from '../design/parts/icon.tsx'
import { List, ListRow } from '../design/parts/list.tsx'
import { Nav, type NavItem } from './nav.tsx'

interface FrameNavProps {
  readonly items: readonly NavItem[]
  readonly label: string
  readonly appName: string
  readonly moreLabel: string
  readonly closeLabel: string
}

/** Phone: up to five links in a bar under the thumb; beyond five, four and « Plus », which opens the others. */
export function PhoneShell(props: FrameNavProps): JSX.Element {
  const [open, setOpen] = createSignal(false)
  const location = useLocation()
  createEffect(
    on(
      () => location.pathname,
      () => setOpen(false),
      { defer: true },
    ),
  )
  const shown = (): number => (props.items.length > 5 ? 4 : 5)
  return (
    <>
      <Nav
        items={props.items.slice(0, shown())}
        label={props.label}
        end={
          <Show when={props.items.length > shown()}>
            <li class="nav-item">
              <button type="button" class="nav-link" aria-haspopup="dialog" onClick={() => setOpen(true)}>
                <Icon of={Ellipsis} />
                <span>{props.moreLabel}</span>
              </button>
            </li>
          </Show>
        }
      />
      <BottomSheet open={open()} onClose={() => setOpen(false)} title={props.moreLabel} closeLabel={props.closeLabel}>
        <List>
          <For each={props.items.slice(shown())}>
            {(item) => <ListRow title={item.label} href={item.href} start={<Icon of={item.icon} />} end={item.count} />}
          </For>
        </List>
      </BottomSheet>
    </>
  )
}

/** Tablet: a rail of all links. */
export function TabletShell(props: FrameNavProps): JSX.Element {
  return <Nav items={props.items} label={props.label} />
}

/** Desktop: the notebook's name, then the links as a list. */
export function DesktopShell(props: FrameNavProps): JSX.Element {
  return (
    <Nav
      items={props.items}
      label={props.label}
      brand={
        <div class="shell-brand">
          <Mark />
          <span>{props.appName}</span>
        </div>
      }
    />
  )
}
