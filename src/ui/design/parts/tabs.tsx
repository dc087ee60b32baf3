import { createUniqueId, For, type JSX } from 'solid-js'

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
  const move = (event: KeyboardEvent): void => {
    const at = props.tabs.findIndex((tab) => tab.value === props.value)
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
    props.onChange(tab.value)
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
                onClick={() => props.onChange(tab.value)}
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
