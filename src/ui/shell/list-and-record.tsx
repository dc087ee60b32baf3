// The layout of a list's route and of its records' routes: the list stays beside the record where there is room.

import { type RouteSectionProps, useLocation, useParams } from '@solidjs/router'
import MousePointerClick from 'lucide-solid/icons/mouse-pointer-click'
import { type Accessor, type Component, createMemo, createSignal, type JSX, onCleanup } from 'solid-js'
import { EmptyState } from '../design/parts/empty-state.tsx'
import { Panes } from '../design/parts/panes.tsx'
import { t } from '../i18n/t.ts'
import type { Later } from '../later.tsx'

function createFits(from: number): Accessor<boolean> {
  const query = window.matchMedia(`(min-width: ${from}px)`)
  const [fits, setFits] = createSignal(query.matches)
  const update = (): void => {
    setFits(query.matches)
  }
  query.addEventListener('change', update)
  onCleanup(() => query.removeEventListener('change', update))
  return fits
}

/** `from`: the least width of the window, in CSS pixels, that has room for both. */
// biome-ignore lint/complexity/noBannedTypes: a component without props takes an empty object.
export function listAndRecord(List: Later<{}>, from = 820): Later<RouteSectionProps> {
  const Layout: Component<RouteSectionProps> = (props) => {
    const params = useParams()
    const location = useLocation()
    const fits = createFits(from)
    const current = createMemo(() => (params.record || params.person ? location.pathname : undefined))
    return (
      <Panes
        list={<List />}
        record={props.children}
        current={current()}
        wide={fits()}
        empty={<EmptyState picture={MousePointerClick} text={t('shell.chooseInList')} />}
      />
    )
  }
  return Object.assign(Layout, { preload: () => List.preload() })
}

/** The child route of the list itself: the layout already shows it. */
export const OnlyTheList = (): JSX.Element => null
