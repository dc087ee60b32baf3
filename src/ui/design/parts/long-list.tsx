import { createSignal, type JSX } from 'solid-js'
import { Gradual } from './gradual.tsx'
import { List } from './list.tsx'

export interface LongListProps<Item> {
  readonly items: readonly Item[]
  readonly children: (item: Item, index: () => number) => JSX.Element
  readonly label?: string | undefined
  readonly ordered?: boolean | undefined
}

/**
 * Hundreds of rows. Not a window that recycles rows: find-in-page, screen readers ("row 12 of 340"), printing and the Tab
 * key would lose all that is not on the screen. Every row is there; what a screen shows is made at once, the rest while
 * the browser is idle, and rows out of sight are neither laid out nor painted (`content-visibility`, which find-in-page
 * and the accessibility tree see through).
 */
export function LongList<Item>(props: LongListProps<Item>): JSX.Element {
  const [whole, setWhole] = createSignal(true)
  return (
    <div class="long-list" aria-busy={whole() ? undefined : 'true'}>
      <List label={props.label} ordered={props.ordered}>
        <Gradual each={props.items} first={12} batch={6} onWhole={setWhole}>
          {props.children}
        </Gradual>
      </List>
    </div>
  )
}
