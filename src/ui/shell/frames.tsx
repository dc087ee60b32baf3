// The three frames around the pages. They differ by what stands beside the links; the page in the middle is never
// rebuilt when a tablet turns or a window narrows, so that nothing being typed moves.

import type { JSX } from 'solid-js'
import { Mark } from '../design/icons/mark.tsx'
import { Nav, type NavItem } from './nav.tsx'

interface FrameNavProps {
  readonly items: readonly NavItem[]
  readonly label: string
  readonly appName: string
}

/** Phone: four or five links in a bar under the thumb. */
export function PhoneShell(props: FrameNavProps): JSX.Element {
  return <Nav items={props.items.slice(0, 5)} label={props.label} />
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
