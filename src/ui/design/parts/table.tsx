import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { Icon } from './icon.tsx'
import { ChevronRight } from './lucide.ts'

export interface Column<Row> {
  readonly title: string
  readonly cell: (row: Row) => JSX.Element
  /** Figures align at the end. */
  readonly figures?: boolean | undefined
  /** Its title becomes a button that puts the rows in this order, then in the other. */
  readonly order?: ((a: Row, b: Row) => number) | undefined
}

export interface TableProps<Row> {
  /** What the table shows; visible to everyone above it unless `captionHidden`. */
  readonly caption: string
  readonly captionHidden?: boolean | undefined
  /** The first column names the row. */
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
}

/** For wide screens; on narrow ones it scrolls sideways in its own frame, reachable by keyboard (WCAG 2.1.1). */
export function Table<Row>(props: TableProps<Row>): JSX.Element {
  const [sorted, setSorted] = createSignal<{ readonly title: string; readonly back: boolean }>()
  const rows = createMemo((): readonly Row[] => {
    const by = sorted()
    const order = props.columns.find(({ title }) => title === by?.title)?.order
    if (by === undefined || order === undefined) return props.rows
    return [...props.rows].sort((a, b) => (by.back ? order(b, a) : order(a, b)))
  })
  const press = (title: string): void => {
    const now = sorted()
    setSorted({ title, back: now?.title === title && !now.back })
  }
  const sortOf = (title: string): 'ascending' | 'descending' | 'none' => {
    const now = sorted()
    return now?.title !== title ? 'none' : now.back ? 'descending' : 'ascending'
  }
  return (
    <section class="table-frame" tabindex="0" aria-label={props.caption}>
      <table class="table">
        <caption class={props.captionHidden ? 'sr-only' : undefined}>{props.caption}</caption>
        <thead>
          <tr>
            <For each={props.columns}>
              {(column) => (
                <th
                  scope="col"
                  data-figures={column.figures ? '' : undefined}
                  aria-sort={column.order ? sortOf(column.title) : undefined}
                >
                  <Show when={column.order} fallback={column.title}>
                    <button type="button" class="table-sort" onClick={() => press(column.title)}>
                      <span>{column.title}</span>
                      <Icon of={ChevronRight} />
                    </button>
                  </Show>
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={rows()}>
            {(row) => (
              <tr>
                <For each={props.columns}>
                  {(column, index) =>
                    index() === 0 ? (
                      <th scope="row">{column.cell(row)}</th>
                    ) : (
                      <td data-figures={column.figures ? '' : undefined}>{column.cell(row)}</td>
                    )
                  }
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  )
}

/** A big figure with its words, for the head of a board. */
export function Figure(props: { value: JSX.Element; label: JSX.Element; text?: string | undefined }): JSX.Element {
  return (
    <div class="figure">
      <span class="figure-value">{props.value}</span>
      <span class="figure-label">{props.label}</span>
      <span class="figure-text">{props.text}</span>
    </div>
  )
}
