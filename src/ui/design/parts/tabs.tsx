import { createSignal, createUniqueId, For, type JSX, onCleanup } from 'solid-js'
import { afterPaint } from './after-paint.ts'

export interface Tab<Value extends string> {
  readonly value: Value
  readonly label: string
  /** A short count after the word. */
  readonly count?: number | undefined
}

export interface TabsProps<Value extends string> {
  readonly label: string
  readonly tabs: readonly Tab<Value>[]
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly children: JSX.Element
}

/** The sections of a page as a notebook's index tabs. Arrows move between tabs, Home and End go to the ends. */
export function Tabs<Value extends string>(props: TabsProps<Value>): JSX.Element {
  const id = createUniqueId()
  let strip: HTMLDivElement | undefined
  let gone = false
  onCleanup(() => (gone = true))
  /** The tab that was pressed, while its panel is made. */
  const [going, setGoing] = createSignal<Value>()
  const show = (value: Value): void => {
    setGoing(() => value)
    afterPaint(() => {
      // Of two pressed one after the other, the last one is shown.
      if (gone || going() !== value) return
      setGoing(undefined)
      props.onChange(value)
    })
  }
  const move = (event: KeyboardEvent): void => {
    const at = props.tabs.findIndex((tab) => tab.value === (going() ?? props.value))
    const back = getComputedStyle(event.currentTarget as Element).direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft'
    const last = props.tabs.length - 1
    const to =
      event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? last
          : event.key === back
            ? Math.max(0, at - 1)
            : event.key === 'ArrowLeft' || event.key === 'ArrowRight'
              ? Math.min(last, at + 1)
              : -1
    const tab = props.tabs[to]
    if (tab === undefined) return
    event.preventDefault()
    show(tab.value)
    strip?.querySelector<HTMLElement>(`[data-tab="${to}"]`)?.focus()
  }
  return (
    <div class="tabs">
      <div class="tab-bar">
        <div class="tab-strip" role="tablist" aria-label={props.label} ref={strip} onKeyDown={move}>
          <For each={props.tabs}>
            {(tab, index) => (
              <button
                type="button"
                class="tab"
                role="tab"
                id={`${id}-tab-${index()}`}
                data-tab={index()}
                aria-selected={tab.value === props.value}
                aria-controls={`${id}-panel`}
                tabindex={tab.value === props.value ? 0 : -1}
                data-going={going() === tab.value ? '' : undefined}
                onClick={() => show(tab.value)}
              >
                {tab.label}
                {tab.count === undefined ? undefined : <span class="tab-count">{tab.count}</span>}
              </button>
            )}
          </For>
        </div>
      </div>
      <div
        class="tab-panel"
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-tab-${props.tabs.findIndex((tab) => tab.value === props.value)}`}
      >
        {props.children}
      </div>
    </div>
  )
}
