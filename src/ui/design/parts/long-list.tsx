import { createEffect, createSignal, For, type JSX, onCleanup } from 'solid-js'
import { List } from './list.tsx'

export interface LongListProps<Item> {
  readonly items: readonly Item[]
  readonly children: (item: Item, index: () => number) => JSX.Element
  readonly label?: string | undefined
  readonly ordered?: boolean | undefined
}

/** More than a tall screen shows. */
const atOnce = 40

/**
 * Hundreds of rows. Not a window that recycles rows: find-in-page, screen readers ("row 12 of 340"), printing and the Tab
 * key would lose all that is not on the screen. Every row is there; what a screen shows is made at once, the rest while
 * the browser is idle, and rows out of sight are neither laid out nor painted (`content-visibility`, which find-in-page
 * and the accessibility tree see through).
 */
export function LongList<Item>(props: LongListProps<Item>): JSX.Element {
  const [made, setMade] = createSignal(atOnce)
  const whole = (): boolean => made() >= props.items.length
  createEffect(() => {
    if (whole()) return
    made()
    onCleanup(whenIdle(() => setMade((rows) => rows + atOnce)))
  })
  const all = (): void => {
    setMade(props.items.length)
  }
  window.addEventListener('beforeprint', all)
  onCleanup(() => window.removeEventListener('beforeprint', all))
  return (
    <div class="long-list" aria-busy={whole() ? undefined : 'true'}>
      <List label={props.label} ordered={props.ordered}>
        <For each={whole() ? props.items : props.items.slice(0, made())}>{props.children}</For>
      </List>
    </div>
  )
}

/** Safari has no idle callback: there a frame is left between two batches. */
function whenIdle(work: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const handle = requestIdleCallback(work, { timeout: 500 })
    return () => cancelIdleCallback(handle)
  }
  const handle = setTimeout(work, 30)
  return () => clearTimeout(handle)
}
