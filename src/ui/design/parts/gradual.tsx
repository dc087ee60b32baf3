import { createEffect, createSignal, For, type JSX, onCleanup } from 'solid-js'

export interface GradualProps<Item> {
  readonly each: readonly Item[]
  /** Made at once: what a screen shows. */
  readonly first: number
  /** Made at a time afterwards, while the browser is idle: well under a tenth of a second on a slow phone. */
  readonly batch: number
  readonly children: (item: Item, index: () => number) => JSX.Element
  /** Told whether all of them are there. */
  readonly onWhole?: ((whole: boolean) => void) | undefined
}

/** `For`, a screen at a time, so that a long page answers before all of it is made. Printing makes the rest at once. */
export function Gradual<Item>(props: GradualProps<Item>): JSX.Element {
  const [made, setMade] = createSignal(props.first)
  const whole = (): boolean => made() >= props.each.length
  createEffect(() => {
    props.onWhole?.(whole())
    if (whole()) return
    made()
    onCleanup(whenIdle(() => setMade((count) => count + props.batch)))
  })
  const all = (): void => {
    setMade(props.each.length)
  }
  window.addEventListener('beforeprint', all)
  onCleanup(() => window.removeEventListener('beforeprint', all))
  return <For each={whole() ? props.each : props.each.slice(0, made())}>{props.children}</For>
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
